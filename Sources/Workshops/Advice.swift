/// What a facilitator may want to know now; it forbids nothing and ends nothing.
package enum Advice: Hashable, Sendable {
  /// Fewer people than make a group.
  case fewPeople(Int)
  /// More people than can each be heard; as many sessions side by side would suit them.
  case manyPeople(Int, sessions: Int)
  /// The stage has lasted longer than was meant, by whole minutes.
  case overTime(minutes: Int)

  /// The sizes at which a nominal group works well (Hiligsmann 2013: 4 to 8; FutureLearn: 5 to 9).
  package static let goodSizes = 4...9
}

extension Workshop {
  /// What there is to advise, the size of the group first.
  package func advice(at now: Moment) -> [Advice] {
    sizeAdvice + timeAdvice(at: now)
  }

  /// Once ideas are ranked, it is too late to make other groups.
  private var sizeAdvice: [Advice] {
    switch stage {
    case .gathering, .silentGeneration, .roundRobin, .clarification, .topic: break
    case .ranking, .results, .discussion, .closed: return []
    }
    let count = present.count
    guard count <= Advice.goodSizes.upperBound else {
      let most = Advice.goodSizes.upperBound
      return [.manyPeople(count, sessions: (count + most - 1) / most)]
    }
    return count < Advice.goodSizes.lowerBound ? [.fewPeople(count)] : []
  }

  private func timeAdvice(at now: Moment) -> [Advice] {
    guard clock.planned > 0, !clock.isPaused, clock.isOver(at: now) else { return [] }
    return [.overTime(minutes: (clock.elapsed(at: now) - clock.planned) / 60)]
  }
}
