/// What is possible for a count, worked out with ever more groups whose people are unknown.
///
/// All people of all groups at once can be too many to solve for, and rarely have to be: a count keeps its
/// numbers by what moves in its own group and in a few others. Who is taken to know all other groups
/// knows more than any reader, so what is possible even for them is possible. Only what is
/// not is looked at with more groups, and in the end with all of them where those are not too many.
final class AskedPrograms {
  /// One program, with the place in it of each sum that it does not take for known.
  private struct Part {
    let program: PeopleProgram
    let places: [Int: Int]
    let cells: Int
  }

  /// No program with more conditions on more unknowns than this is solved.
  private static let mostCells = 400_000
  /// So much is kept of programs that were solved, in the same measure.
  private static let mostKept = 4_000_000

  private let search: PeopleSearch
  /// The group of each unknown.
  private let groups: [Int]
  /// All groups, in the order in which they are taken to be unknown.
  private let order: [Int]
  private var parts: [[Int]: Part] = [:]
  private var kept = 0

  init(_ search: PeopleSearch, groups: [Int], order: [Int]) {
    (self.search, self.groups, self.order) = (search, groups, order)
  }

  /// Whether so many numbers, and one more, are possible for a sum of people; or it can only be one
  /// that is not of those that must be kept secret.
  ///
  /// `group` is the one that it counts people of, if it is one.
  func isSafe(_ sum: Int, in group: Int?, enough: Int, secret: Range<Int>) -> Bool {
    for chosen in choices(group) {
      let part = part(chosen)
      guard let place = part.places[sum],
        let counts = part.program.bounds(of: place, enough: enough)
      else { continue }
      if counts.count > enough { return true }
      // Only who takes nothing for known can tell that it must be a larger one.
      if chosen.count == order.count { return !secret.contains(counts.lowerBound) }
    }
    return false
  }

  /// Two groups first, then twice as many each time.
  private func choices(_ group: Int?) -> [[Int]] {
    let order = (group.map { [$0] } ?? []) + order.filter { $0 != group }
    var choices: [[Int]] = []
    var size = 2
    while size < order.count {
      choices.append(order.prefix(size).sorted())
      size *= 2
    }
    return choices + [order.sorted()]
  }

  private func part(_ chosen: [Int]) -> Part {
    if let part = parts[chosen] { return part }
    let part = chosen.count == order.count ? whole : made(chosen)
    if kept + part.cells > Self.mostKept { (parts, kept) = ([:], 0) }
    parts[chosen] = part
    kept += part.cells
    return part
  }

  private var whole: Part {
    let sums = search.counts.indices
    return Part(
      program: PeopleProgram(search, mostCells: Self.mostCells),
      places: Dictionary(uniqueKeysWithValues: sums.map { ($0, $0) }),
      cells: min(Self.mostCells, sums.count * search.people.count))
  }

  private func made(_ chosen: [Int]) -> Part {
    let chosen = Set(chosen)
    let free = search.people.indices.filter { chosen.contains(groups[$0]) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(free, free.indices))
    var (sums, places) = ([PeopleSum](), [Int: Int]())
    for (number, terms) in search.terms.enumerated() {
      let left = terms.compactMap { term in
        numbers[term.place].map { PeopleSum.Term(place: $0, weight: term.weight) }
      }
      guard !left.isEmpty else { continue }
      places[number] = sums.count
      sums.append(PeopleSum(search.counts[number], left))
    }
    return Part(
      program: PeopleProgram(
        PeopleSearch(free.map { search.people[$0] }, sums), mostCells: Self.mostCells),
      places: places, cells: min(Self.mostCells, sums.count * free.count))
  }
}
