/// A workshop as a facilitator may see it: what the API says, and what the console shows.
///
/// It holds no draft, no ballot and nothing by which somebody is recognised: it is made of what the
/// room knows, and of who needs what.
package struct RoomDocument: Codable, Hashable, Sendable {
  package let code: String
  package let workshop: String
  package let title: String
  package let kind: String
  /// What a nominal group is asked.
  package let question: String?
  package let language: String
  package let languages: [String]
  package let stage: StageDocument
  package let clock: ClockDocument
  package let groundRules: RulesDocument
  /// The percentage that the room calls agreed; nothing where it has not set one.
  package let consensus: Int?
  package let participants: [ParticipantDocument]
  /// Whether nobody new can join from a device of their own, other than by the stage.
  package let isDoorClosed: Bool
  /// Whose turn it is in the round robin.
  package let turn: Int?
  /// Whether everybody in the room has passed in a row.
  package let everybodyPassed: Bool
  package let ideas: [IdeaDocument]
  package let proposals: [ProposalDocument]
  /// The vote that is open or was open last.
  package let vote: VoteDocument?
  package let nextSteps: [NextStepDocument]
  package let topics: [TopicDocument]
  package let departures: [DepartureDocument]
  package let advice: [String]
  /// `unwanted`, `nowhere`, `on-this-machine` or `asked`.
  package let equalityQuestions: String
  /// What a facilitator can do now, by the names of events in the log.
  package let possible: [String]
  /// The step to the next stage by the protocol; nothing where the protocol ends.
  package let next: NextStageDocument?
  /// The numbers of the log's lines that can be undone, the latest first.
  package let undoable: [Int]
  package let revision: Int
  package let lastSeq: Int
  package let lastHash: String
  /// The moment at which this was so.
  package let at: String
}

package struct StageDocument: Codable, Hashable, Sendable {
  package let name: String
  /// Of ranking and results: the first or the second vote.
  package let round: Int?
  /// Of a topic guide: which question, from 1.
  package let topic: Int?
}

/// Times in seconds, without breaks.
package struct ClockDocument: Codable, Hashable, Sendable {
  package let elapsed: Int
  /// Nothing for a stage without a plan.
  package let planned: Int?
  package let isPaused: Bool
}

package struct RulesDocument: Codable, Hashable, Sendable {
  package let proposed: [String]
  /// Nothing until the group has agreed; an erased one is null.
  package let agreed: [String?]?
}

package struct ParticipantDocument: Codable, Hashable, Sendable {
  package let number: Int
  package let language: String
  package let means: String
  package let needs: [String]
  package let isPresent: Bool
  package let hasFinishedWriting: Bool
  package let turns: Int
  package let isTurn: Bool
  /// Whether they may vote in the vote that is open, and have; never what.
  package let mayVote: Bool
  package let hasVoted: Bool
}

package struct IdeaDocument: Codable, Hashable, Sendable {
  package struct Text: Codable, Hashable, Sendable {
    package let language: String
    /// Nothing when the words were erased.
    package let text: String?
  }

  package struct Note: Codable, Hashable, Sendable {
    package let text: String?
    package let by: String
  }

  package let letter: String
  package let language: String
  package let text: String?
  /// Earlier words, the first first.
  package let earlier: [String?]
  /// Translations that still say what the idea says.
  package let translations: [Text]
  package let originators: [Int]
  package let parents: [String]
  /// `standing`, `merged`, `withdrawn` or `taken-apart`.
  package let standing: String
  package let mergedInto: String?
  package let isAssisted: Bool
  package let isVisited: Bool
  /// Who waits for clarification: numbers, or 0 for the facilitator.
  package let askedBy: [Int]
  package let notes: [Note]
}

package struct ProposalDocument: Codable, Hashable, Sendable {
  package let number: Int
  package let ideas: [String]
  package let idea: String
  package let language: String
  package let text: String?
  package let by: String
  package let originators: [Int]
  package let agreed: [Int]
  /// Who is still to be asked.
  package let awaited: [Int]
  /// `open`, `made`, `declined`, `withdrawn`, `lapsed` or `undone`.
  package let outcome: String
}

package struct VoteDocument: Codable, Hashable, Sendable {
  package let round: Int
  package let places: Int
  package let ideas: [String]
  package let roster: [Int]
  package let isOpen: Bool
  /// Who has voted, while voting is open.
  package let voted: [Int]
  /// Who is in the room, may vote and has not.
  package let awaited: [Int]
}

package struct NextStepDocument: Codable, Hashable, Sendable {
  package let idea: String
  package let horizon: String
  package let smallChange: Bool
  package let owner: String?
  package let note: String?
}

package struct TopicDocument: Codable, Hashable, Sendable {
  package let text: String
  package let notes: [IdeaDocument.Note]
}

package struct DepartureDocument: Codable, Hashable, Sendable {
  package let departure: String
  package let stage: String
  package let at: String
  package let reason: String?
}

/// How a console goes on by the protocol: what to post, and whether it would depart now.
package struct NextStageDocument: Codable, Hashable, Sendable {
  package let act: String
  package let stage: String?
  package let topic: Int?
  /// In which ways it would leave the protocol if it was done now.
  package let departures: [String]
  /// Why it is not possible at all yet, in the reader's language.
  package let refusal: String?
}
