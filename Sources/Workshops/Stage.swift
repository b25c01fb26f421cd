/// Which of the two votes: the first, or the one after the group has talked about the first.
package enum Round: Int, Hashable, Comparable, Sendable, CaseIterable {
  case first = 1
  case second = 2

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where a workshop stands.
///
/// The five stages of the nominal group technique (*Advancing Mental Health Equality*, Box 15, after
/// Sink 1983) are silent generation, round robin, clarification, ranking and results; the group may
/// go back to discussion and vote once more.
package enum Stage: Hashable, Sendable {
  case gathering
  case silentGeneration
  case roundRobin
  case clarification
  case ranking(Round)
  case results(Round)
  case discussion
  /// A question of a topic guide, by its position.
  case topic(Int)
  case closed

  /// The name of the stage in the log, whichever round or topic it is.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case gathering
    case silentGeneration = "silent-generation"
    case roundRobin = "round-robin"
    case clarification, ranking, results, discussion, topic, closed
  }

  package var name: Name {
    switch self {
    case .gathering: .gathering
    case .silentGeneration: .silentGeneration
    case .roundRobin: .roundRobin
    case .clarification: .clarification
    case .ranking: .ranking
    case .results: .results
    case .discussion: .discussion
    case .topic: .topic
    case .closed: .closed
    }
  }
}
