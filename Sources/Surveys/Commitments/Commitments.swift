/// "You said, we did": what was decided on what people said in a survey and its workshops.
///
/// It stands beside the survey of the same name, and its texts are translated in the survey's
/// catalogues. Only a file without problems (`CommitmentsFile`) becomes commitments.
package struct Commitments: Hashable, Sendable {
  /// The survey beside which they stand.
  package let survey: Identifier<Survey>
  /// The language of the texts.
  package let language: LanguageTag
  /// What the page says before the first one.
  package let introduction: String?
  package let all: [Commitment]
}

/// One thing that people said, what was decided on it, and what has happened since.
package struct Commitment: Hashable, Sendable {
  package enum Decision: String, Hashable, Sendable, CaseIterable {
    case yes, partly, no
    case notYet = "not-yet"

    /// Whether something is to be done, which then must be said so that it can be checked.
    package var isPromise: Bool { self == .yes || self == .partly }
    /// Whether people are owed a reason.
    package var needsReason: Bool { self != .yes }
  }

  package let id: Identifier<Commitment>
  package let title: String
  /// What it answers; a receipt code finds its bearer's own here.
  package let from: [CommitmentSource]
  package let said: String
  package let decision: Decision
  package let decided: String
  package let whyNot: String?
  /// What is to be done; nothing where it is refused or not decided yet.
  package let plan: CommitmentPlan?
  package let equality: EqualityImpact?
  /// What has happened, the earliest first.
  package let status: [CommitmentStatus]
}

/// Something that people chose or said, on which a commitment was made.
package enum CommitmentSource: Hashable, Sendable {
  case option(Identifier<Option>, of: Identifier<Question>)
  /// An idea on a workshop's flip chart, by the workshop's code (`K7M-4QX`) and the idea's letter.
  case idea(String, workshop: String)
}

/// What is to be done, in the five parts that make it a promise that can be checked.
package struct CommitmentPlan: Hashable, Sendable {
  package enum Horizon: String, Hashable, Sendable, CaseIterable {
    case now, short, medium, long
  }

  package let horizon: Horizon
  package let owner: String
  package let smallChange: String?
  package let resources: String?
  package let specific: String
  package let measurable: String
  package let achievable: String
  package let relevant: String
  /// The day by which it is to be done.
  package let timeBound: CalendarDate
}

/// What a commitment does to equality between people.
package struct EqualityImpact: Hashable, Sendable {
  package let gains: String
  package let mightLose: String
  /// What is done so that nobody loses.
  package let action: String
}

/// How a commitment stood on a day.
package struct CommitmentStatus: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case planned, started, changed, done, stopped
  }

  package let on: CalendarDate
  package let state: State
  package let text: String
}
