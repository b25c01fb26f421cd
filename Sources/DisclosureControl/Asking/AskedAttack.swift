/// What the published figures of questions that hang together tell about those that are not shown.
struct AskedAttack {
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
    (program, informedProgram) = (PeopleProgram(search), PeopleProgram(informed))
  }

  var isPossible: Bool { informed.isPossible }

  /// Whether so many numbers, and one more, are possible for a count; or it can only be a larger one.
  func isSafe(_ index: Int, enough: Int, under small: Int) -> Bool {
    guard let figure = figures[index] else { return true }
    let view = tables[figure.table].view
    let isAnswer = view.isAnswer(figure.figure)
    let search = isAnswer ? informed : self.search
    let up = search.change(of: index, by: 1, enough: enough)
    let down = up < enough ? search.change(of: index, by: -1, enough: enough - up) : 0
    if up + down >= enough { return true }
    let program = isAnswer ? informedProgram : self.program
    guard let counts = program.bounds(of: index, enough: enough) else { return false }
    let least = view.isInGroup(figure.figure) ? 0 : 1
    return counts.count > enough || !(least..<small).contains(counts.lowerBound)
  }
}
