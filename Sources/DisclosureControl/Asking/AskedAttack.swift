/// What the published figures of questions that hang together tell about those that are not shown.
struct AskedAttack {
  private let tables: [AskedTable]
  private let search: PeopleSearch
  private let informed: PeopleSearch
  private let programs: AskedPrograms
  private let informedPrograms: AskedPrograms

  let figures: [AskedFigure?]

  init(_ tables: [AskedTable]) {
    self.tables = tables
    let people = AskedPeople(tables)
    figures = people.figures
    search = PeopleSearch(people.people, people.sums)
    informed = search.knowing(
      people.figures.map { figure in
        figure.flatMap { tables[$0.table].view.leastShown($0.figure) }
      })
    let order = tables[0].groupsByFreedom
    programs = AskedPrograms(search, groups: people.groups, order: order)
    informedPrograms = AskedPrograms(informed, groups: people.groups, order: order)
  }

  var isPossible: Bool { informed.isPossible }

  /// Whether so many numbers, and one more, are found for a count.
  func isFound(_ index: Int, enough: Int) -> Bool {
    let search = isAnswer(index) ? informed : self.search
    let up = search.change(of: index, by: 1, enough: enough)
    let down = up < enough ? search.change(of: index, by: -1, enough: enough - up) : 0
    return up + down >= enough
  }

  /// Whether so many numbers, and one more, are possible for a count; or it can only be a larger one.
  func isSafe(_ index: Int, enough: Int, under small: Int) -> Bool {
    guard let figure = figures[index], !isFound(index, enough: enough) else { return true }
    let programs = isAnswer(index) ? informedPrograms : self.programs
    let least = tables[figure.table].view.isInGroup(figure.figure) ? 0 : 1
    return programs.isSafe(
      index, in: tables[figure.table].group(of: figure.figure), enough: enough,
      secret: least..<small)
  }

  private func isAnswer(_ index: Int) -> Bool {
    figures[index].map { tables[$0.table].view.isAnswer($0.figure) } ?? false
  }
}

extension AskedTable {
  /// Those in no group first, whose answers are not published, then the largest groups, as they are
  /// published.
  fileprivate var groupsByFreedom: [Int] {
    let last = view.table.lastColumn
    let least = columns.map { $0 == last ? Int.max : view.bounded(.people(column: $0)).least }
    // The sort is not stable by contract; places settle equals.
    return columns.sorted { least[$0] == least[$1] ? $0 < $1 : least[$0] > least[$1] }
  }
}
