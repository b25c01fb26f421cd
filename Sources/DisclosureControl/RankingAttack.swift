import Ranking
import Surveys
import Tabulation

/// What somebody who knows the rules could work out about a hidden option by adding and subtracting.
///
/// The unknowns are how many ballots place each option first, second, third… Each published number
/// confines them to the counts that round to it, the order by exact points to those in that order.
/// The attack supposes once that every ballot is full and once that ballots may be partial, and asks
/// which counts of voters an option hidden for having too few can still have. All of those look the
/// same from outside, so one of them stands for each. Nothing but published figures goes in, so that
/// what is hidden because of it tells nothing more.
struct RankingAttack {
  private let policy: DisclosurePolicy
  private let places: Int
  private let ballots: ClosedRange<Int>
  private let shown: [Points<Identifier<Option>>.Row]
  /// The options hidden for having too few voters, and those hidden to protect them.
  private let small: Int
  private let others: Int

  init(
    _ policy: DisclosurePolicy, figures: RankFigures, shown: [Points<Identifier<Option>>.Row],
    small: Int, others: Int
  ) {
    let base = policy.counts(publishedAs: policy.rounded(figures.ballots))
    ballots = max(base.lowerBound, policy.smallestBaseForRanking)...base.upperBound
    places = figures.places
    (self.policy, self.shown) = (policy, shown)
    (self.small, self.others) = (small, others)
  }

  /// Whether the attack leaves fewer than four of the five counts 0 to 4.
  ///
  /// Where ballots can all be full, supposing so tells the most. Otherwise some are partial.
  var succeeds: Bool {
    guard let counts = possibleVoters(fullBallots: true) ?? possibleVoters(fullBallots: false)
    else { return true }
    return counts < policy.smallestCount - 1
  }

  /// How many counts the hidden option can have; nothing when no ballots fit.
  private func possibleVoters(fullBallots full: Bool) -> Int? {
    let program = conditions(fullBallots: full)
    let sum = voters(of: target)
    switch (program.maximum(of: sum), program.maximum(of: sum.mapValues { -$0 })) {
    case (.maximum(let high), .maximum(let low)):
      // Half a thousandth of a person is an error of calculation.
      return (0..<policy.smallestCount).count {
        -low - 0.0005 <= Double($0) && Double($0) <= high + 0.0005
      }
    case (.impossible, _): return nil
    case (.maximum, _), (.undecided, _): return 0
    }
  }

  /// The unknowns in groups, a number for each place: the options shown, the hidden one that is
  /// looked for, the other small ones taken together, the others taken together; then the ballots.
  private var target: Int { shown.count }
  private var otherSmall: Int { shown.count + 1 }
  private var protecting: Int { shown.count + 2 }
  private var ballotCount: Int { (shown.count + 3) * places }

  private func conditions(fullBallots full: Bool) -> LinearProgram {
    var program = LinearProgram(unknowns: ballotCount + 1)
    program.require([ballotCount: 1], within: ballots)
    for (group, row) in shown.enumerated() {
      let counts = policy.counts(publishedAs: policy.rounded(row.voters))
      program.require(
        voters(of: group), within: max(counts.lowerBound, policy.smallestCount)...counts.upperBound)
      program.require(
        points(of: group), within: policy.counts(publishedAs: policy.rounded(row.points)))
      program.require(voters(of: group) - [ballotCount: 1], atMost: 0)
      program.require(
        voters(of: protecting) - voters(of: group).mapValues { $0 * Double(others) },
        atMost: 0)
    }
    requireOrder(&program)
    requirePlaces(&program, full: full)
    let few = Double(policy.smallestCount - 1)
    program.require(voters(of: target), atMost: few)
    program.require(voters(of: otherSmall), atMost: few * Double(small - 1))
    program.require(
      voters(of: protecting), atLeast: Double(policy.smallestCount * others))
    program.require(
      voters(of: protecting) - [ballotCount: Double(others)], atMost: 0)
    return program
  }

  /// Ranks are those of the points, unless some options were offered to fewer ballots.
  private func requireOrder(_ program: inout LinearProgram) {
    guard Set(shown.map(\.offered)).count == 1 else { return }
    for below in shown.indices.dropFirst() {
      program.require(points(of: below) - points(of: below - 1), atMost: 0)
      guard shown[below].rank == shown[below - 1].rank else { continue }
      program.require(points(of: below) - points(of: below - 1), atLeast: 0)
      program.require(voters(of: below) - voters(of: below - 1), equals: 0)
    }
  }

  /// Every ballot has a first place, and none a place after one left blank.
  private func requirePlaces(_ program: inout LinearProgram, full: Bool) {
    for place in 0..<places {
      if place == 0 || full {
        program.require(filled(place) - [ballotCount: 1], equals: 0)
      } else {
        program.require(filled(place) - filled(place - 1), atMost: 0)
      }
    }
  }

  private func filled(_ place: Int) -> LinearProgram.Sum {
    sum((0...protecting).map { ($0 * places + place, 1) })
  }

  private func voters(of group: Int) -> LinearProgram.Sum {
    sum((0..<places).map { (group * places + $0, 1) })
  }

  private func points(of group: Int) -> LinearProgram.Sum {
    sum((0..<places).map { (group * places + $0, Double(places - $0)) })
  }

  private func sum(_ terms: [(Int, Double)]) -> LinearProgram.Sum {
    LinearProgram.Sum(uniqueKeysWithValues: terms)
  }
}

extension LinearProgram {
  fileprivate mutating func require(_ sum: Sum, within counts: ClosedRange<Int>) {
    require(sum, atLeast: Double(counts.lowerBound))
    require(sum, atMost: Double(counts.upperBound))
  }
}

extension LinearProgram.Sum {
  fileprivate static func - (left: Self, right: Self) -> Self {
    left.merging(right.mapValues { -$0 }, uniquingKeysWith: +)
  }
}
