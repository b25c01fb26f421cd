/// The same bounds on sums of people as a linear program, which counts parts of people too.
///
/// It is written down and a start is found when it is first asked; most tables never ask.
final class PeopleProgram {
  /// No table with more conditions on more unknowns than this is solved.
  private static let mostCells = 60_000
  private static let tolerance = 1e-6

  private let search: PeopleSearch
  private lazy var start = program?.start

  init(_ search: PeopleSearch) { self.search = search }

  /// The least and the most that a sum can be, exact unless they are far enough apart; nothing where
  /// that is too much to work out.
  func bounds(of sum: Int, enough: Int) -> ClosedRange<Int>? {
    guard var start else { return nil }
    let count = search.counts[sum].count
    let (weights, apart) = (weights(of: sum), apart(sum))
    guard
      case .maximum(let highest) = start.maximum(
        of: weights, enough: Double(count + enough - apart))
    else { return nil }
    let most = max(count, Int((highest + Self.tolerance).rounded(.down)) + apart)
    guard most < count + enough else { return count...most }
    guard
      case .maximum(let lowest) = start.maximum(
        of: weights.mapValues { -$0 }, enough: Double(apart - (most - enough)))
    else { return nil }
    return min(count, Int((-lowest - Self.tolerance).rounded(.up)) + apart)...most
  }

  private var program: LinearProgram? {
    let (counts, terms) = (search.counts, search.terms)
    let limited = counts.indices.filter {
      terms[$0].count > 1 || counts[$0].least > 0 || counts[$0].most < BoundedCount.unlimited
    }
    guard limited.count * search.people.count <= Self.mostCells else { return nil }
    var program = LinearProgram(unknowns: search.people.count)
    for sum in limited {
      let (weights, apart) = (weights(of: sum), apart(sum))
      if counts[sum].most < BoundedCount.unlimited {
        program.require(weights, atMost: Double(counts[sum].most - apart))
      }
      if counts[sum].least > apart || terms[sum].contains(where: { $0.weight < 0 }) {
        program.require(weights, atLeast: Double(counts[sum].least - apart))
      }
    }
    return program
  }

  /// What stands beside the unknowns in a sum, and does not move: groups of which the number is known.
  private func apart(_ sum: Int) -> Int {
    search.terms[sum].reduce(search.counts[sum].count) {
      $0 - $1.weight * search.people[$1.place]
    }
  }

  private func weights(of sum: Int) -> LinearProgram.Sum {
    search.terms[sum].reduce(into: [:]) { $0[$1.place, default: 0] += Double($1.weight) }
  }
}
