package import Responses
package import Surveys

/// Counts responses as they stream past, in one pass, and keeps none of them.
///
/// Responses to all published versions of a survey are counted together. Practice questions and
/// statements never are.
package struct Tabulator: Sendable {
  let layout: CountLayout
  let breakdowns: [Breakdown]
  /// By each characteristic of a breakdown by several, where that is not asked for by itself.
  let beneath: [Breakdown]
  let schemes: [CategoryScheme]
  private let editions: [CountedEdition]
  private let filter: PopulationFilter
  private let codedQuestions: [CodedQuestion]
  private let population: PopulationCheck
  private let readers: [EditionReader]
  private let coded: [CodedCells]
  /// How many answers were to be counted by their themes, and nobody has coded them.
  package private(set) var uncoded = 0
  private var waiting: ReadResponses
  /// What a scanner writes, over and over.
  private var numbers: [Int]
  private var findings: Findings
  private(set) var sites = Interned<Identifier<Site>>()
  /// One for each breakdown, then for each beneath them; without any, one of everybody.
  private(set) var tables: [GroupTable]
  /// How many have each code of `CategoryReader`, one characteristic after another.
  private var respondents: [Int]
  private let respondentStarts: [Int]
  private(set) var participation: ParticipationCounts
  let offered: OfferedWays
  /// One for each rank question.
  private(set) var ballots: [BallotCounts]
  /// What earlier releases were about, which nobody may compare with this one.
  let earlier: [EarlierRelease]
  /// Nothing where there are none.
  private(set) var overlaps: OverlapCounts?
  /// The counts by mark.
  private(set) var inReleases: GroupTable?

  package init(
    editions: [CountedEdition], breakdowns: [Breakdown], filter: PopulationFilter,
    coded: [CodedQuestion] = [], earlier: [EarlierRelease] = []
  ) {
    let layout = CountLayout(editions, coded: coded, filter: filter)
    let schemes = CategoryScheme.merged(editions)
    let trees = schemes.map(CategoryTree.init)
    (self.layout, self.schemes, self.breakdowns) = (layout, schemes, breakdowns)
    (self.editions, self.filter, codedQuestions) = (editions, filter, coded)
    beneath = Breakdown.beneath(breakdowns)
    population = PopulationCheck(filter, schemes, trees)
    readers = editions.map { EditionReader($0, layout, schemes, trees) }
    self.coded = coded.compactMap { CodedCells($0, layout) }
    numbers = [Int](repeating: 0, count: readers.map(\.mostNumbers).max() ?? 0)
    findings = Findings(
      characteristics: schemes.count, tests: readers.map(\.testCount).max() ?? 0)
    waiting = ReadResponses(
      mostCells: self.coded.map(\.mostCells).reduce(
        readers.map(\.mostCells).max() ?? 0, +), characteristics: schemes.count,
      rankings: layout.count(of: .rank))
    let characteristics = breakdowns.isEmpty ? [[]] : (breakdowns + beneath).map(\.characteristics)
    let codes = characteristics.map { GroupCode($0, schemes) }
    tables = codes.map {
      GroupTable($0, width: layout.width, sparseWidth: layout.count(of: .number) + 1)
    }
    self.earlier = earlier
    overlaps =
      earlier.isEmpty
      ? nil
      : OverlapCounts(earlier, new: codes) { GroupCode($0.characteristics, schemes) }
    let sparseWidth = layout.count(of: .number) + 1
    inReleases = overlaps.map {
      GroupTable(
        GroupCode(count: $0.releases.count), width: layout.width, sparseWidth: sparseWidth)
    }
    var starts = [0]
    for scheme in schemes {
      starts.append(starts[starts.count - 1] + AnswerCode.answered + scheme.categories.count)
    }
    respondentStarts = starts
    respondents = [Int](repeating: 0, count: starts[starts.count - 1])
    participation = ParticipationCounts(questions: layout.questions.count)
    offered = OfferedWays(editions, filter)
    ballots = zip(layout.questions, layout.cells).filter { $0.0.kind == .rank }.map {
      BallotCounts(places: $0.places, firstCell: $1.options.lowerBound)
    }
  }

  /// An empty one that counts the same and shares nothing with this one, for a thread of its own:
  /// two that look at the same objects wait for each other at each response.
  package var anew: Tabulator {
    Tabulator(
      editions: editions, breakdowns: breakdowns, filter: filter, coded: codedQuestions,
      earlier: earlier)
  }

  /// Whether a response was counted in an earlier release.
  package mutating func wasReleased(_ number: Int) -> Bool {
    (overlaps?.mark(of: number) ?? 0) != 0
  }

  /// Counts a response, unless the filter leaves it out; nothing of it when it cannot be read.
  ///
  /// - Returns: whether the response belongs to the population.
  package mutating func count(_ row: ResponseRow) throws(UncountableResponse) -> Bool {
    guard population.includes(row) else { return false }
    guard let reader = readers.first(where: { $0.version == row.version }) else {
      throw .unknownVersion(row.version)
    }
    do throws(UnreadableAnswers) {
      try readMonitoring(row.monitoring, with: reader)
      guard population.includes(waiting.newCodes) else { return false }
      try reader.answers.scanner.scan(row.answers, into: &numbers)
    } catch { throw .unreadable(error) }
    let outcome = reader.answers.read(numbers, into: &waiting)
    participation.count(outcome, row.language, row.channel)
    waiting.forEachBallot { ballots[$0].count($1) }
    countRespondent()
    if !coded.isEmpty { noteThemes(of: row.number) }
    keep(from: row.site, mark: overlaps?.mark(of: row.number) ?? 0)
    return true
  }

  private mutating func readMonitoring(
    _ answers: UnsafeRawBufferPointer?, with reader: EditionReader
  ) throws(UnreadableAnswers) {
    findings.forget()
    if let answers {
      try reader.categories.scanner.scan(answers, into: &numbers)
      reader.categories.read(numbers, into: &findings)
    }
    waiting.write(findings)
  }

  private mutating func countRespondent() {
    let first = waiting.count * schemes.count
    for characteristic in schemes.indices {
      let code = Int(waiting.codes[first + characteristic])
      respondents[respondentStarts[characteristic] + code] += 1
    }
  }

  private mutating func noteThemes(of response: Int) {
    for question in coded {
      guard let cells = question.cells(of: response, counted: waiting.newCells) else {
        uncoded += 1
        continue
      }
      for cell in cells { waiting.note(cell) }
    }
  }

  /// Lets what was read wait, with where it comes from, until there is enough to be counted.
  private mutating func keep(from site: Identifier<Site>?, mark: Int) {
    if let site {
      let number = sites.number(of: site)
      if let cell = CountLayout.cell(ofSite: number) {
        waiting.note(cell)
      } else {
        waiting.note(ReadResponses.Given(item: layout.count(of: .number), value: Int64(number)))
      }
    }
    waiting.keep(mark: mark)
    if waiting.isFull { countWaiting() }
  }

  private mutating func countWaiting() {
    for table in tables.indices { tables[table].count(waiting) }
    overlaps?.count(waiting)
    inReleases?.countByMarks(waiting)
    waiting.clear()
  }

  /// How many have each code of a characteristic.
  func respondents(of characteristic: Int) -> ArraySlice<Int> {
    respondents[respondentStarts[characteristic]..<respondentStarts[characteristic + 1]]
  }

  /// The same with nothing that waits.
  var settled: Tabulator {
    var settled = self
    settled.countWaiting()
    return settled
  }

  /// Adds what another tabulator counted of other responses, for the same editions, breakdowns and
  /// filter: two can count at the same time.
  package mutating func add(_ other: Tabulator) {
    countWaiting()
    let other = other.settled
    let numbers = other.sites.values.map { sites.number(of: $0) }
    for table in tables.indices { tables[table].add(other.tables[table], sites: numbers) }
    for code in respondents.indices { respondents[code] += other.respondents[code] }
    participation.add(other.participation)
    uncoded += other.uncoded
    if let counts = other.overlaps { overlaps?.add(counts) }
    if let table = other.inReleases { inReleases?.add(table, sites: numbers) }
    for question in ballots.indices { ballots[question].add(other.ballots[question]) }
  }
}

extension GroupCode {
  /// The groups by characteristics of this name.
  fileprivate init(_ names: [Identifier<Characteristic>], _ schemes: [CategoryScheme]) {
    self.init(
      names.map { name in
        let place = schemes.firstIndex { $0.characteristic == name }
        return (place, place.map { schemes[$0].categories.count } ?? 0)
      })
  }
}
