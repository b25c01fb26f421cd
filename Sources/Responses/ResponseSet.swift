/// Numbers of responses, kept as runs of neighbours.
///
/// The register of releases remembers by it who was eligible in each. A survey that nothing was
/// withdrawn from is one run, however many people answered.
package struct ResponseSet: Hashable, Sendable {
  /// In order, apart from each other by at least one number.
  package private(set) var runs: [ClosedRange<Int>] = []

  package init() {}

  /// Takes numbers in any order.
  package init(_ numbers: some Sequence<Int>) {
    for number in numbers.sorted() { insert(number) }
  }

  package init(_ run: ClosedRange<Int>) { runs = [run] }

  /// Takes runs that are in order and do not overlap.
  package init(ordered runs: [ClosedRange<Int>]) {
    for run in runs { append(run) }
  }

  package var isEmpty: Bool { runs.isEmpty }

  package var count: Int { runs.reduce(0) { $0 + $1.count } }

  package var first: Int? { runs.first?.lowerBound }

  package var last: Int? { runs.last?.upperBound }

  package func contains(_ number: Int) -> Bool {
    let place = firstRun(endingAtOrAfter: number)
    return place < runs.count && runs[place].lowerBound <= number
  }

  /// Inserts a number; quick when it follows all that are there, as the store streams them.
  package mutating func insert(_ number: Int) {
    guard let last = runs.last, number <= last.upperBound else { return append(number...number) }
    let place = firstRun(endingAtOrAfter: number)
    guard number < runs[place].lowerBound else { return }
    let joinsNext = runs[place].lowerBound == number + 1
    let joinsPrevious = place > 0 && runs[place - 1].upperBound == number - 1
    let lower = joinsPrevious ? runs[place - 1].lowerBound : number
    let upper = joinsNext ? runs[place].upperBound : number
    runs.replaceSubrange(
      (joinsPrevious ? place - 1 : place)..<(joinsNext ? place + 1 : place), with: [lower...upper])
  }

  /// Adds a run that lies behind all that are there, or touches the last one.
  private mutating func append(_ run: ClosedRange<Int>) {
    if let last = runs.last, last.upperBound == run.lowerBound - 1 {
      runs[runs.count - 1] = last.lowerBound...run.upperBound
    } else {
      runs.append(run)
    }
  }

  /// Takes a number out and tells whether it was there.
  @discardableResult
  package mutating func remove(_ number: Int) -> Bool {
    let place = firstRun(endingAtOrAfter: number)
    guard place < runs.count, runs[place].lowerBound <= number else { return false }
    let run = runs[place]
    var rest: [ClosedRange<Int>] = []
    if run.lowerBound < number { rest.append(run.lowerBound...number - 1) }
    if number < run.upperBound { rest.append(number + 1...run.upperBound) }
    runs.replaceSubrange(place...place, with: rest)
    return true
  }

  /// The place of the first run that does not end before the number.
  private func firstRun(endingAtOrAfter number: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func intersection(_ other: ResponseSet) -> ResponseSet {
    var result = ResponseSet()
    forEachOverlap(with: other) { result.append($0) }
    return result
  }

  package func intersectionCount(_ other: ResponseSet) -> Int {
    var count = 0
    forEachOverlap(with: other) { count += $0.count }
    return count
  }

  package func unionCount(_ other: ResponseSet) -> Int {
    count + other.count - intersectionCount(other)
  }

  /// How many are in one of the two and not in both.
  package func symmetricDifferenceCount(_ other: ResponseSet) -> Int {
    count + other.count - 2 * intersectionCount(other)
  }

  private func forEachOverlap(with other: ResponseSet, _ note: (ClosedRange<Int>) -> Void) {
    var (own, others) = (0, 0)
    while own < runs.count, others < other.runs.count {
      let (one, another) = (runs[own], other.runs[others])
      if one.overlaps(another) { note(one.clamped(to: another)) }
      if one.upperBound < another.upperBound { own += 1 } else { others += 1 }
    }
  }

  /// Those of the universe that are not in this set.
  package func complement(in universe: ResponseSet) -> ResponseSet {
    var result = ResponseSet()
    var place = 0
    for run in universe.runs {
      var next = run.lowerBound
      while place < runs.count, runs[place].upperBound < run.lowerBound { place += 1 }
      while place < runs.count, runs[place].lowerBound <= run.upperBound {
        let taken = runs[place]
        if next < taken.lowerBound { result.append(next...taken.lowerBound - 1) }
        next = taken.upperBound + 1
        guard taken.upperBound <= run.upperBound else { break }
        place += 1
      }
      if next <= run.upperBound { result.append(next...run.upperBound) }
    }
    return result
  }
}
