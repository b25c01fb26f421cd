/// What the published figures of questions that hang together tell about those that are not shown.
struct AskedAttack {
  /// No program with more conditions on more unknowns than this is solved.
  private static let mostCells = 400_000

  private let tables: [AskedTable]
  private let search: PeopleSearch
  private let informed: PeopleSearch
  private let program: PeopleProgram
  private let informedProgram: PeopleProgram

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
    program = PeopleProgram(search, mostCells: Self.mostCells)
    informedProgram = PeopleProgram(informed, mostCells: Self.mostCells)
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
    let program = isAnswer(index) ? informedProgram : self.program
    guard let counts = program.bounds(of: index, enough: enough) else { return false }
    let least = tables[figure.table].view.isInGroup(figure.figure) ? 0 : 1
    return counts.count > enough || !(least..<small).contains(counts.lowerBound)
  }

  private func isAnswer(_ index: Int) -> Bool {
    figures[index].map { tables[$0.table].view.isAnswer($0.figure) } ?? false
  }
}
