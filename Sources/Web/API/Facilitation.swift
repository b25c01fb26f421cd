import HTTP
import Participation
import Ranking
import Secrets
import Store
import Surveys
import Workshops

/// Does in a room what a facilitator's console asks for.
struct Facilitation {
  let room: Room
  let mandate: Mandate
  /// What the words on a slip follow from; the same when the request is sent again.
  let slip: RandomToken

  /// What came of an act.
  struct Outcome {
    /// Nothing for what stays private, such as a ballot.
    let entry: Entry?
    let admission: Admission?
  }

  /// Does it, or finds that it was done before under its key.
  ///
  /// - Throws: `Workshops.Refusal` when the protocol does not allow it.
  func perform(_ requested: RequestedAct) throws -> Outcome {
    do {
      return try act(requested)
    } catch let done as DoneAct {
      return try outcome(of: done, requested.act)
    }
  }

  private func outcome(of done: DoneAct, _ act: ActRequest) throws -> Outcome {
    guard done.isSameRequest else { throw ProblemDocument.keyReused }
    guard let seq = done.seq else { return Outcome(entry: nil, admission: nil) }
    let entries = try room.current().log.entries
    guard entries.indices.contains(seq - 1) else { throw StoreProblem.workshopMovedOn(room.code) }
    let entry = entries[seq - 1]
    guard case .joined(let joining) = entry.event, case .join = act else {
      return Outcome(entry: entry, admission: nil)
    }
    return Outcome(
      entry: entry, admission: room.admission(of: joining.participant, session: slip))
  }

  private func act(_ requested: RequestedAct) throws -> Outcome {
    switch requested.act {
    case .join(let language, let means, let needs): return try join(language, means, needs)
    case .ballot(let ideas, let voter):
      try room.keep(under: mandate) { state throws(Workshops.Refusal) in
        try state.desk.casting(ideas, by: voter, isAssisted: true, in: state.workshop)
      }
      return Outcome(entry: nil, admission: nil)
    case .closeVoting:
      let entry = try room.closeVoting(
        by: .facilitator, under: mandate, deliberately: requested.isDeliberate,
        reason: try requested.reason.map { try words($0, for: .facilitator) })
      return Outcome(entry: entry, admission: nil)
    case .undo(let seq):
      let entry = try room.undo(seq, by: .facilitator, under: mandate)
      return Outcome(entry: entry, admission: nil)
    case let act:
      let entry = try room.act(by: act.actor, under: mandate) { state, taken in
        taken.isAssisted = act.actor.participant != nil
        taken.isDeliberate = requested.isDeliberate
        taken.reason = try requested.reason.map { try words($0, for: .facilitator) }
        return try event(of: act, state, &taken)
      }
      return Outcome(entry: entry, admission: nil)
    }
  }

  private func join(
    _ language: LanguageTag?, _ means: Event.Joining.Means, _ needs: [ActRequest.Need]
  ) throws -> Outcome {
    let definition = try room.current().workshop.definition
    let needs = needs.map(\.rawValue).joined(separator: " ")
    let admission = try room.admit(
      by: { _ in .facilitator }, session: nil, slip: slip,
      language: language ?? definition.language, means: means, needs: needs.isEmpty ? nil : needs,
      under: mandate)
    let entries = try room.current().log.entries
    let entry = entries.first { entry in
      if case .joined(let joining) = entry.event { return joining.participant == admission.id }
      return false
    }
    return Outcome(entry: entry, admission: admission)
  }

  /// The event that an act makes of the room as it stands; its words go beside the log.
  private func event(
    of act: ActRequest, _ state: RoomState, _ taken: inout Act
  ) throws -> Event {
    let workshop = state.workshop
    var kept: [Words] = []
    func keep(_ text: String) throws -> Digest {
      let words = try words(text, for: act.actor, in: workshop)
      kept.append(words)
      return words.digest
    }
    defer { taken.words = kept }
    switch act {
    case .leave(let id): return .left(id)
    case .comeBack(let id): return .returned(id)
    case .agreeGroundRules(let rules): return .groundRulesAgreed(try rules.map(keep))
    case .setConsensus(let percent): return .consensusSet(percent)
    case .begin(let stage, let topic): return .stageBegan(try beginning(stage, topic, workshop))
    case .openVoting:
      var generator = SystemRandomNumberGenerator()
      return try workshop.openingVoting(for: .facilitator, using: &generator)
    case .finishWriting: return .writingFinished
    case .resumeWriting: return .writingResumed
    case .offer(let id, let text, let language):
      return workshop.offering(try keep(text), in: language ?? self.language(of: id, workshop))
    case .pass: return .turnPassed
    case .visit(let letter): return .ideaVisited(letter)
    case .ask(let letter, _): return .clarificationAsked(letter)
    case .note(let subject, let text, _): return .noteAdded(subject, try keep(text))
    case .propose(let ideas, let text, let language, let id):
      guard !ideas.isEmpty else { throw ProblemDocument.unprocessable("\"ideas\" is empty.") }
      return workshop.proposing(
        ideas, as: try keep(text), in: language ?? self.language(of: id, workshop))
    case .agree(let number, _): return .proposalAgreed(number)
    case .decline(let number, _): return .proposalDeclined(number)
    case .withdrawProposal(let number, _): return .proposalWithdrawn(number)
    case .undoProposal(let number, _): return .proposalUndone(number)
    case .withdrawIdea(let letter, _): return .ideaWithdrawn(letter)
    case .translate(let letter, let text, let language):
      return .ideaTranslated(letter, Wording(try keep(text), in: language))
    case .plan(let letter, let plan):
      return .nextStepPlanned(
        letter,
        NextStep(
          horizon: plan.horizon, isSmallChange: plan.isSmallChange,
          owner: try plan.owner.map(keep), note: try plan.note.map(keep)))
    case .extend(let minutes): return .timeExtended(minutes: minutes)
    case .closeDoor: return .doorClosed
    case .openDoor: return .doorOpened
    case .pause: return .paused
    case .resume: return .resumed
    case .close: return .closed
    case .join, .ballot, .closeVoting, .undo:
      throw workshop.refusal(.notNow(.opened), to: act.actor)
    }
  }

  private func beginning(
    _ stage: Stage.Name, _ topic: Int?, _ workshop: Workshop
  ) throws -> Event.Beginning {
    switch stage {
    case .silentGeneration: return .silentGeneration
    case .roundRobin:
      return .roundRobin(order: workshop.participants.map(\.id))
    case .clarification: return .clarification
    case .discussion: return .discussion
    case .topic:
      guard let topic, topic > 0 else {
        throw ProblemDocument.unprocessable("\"topic\" should be the number of a topic, from 1.")
      }
      return .topic(topic - 1)
    case .gathering, .ranking, .results, .closed:
      throw ProblemDocument.unprocessable(
        "The stage \"\(stage.rawValue)\" is not begun: open-voting, close-voting and close lead to "
          + "the stages that follow them.")
    }
  }

  /// What somebody says is in the language in which they take part.
  private func language(of id: ParticipantID?, _ workshop: Workshop) -> LanguageTag {
    (id.flatMap { workshop[$0]?.language } ?? workshop.definition.language).standard
  }

  /// Words as they are kept: without space around them, and no longer than an idea may be.
  private func words(
    _ text: String, for actor: Actor, in workshop: Workshop? = nil
  ) throws -> Words {
    let workshop = try workshop ?? room.current().workshop
    guard let idea = try Desk.idea(text, for: actor, in: workshop) else {
      throw workshop.refusal(.nothingWritten, to: actor)
    }
    return Words(idea)
  }
}

extension ActRequest {
  /// Whose act it is: the facilitator's own, or one of a participant that they enter.
  fileprivate var actor: Actor {
    switch self {
    case .finishWriting(let id), .resumeWriting(let id), .offer(let id, _, _), .pass(let id),
      .agree(_, let id), .decline(_, let id), .withdrawIdea(_, let id), .ballot(_, let id):
      .participant(id)
    case .ask(_, let id), .note(_, _, let id), .propose(_, _, _, let id),
      .withdrawProposal(_, let id), .undoProposal(_, let id):
      id.map(Actor.participant) ?? .facilitator
    case .join, .leave, .comeBack, .agreeGroundRules, .setConsensus, .begin, .openVoting,
      .closeVoting, .visit, .translate, .plan, .extend, .closeDoor, .openDoor, .pause, .resume,
      .undo, .close:
      .facilitator
    }
  }
}
