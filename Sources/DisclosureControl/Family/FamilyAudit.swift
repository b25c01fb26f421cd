import Surveys
import Tabulation

/// Attacks the tables of everybody together with those of earlier releases.
///
/// What was published stays, so only cells of the new table can be withheld. The small counts of the
/// earlier populations are protected as well, and those of the people between them.
struct FamilyAudit {
  private let policy: DisclosurePolicy
  private let people: [PeopleInReleases]
  private let memories: [ReleaseMemory]
  /// How many have been taken out of each release.
  private let forgotten: [Int]
  private let families: [PopulationFamily]
  private let everybody: Int

  /// `memories` are those of the earlier releases, in order.
  init(_ policy: DisclosurePolicy, _ tabulation: Tabulation, _ memories: [ReleaseMemory]) {
    self.policy = policy
    self.memories = memories
    people = tabulation.inReleases
    families = PopulationFamily.all(of: people, releases: memories.count)
    forgotten = tabulation.forgotten
    everybody = policy.rounded(tabulation.everybody.people)
  }

  /// The last release of just the same people.
  private var same: Int? {
    let new = people.filter(\.isNew)
    return memories.indices.last { release in
      forgotten[release] == 0 && new.allSatisfy { $0.releases.contains(release) }
        && !people.contains { !$0.isNew && $0.releases.contains(release) }
    }
  }

  /// A table of everybody as it can be published beside those of earlier releases.
  ///
  /// Of the same people it is published as before. Where too much could be worked out whatever single
  /// cells are withheld, all of it is.
  func decided(_ table: QuestionTable, _ question: Int) -> QuestionTable {
    guard table.bases[0] == .rounded else { return table }
    if let same { return table.shown(as: memories[same]) }
    var table = table
    while true {
      guard let attempt = protected(table, question)?.decided(policy) else {
        return table.without(0)
      }
      guard attempt.shown != table.shown else { return table }
      table = attempt
    }
  }

  /// Whether small counts can be worked out by who knows the least of each row of the table, too.
  func isBroken(_ table: QuestionTable, _ question: Int, leasts: [Int]) -> Bool {
    table.bases[0] == .rounded && same == nil && weakness(table, question, leasts: leasts) != nil
  }

  private func protected(_ table: QuestionTable, _ question: Int) -> QuestionTable? {
    var table = table
    while let weak = weakness(table, question) {
      guard let row = weak else { return nil }
      table.shown[row][0] = .withheld
    }
    return table
  }

  /// Of a count that can be worked out the cell to withhold for it, if there is one.
  private func weakness(
    _ table: QuestionTable, _ question: Int, leasts: [Int] = []
  ) -> Int?? {
    for family in families {
      for network in networks(family, table, question, leasts) {
        let flow = network.flow
        guard flow.isPossible else { return .some(nil) }
        let secrets = network.targets.enumerated().filter {
          $0.element.map(network.isSecret) ?? false
        }
        for arcs in secrets.map({ [$0.offset] }) + network.between.map(\.arcs) {
          guard let blocked = blocked(arcs, flow) else { continue }
          let rows = blocked.compactMap { network.targets[$0].flatMap(network.remedy) }
          return .some(
            rows.filter { table.shown[$0][0] == .rounded }.min {
              let (one, other) = (rounded(table, $0), rounded(table, $1))
              return one == other ? $0 < $1 : one < other
            })
        }
      }
    }
    return nil
  }

  /// The arcs that keep the sum of some from four numbers, where it is small and has fewer.
  ///
  /// Each arc is moved while the others stay at the least or the most that they have reached, so that
  /// the true range is never narrower than what is found.
  private func blocked(_ arcs: [Int], _ flow: BoundedFlow) -> [Int]? {
    let count = arcs.reduce(0) { $0 + flow.counts[$1].count }
    var blocked: [Int] = []
    func change(_ direction: BoundedFlow.Direction, enough: Int) -> Int {
      var moved = flow
      return arcs.reduce(0) { change, arc in
        for other in arcs where other != arc {
          switch direction {
          case .up: moved.counts[other].least = moved.counts[other].count
          case .down: moved.counts[other].most = moved.counts[other].count
          }
        }
        let extreme = moved.extreme(of: arc, direction, enough: enough - change)
        moved = extreme.flow.bounded(as: flow)
        blocked += extreme.blocked
        return change + extreme.change
      }
    }
    let up = change(.up, enough: leastRange)
    let down = change(.down, enough: leastRange - up)
    guard up + down < leastRange, count - down < policy.smallestCount else { return nil }
    return blocked
  }

  private var leastRange: Int { policy.smallestCount - 2 }

  private func rounded(_ table: QuestionTable, _ row: Int) -> Int {
    policy.rounded(table.cells(of: 0)[row].count)
  }
}

// The rows of a question.
extension FamilyAudit {
  /// The options beneath those who answered; those and the others beneath all people.
  private func networks(
    _ family: PopulationFamily, _ table: QuestionTable, _ question: Int, _ leasts: [Int]
  ) -> [FamilyNetwork] {
    let counts = table.question
    let tables = memories.map { memory in
      memory.tables.first { $0.question == counts.id.text }
    }
    func row(_ place: Int) -> FamilyRow {
      let option = place < counts.options.count ? counts.options[place].text : nil
      let places = tables.map { table in
        option.map { table?.options.firstIndex(of: $0) }
          ?? table.map { $0.options.count + place - counts.options.count }
      }
      let least = leasts.isEmpty ? 0 : leasts[place]
      return self.row(
        family, table.cells(of: 0)[place], row: place,
        zip(tables, places).map { table, earlier in
          option == nil && counts.isRuledOut(place) ? .nobody : earlier.flatMap { table?.rows[$0] }
        },
        leasts: (
          zip(tables, places).map { table, place in place.flatMap { table?.leasts[$0] } ?? 0 },
          least
        )
      ) { $0.answers[question].row(place, of: counts) }
    }
    let base = self.row(
      family, table.base(of: 0), row: nil, tables.map { $0?.base }
    ) { $0.answers[question].answered }
    let options = counts.options.indices.map(row)
    let everybody = self.row(
      family, AttackedTable.Cell(count: 0, shown: .rounded), row: nil,
      memories.map { .rounded(policy.rounded($0.people)) }, new: .rounded(everybody)
    ) { $0.people }
    let states = (counts.options.count..<counts.rows).map(row)
    let beneath = FamilyNetwork(family, rows: [base] + states, sums: everybody)
    guard !options.isEmpty else { return [beneath] }
    if counts.addsUp { return [FamilyNetwork(family, rows: options, sums: base), beneath] }
    return options.map { option in
      let others = FamilyRow(unpublished: zip(base.rest, option.rest).map { $0 - $1 })
      return FamilyNetwork(family, rows: [option, others], sums: base)
    } + [beneath]
  }

  private func row(
    _ family: PopulationFamily, _ new: AttackedTable.Cell, row: Int?,
    _ earlier: [ReleaseMemory.Figure?], new figure: ReleaseMemory.Figure? = nil,
    leasts: (earlier: [Int], new: Int) = ([], 0),
    _ count: (GroupFigures) -> Int
  ) -> FamilyRow {
    let newFigure = figure ?? self.figure(new)
    let figures = family.members.map { member in
      member.release.map { earlier[$0] ?? .withheld } ?? newFigure
    }
    return FamilyRow(
      rest: family.members.map { member in
        member.rest.reduce(0) { $0 + count(people[$1].figures) }
      },
      bounds: zip(family.members, figures).map { member, figure in
        guard let release = member.release else {
          return bounds(figure, atLeast: leasts.new, forgotten: 0)
        }
        let least = leasts.earlier.isEmpty ? 0 : leasts.earlier[release]
        return bounds(figure, atLeast: least, forgotten: forgotten[release])
      }, isSecret: figures.map { $0 == .small }, row: row)
  }

  private func figure(_ cell: AttackedTable.Cell) -> ReleaseMemory.Figure {
    switch cell.shown {
    case .rounded: .rounded(policy.rounded(cell.count))
    case .small: .small
    case .withheld: .withheld
    case .within(let counts): counts == 0...0 ? .nobody : .withheld
    }
  }

  private func bounds(
    _ figure: ReleaseMemory.Figure, atLeast known: Int, forgotten: Int
  ) -> ClosedRange<Int> {
    switch figure {
    case .rounded(let count):
      let counts = policy.counts(publishedAs: count)
      let least = max(policy.smallestCount, counts.lowerBound, known)
      return max(0, least - forgotten)...counts.upperBound
    case .small: return 0...policy.smallestCount - 1
    case .withheld: return max(0, known - forgotten)...BoundedCount.unlimited
    case .nobody: return 0...0
    }
  }
}

extension QuestionTable {
  /// With all that is withheld which was then.
  fileprivate func shown(as memory: ReleaseMemory) -> QuestionTable {
    guard let then = memory.tables.first(where: { $0.question == question.id.text }) else {
      return self
    }
    if then.base == .withheld { return without(0) }
    var table = self
    for row in shown.indices where shown[row][0] == .rounded {
      let place = row - question.options.count
      let figure =
        place >= 0
        ? then.rows[then.options.count + place]
        : then.options.firstIndex(of: question.options[row].text).map { then.rows[$0] }
      if figure == .withheld { table.shown[row][0] = .withheld }
    }
    return table
  }
}
