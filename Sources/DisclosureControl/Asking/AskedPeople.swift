import Surveys

/// The people of several questions that hang together, as unknowns and what is published of their sums.
///
/// An unknown is how many of a group gave one answer to one question, or none in one way. Where a
/// question is asked of those alone who gave some answers to another, its unknowns add up to theirs, and those
/// who were not asked it are the others. Where that does not hold of some, as they read
/// an Easy Read version without the question, they are taken to be known.
struct AskedPeople {
  typealias Figure = AttackedTable.Figure

  /// The unknowns of each count of a question, by column.
  struct Lines {
    /// Options that add up to the base; else the base.
    var answers: [[[Int]]] = []
    /// Skipped, prefer not to say, not asked.
    var states: [[[Int]]] = []
    /// Options that do not add up, by their place, where a question is asked by them.
    var options: [Int: [[Int]]] = [:]

    func all(_ column: Int) -> [Int] { (answers + states).flatMap { $0[column] } }
    func base(_ column: Int) -> [Int] { answers.flatMap { $0[column] } }
  }

  private let tables: [AskedTable]
  private(set) var people: [Int] = []
  /// The group of each unknown, by its column.
  private(set) var groups: [Int] = []
  private(set) var sums: [PeopleSum] = []
  /// What each sum counts; nothing for a relation.
  private(set) var figures: [AskedFigure?] = []
  private(set) var lines: [Lines] = []

  init(_ tables: [AskedTable]) {
    self.tables = tables
    let conditions = tables.map(\.question.askIf)
    for (number, table) in tables.enumerated() {
      let isAsked = conditions.contains { $0?.questions.contains(table.question.id) ?? false }
      add(number, withOptions: isAsked)
    }
  }

  private mutating func add(_ number: Int, withOptions: Bool) {
    let question = tables[number].question
    if let source = place(of: question.source), source < number {
      lines.append(lines[source])
      addFigures(number)
      confineBases(number)
      return
    }
    var own = Lines()
    let table = tables[number].view.table
    let states = question.options.count..<question.options.count + 2
    own.answers =
      question.addsUp
      ? question.options.indices.map { row in unknowns(table.cells[row]) } : [unknowns(table.bases)]
    own.states = states.map { unknowns(table.cells[$0]) }
    if withOptions, !question.addsUp {
      for row in question.options.indices { own.options[row] = unknowns(table.cells[row]) }
    }
    lines.append(own)
    addUnasked(number)
    addFigures(number)
    confineBases(number)
  }

  var columns: Range<Int> { tables[0].columns }

  func question(_ place: Int) -> CountedQuestion { tables[place].question }

  /// The place of a question that stands before.
  func place(of question: Identifier<Question>?) -> Int? {
    lines.indices.first { tables[$0].question.id == question }
  }

  private mutating func unknowns(_ cells: [AttackedTable.Cell]) -> [[Int]] {
    cells.enumerated().map { [unknown($1.count, in: $0)] }
  }

  mutating func unknown(_ count: Int, in column: Int) -> Int {
    people.append(count)
    groups.append(column)
    return people.count - 1
  }

  /// Those who were not asked: others than those who gave the answers for which it is asked.
  private mutating func addUnasked(_ number: Int) {
    let question = tables[number].question
    let rows = question.askIf.flatMap { condition in
      condition.questions.count == 1
        ? condition.questions.first.flatMap(place).flatMap { asker in
          tables[asker].question.rows(where: condition).map { (asker: asker, rows: $0) }
        } : nil
    }
    guard let rows else {
      lines[number].states.append(unknowns(tables[number].view.table.cells[question.rows - 1]))
      relate(number, to: question.askIf)
      return
    }
    let asker = lines[rows.asker]
    let all = asker.answers + asker.states
    lines[number].states.append(
      columns.map { column in
        all.indices.filter { !rows.rows.contains($0) }.flatMap { all[$0][column] }
      })
    for column in columns {
      let asked = rows.rows.sorted().flatMap { all[$0][column] }
      let own = (lines[number].answers + lines[number].states.dropLast()).flatMap { $0[column] }
      keep(Size(own) - Size(asked))
    }
  }

  /// The size stays as it is.
  mutating func keep(_ size: Size) {
    let count = count(size)
    require(size, from: count, to: count)
  }

  /// The size is no less and no more than that, or what it is where people are otherwise.
  mutating func require(_ size: Size, from least: Int = 0, to most: Int = BoundedCount.unlimited) {
    let count = count(size)
    sums.append(
      PeopleSum(
        BoundedCount(count, from: min(count, least), to: max(count, most)),
        size.weights.sorted { $0.key < $1.key }.filter { $0.value != 0 }.map {
          PeopleSum.Term(place: $0.key, weight: $0.value)
        }))
    figures.append(nil)
  }

  func count(_ size: Size) -> Int { size.weights.reduce(0) { $0 + $1.value * people[$1.key] } }

  private mutating func addFigures(_ number: Int) {
    let (question, own) = (tables[number].question, lines[number])
    for (row, line) in own.answers.enumerated() where question.addsUp {
      add(line, number, row)
    }
    for (row, line) in own.options.sorted(by: { $0.key < $1.key }) { add(line, number, row) }
    for (state, line) in own.states.enumerated() {
      add(line, number, question.options.count + state)
    }
    for column in columns { add(own.base(column), number, .base(column: column)) }
    add(columns.flatMap(own.base), number, .wholeBase)
    guard number == 0 else { return }
    for column in columns { add(own.all(column), number, .people(column: column)) }
    add(columns.flatMap(own.all), number, .everybody)
  }

  private mutating func add(_ line: [[Int]], _ number: Int, _ row: Int) {
    for column in columns { add(line[column], number, .cell(row: row, column: column)) }
    if columns.count > 1 { add(line.flatMap { $0 }, number, .total(row: row)) }
  }

  private mutating func add(_ unknowns: [Int], _ number: Int, _ figure: Figure) {
    sums.append(PeopleSum(tables[number].view.bounded(figure), of: unknowns))
    figures.append(AskedFigure(table: number, figure: figure))
  }

  /// How many chose an option: just those it was in groups that are shown, and in others what the
  /// figures leave, so that no decision hangs on what nobody sees.
  private func bounds(of option: Int, _ column: Int, _ number: Int) -> ClosedRange<Int> {
    let view = tables[number].view
    let count = view.table.cells[option][column].count
    guard view.table.bases[column].shown != .rounded else { return count...count }
    let bounded = view.bounded(.cell(row: option, column: column))
    return min(count, bounded.least)...max(count, min(bounded.most, Self.manyPeople))
  }

  /// Sums of it do not overflow.
  private static let manyPeople = 1 << 32

  /// Options that do not add up stay as they are; so bases move no further than they allow.
  private mutating func confineBases(_ number: Int) {
    let question = tables[number].question
    guard !question.addsUp, !question.options.isEmpty else { return }
    let options = lines[number].options.values
    for column in columns where !options.isEmpty {
      let (base, chosen) = (Size(lines[number].base(column)), options.map { Size($0[column]) })
      for option in chosen { require(base - option) }
      require(chosen.reduce(Size(), +) - base)
      if let most = question.mostChoices { require(base * most - chosen.reduce(Size(), +)) }
    }
    for column in columns where options.isEmpty {
      let counts = question.options.indices.map { bounds(of: $0, column, number) }
      let (fewest, all) = (counts.map(\.lowerBound), counts.map(\.upperBound).reduce(0, +))
      let chosen = fewest.reduce(0, +)
      let least = max(fewest.max() ?? 0, question.mostChoices.map { (chosen + $0 - 1) / $0 } ?? 0)
      require(Size(lines[number].base(column)), from: least, to: all)
    }
  }
}
