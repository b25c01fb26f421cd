/// How far people came with a survey, as it may be published.
package struct ReleasedFunnel: Hashable, Sendable, Codable {
  package enum Verdict: String, Hashable, Sendable, Codable {
    case losesPeople = "loses-people"
    case inLine = "in-line"
    case tooFewToSay = "too-few-to-say"
    /// There is no other category.
    case nothingToCompare = "nothing-to-compare"
  }

  /// Where people stopped: only places at which as many did as may be shown, most first.
  package struct Stop: Hashable, Sendable, Codable {
    /// The last question they answered as columns of responses are named (`heard`,
    /// `monitoring.age`); nothing where they answered none.
    package let question: String?
    package let people: ReleasedCount
  }

  /// A share from 0 to 1 with its 95% interval (Wilson), of published counts.
  package struct Share: Hashable, Sendable, Codable {
    package let value: Double
    package let low: Double
    package let high: Double
  }

  package struct Row: Hashable, Sendable, Codable {
    /// `language`, `channel` or `easy-read`.
    package let dimension: String
    package let category: String
    /// Start pages, not people.
    package let opened: ReleasedCount
    package let started: ReleasedCount
    package let finished: ReleasedCount
    package let answering: ReleasedCount
    /// Finished, of those who started.
    package let percent: ReleasedCount
    /// The same with its interval; nothing of too few people.
    package let share: Share?
    package let stopped: [Stop]
    package internal(set) var verdict: Verdict
  }

  /// Who finished, by one category of a characteristic, whichever way the answers came in.
  package struct Finished: Hashable, Sendable, Codable {
    package let characteristic: String
    package let category: String
    package let people: ReleasedCount
    package let percent: ReleasedCount
  }

  package let rows: [Row]
  package let finished: [Finished]
}
