import Ranking

/// The text of a file of ballots made up at random, the same for the same seed.
///
/// Voters lean to ideas with small numbers, so that some orders are clear and others are not.
struct RandomBallots {
  let form: BallotForm
  let ideas: Int
  private var generator: Xoshiro256

  init(_ form: BallotForm, seed: UInt64) {
    self.form = form
    generator = Xoshiro256(seed: seed)
    // Ties broken in every way are too many among more than six ideas.
    ideas = Int.random(in: 3...(form == .soc ? 20 : 6), using: &generator)
  }

  mutating func text() -> String {
    let lines = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
      "\(Int.random(in: 1...9, using: &generator)): \(order())"
    }
    return "# NUMBER ALTERNATIVES: \(ideas)\n" + lines.joined(separator: "\n") + "\n"
  }

  private mutating func order() -> String {
    var places: [[Int]] = []
    for idea in ranked() {
      if hasTies, !places.isEmpty, Int.random(in: 0..<3, using: &generator) == 0 {
        places[places.count - 1].append(idea)
      } else {
        places.append([idea])
      }
    }
    return places.map { tie in
      let numbers = tie.map(String.init).joined(separator: ",")
      return tie.count == 1 ? numbers : "{\(numbers)}"
    }.joined(separator: ",")
  }

  /// The ideas of one voter, best first.
  private mutating func ranked() -> ArraySlice<Int> {
    var liking: [Double] = []
    for idea in 0..<ideas {
      liking.append(Double(idea) / 8 + Double.random(in: 0..<Double(ideas), using: &generator))
    }
    let order = (1...ideas).sorted { liking[$0 - 1] < liking[$1 - 1] }
    return order.prefix(isComplete ? ideas : Int.random(in: 0...ideas, using: &generator))
  }

  private var hasTies: Bool {
    switch form {
    case .soc, .soi: false
    case .toc, .toi: true
    }
  }

  private var isComplete: Bool {
    switch form {
    case .soc, .toc: true
    case .soi, .toi: false
    }
  }
}
