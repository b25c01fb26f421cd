/// The same bounds on sums of people as a linear program, which counts parts of people too.
///
/// Its unknowns are how many more there are of each than there really are, and how many fewer: so no
/// start has to be looked for. It is written down when it is first asked; most tables never ask.
final class PeopleProgram {
  private static let tolerance = 1e-6

  private let search: PeopleSearch
  private let mostCells: Int
  private lazy var start = program?.start
  /// Where the last sum was raised to, from where the next is not far; a copy of the start takes longer
  /// than most sums do.
  private var last: LinearProgram.Start?
  private var raised = 0
  /// So many sums are raised before rounding errors are left behind.
  private static let mostRaised = 40

  /// With more conditions on more unknowns than `mostCells` nothing is solved.
  init(_ search: PeopleSearch, mostCells: Int = 60_000) {
    (self.search, self.mostCells) = (search, mostCells)
  }

  /// The least and the most that a sum can be, exact unless they are far enough apart; nothing where
  /// that is too much to work out.
  func bounds(of sum: Int, enough: Int) -> ClosedRange<Int>? {
    let count = search.counts[sum].count
    guard let more = change(of: sum, by: 1, enough: enough) else { return nil }
    guard more < enough else { return count...count + more }
    return change(of: sum, by: -1, enough: enough - more).map { count - $0...count + more }
  }

  private func change(of sum: Int, by direction: Int, enough: Int) -> Int? {
    if raised.isMultiple(of: Self.mostRaised) { last = start }
    raised += 1
    let maximum = last?.maximum(
      of: changes(of: sum, times: Double(direction)), enough: Double(enough))
    guard case .maximum(let change) = maximum else { return nil }
    return max(0, Int((change + Self.tolerance).rounded(.down)))
  }

  private var program: LinearProgram? {
    let (counts, terms) = (search.counts, search.terms)
    let limited = counts.indices.filter {
      counts[$0].most < BoundedCount.unlimited || !(isFree($0) || terms[$0].isEmpty)
    }
    guard limited.count * search.people.count <= mostCells else { return nil }
    var program = LinearProgram(unknowns: 2 * search.people.count)
    for sum in limited {
      let changes = changes(of: sum)
      if counts[sum].most < BoundedCount.unlimited {
        program.require(changes, atMost: Double(counts[sum].most - counts[sum].count))
      }
      if !isFree(sum) {
        program.require(changes, atLeast: Double(counts[sum].least - counts[sum].count))
      }
    }
    return program
  }

  /// Whether nothing keeps a sum up: no part of it is less than nobody anyhow.
  private func isFree(_ sum: Int) -> Bool {
    let terms = search.terms[sum]
    return terms.count > 1 && terms.allSatisfy { $0.weight > 0 }
      && search.counts[sum].least <= apart(sum)
  }

  /// What stands beside the unknowns in a sum, and does not move: groups of which the number is known.
  private func apart(_ sum: Int) -> Int {
    search.terms[sum].reduce(search.counts[sum].count) {
      $0 - $1.weight * search.people[$1.place]
    }
  }

  private func changes(of sum: Int, times: Double = 1) -> LinearProgram.Sum {
    search.terms[sum].reduce(into: [:]) { changes, term in
      changes[2 * term.place, default: 0] += times * Double(term.weight)
      changes[2 * term.place + 1, default: 0] -= times * Double(term.weight)
    }
  }
}
