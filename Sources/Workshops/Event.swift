package import Ranking
package import Secrets
package import Surveys

/// One thing that happened in a workshop: what the log is a list of.
///
/// Words stand here as digests of `Words`; the words themselves live beside the log.
package enum Event: Hashable, Sendable {
  case opened(WorkshopDefinition)
  case joined(Joining)
  case left(ParticipantID)
  case returned(ParticipantID)
  /// A person reads on in another language; who turns to Easy Read changes K for the whole room.
  case languageChanged(LanguageTag)
  case groundRulesAgreed([Digest])
  /// The percentage of voters who must rank an idea for the room to call it agreed; or none.
  case consensusSet(Int?)
  case stageBegan(Beginning)
  case writingFinished
  case writingResumed
  case ideaOffered(Offer)
  case turnPassed
  case ideaVisited(Letter)
  case clarificationAsked(Letter)
  case noteAdded(Note.Subject, Digest)
  case wordingProposed(Draught)
  case proposalAgreed(Int)
  case proposalDeclined(Int)
  case proposalWithdrawn(Int)
  /// What an agreed proposal made is taken apart again.
  case proposalUndone(Int)
  case ideaWithdrawn(Letter)
  case ideaTranslated(Letter, Wording)
  case votingOpened(VoteOpening)
  case votingClosed(VoteClosing)
  case nextStepPlanned(Letter, NextStep)
  case timeExtended(minutes: Int)
  /// Nobody new comes in from a device of their own, until the door is opened again.
  case doorClosed
  case doorOpened
  case paused
  case resumed
  /// An earlier entry, by its `seq`, counts no more.
  case undone(Int)
  case closed

  /// Somebody new in the room.
  package struct Joining: Hashable, Sendable {
    /// How a person takes part.
    package enum Means: String, Hashable, Sendable, CaseIterable {
      case web, paper
    }

    package let participant: ParticipantID
    package let language: LanguageTag
    package let means: Means

    package init(_ participant: ParticipantID, language: LanguageTag, means: Means) {
      self.participant = participant
      self.language = language
      self.means = means
    }
  }

  /// A stage that begins and is no vote; the round robin with the order of turns.
  package enum Beginning: Hashable, Sendable {
    case silentGeneration
    case roundRobin(order: [ParticipantID])
    case clarification
    case discussion
    case topic(Int)

    package var stage: Stage {
      switch self {
      case .silentGeneration: .silentGeneration
      case .roundRobin: .roundRobin
      case .clarification: .clarification
      case .discussion: .discussion
      case .topic(let position): .topic(position)
      }
    }
  }

  /// An idea as its originator said it.
  package struct Offer: Hashable, Sendable {
    package let letter: Letter
    package let wording: Wording

    package init(_ letter: Letter, _ wording: Wording) {
      self.letter = letter
      self.wording = wording
    }
  }

  /// New words for one idea, or one idea in the place of several.
  package struct Draught: Hashable, Sendable {
    package let number: Int
    /// In the order of their letters; one for a change of words.
    package let parents: [Letter]
    /// The letter of what comes of it: for a change of words the idea's own, for a merge a new one.
    package let result: Letter
    package let wording: Wording

    package init(_ number: Int, parents: [Letter], result: Letter, _ wording: Wording) {
      self.number = number
      self.parents = parents
      self.result = result
      self.wording = wording
    }
  }

  /// What is fixed when a vote opens.
  package struct VoteOpening: Hashable, Sendable {
    package let round: Round
    package let places: Int
    /// Who may vote.
    package let roster: [ParticipantID]
    /// What may be ranked.
    package let ideas: [Letter]
    /// From it follows the order in which each person sees the ideas.
    package let seed: UInt64

    package init(
      round: Round, places: Int, roster: [ParticipantID], ideas: [Letter], seed: UInt64
    ) {
      self.round = round
      self.places = places
      self.roster = roster
      self.ideas = ideas
      self.seed = seed
    }
  }

  /// The ballots of a vote, shuffled, with nothing that tells whose they are.
  package struct VoteClosing: Hashable, Sendable {
    package let round: Round
    package let ballots: [Ballot<Letter>]
    /// How many of the ballots somebody else wrote down for the voter.
    package let assisted: Int
    /// How many people of the roster were in the room and had not voted.
    package let missing: Int

    package init(round: Round, ballots: [Ballot<Letter>], assisted: Int, missing: Int) {
      self.round = round
      self.ballots = ballots
      self.assisted = assisted
      self.missing = missing
    }
  }
}

/// The words of an idea, and the language they are in.
package struct Wording: Hashable, Sendable {
  package let words: Digest
  package let language: LanguageTag

  package init(_ words: Digest, in language: LanguageTag) {
    self.words = words
    self.language = language
  }
}

/// What is to become of an idea (*Advancing Mental Health Equality*, step 2C).
package struct NextStep: Hashable, Sendable {
  /// When it can be done.
  package enum Horizon: String, Hashable, Sendable, CaseIterable {
    case now, short, medium, long
  }

  package let horizon: Horizon
  /// Whether a small change towards it can be made at once.
  package let isSmallChange: Bool
  package let owner: Digest?
  package let note: Digest?

  package init(
    horizon: Horizon, isSmallChange: Bool, owner: Digest? = nil, note: Digest? = nil
  ) {
    self.horizon = horizon
    self.isSmallChange = isSmallChange
    self.owner = owner
    self.note = note
  }
}
