import HTTP
import Markup
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// What a participant does on the page.
extension RoomVisit {
  /// Takes a form: does what it says, or shows the page again with why not.
  func takePart() throws -> Reply {
    guard let entry = RoomEntry(try request.form()) else {
      return .now(site.problem(.badRequest, for: reader))
    }
    return working {
      if entry.act == .join { return try join() }
      guard let me else {
        return showJoin(
          reader.html(reader.interface[.refusalNotJoined]), typed: entry.text, status: .conflict)
      }
      do {
        if let mistake = mistake(in: entry) { return try show(mistake) }
        let draft = try act(entry, as: me)
        if entry.isQuiet { return saved(draft) }
        return try keeping(
          session ?? RandomToken(), .seeOther(path(.room) + "#" + entry.part))
      } catch let refusal as Workshops.Refusal {
        return try show(refused: refusal, entry)
      }
    }
  }

  /// The number of the draft that a script has saved.
  private func saved(_ draft: DraftID?) -> HTTP.Response {
    Response(
      .ok, headers: [("Content-Type", "text/plain"), ("Cache-Control", "no-store")],
      body: .bytes(Array((draft.map { String($0.number) } ?? "").utf8)))
  }

  /// Does it.
  ///
  /// - Returns: the draft that was written, where it was one.
  /// - Throws: `Refusal` when it is not possible.
  private func act(_ entry: RoomEntry, as me: ParticipantID) throws -> DraftID? {
    switch entry.act {
    case .join: break
    case .leave: try log(.left(me), me)
    case .back: try log(.returned(me), me)
    case .tookSlip: _ = try room.keep(people: { _ in (me, [.tookSlip(me)]) })
    case .write: return try write(entry, me)
    case .discard:
      try room.keep { state in
        try state.desk.discarding(
          DraftID(me, entry.draft ?? 0), by: me, in: state.workshop)
      }
    case .offer: try offer(entry, me)
    case .pass: try log(.turnPassed, me)
    case .finish: try log(.writingFinished, me)
    case .writeMore: try log(.writingResumed, me)
    case .ask: try log(.clarificationAsked(entry.idea), me)
    case .note: try note(entry, me)
    case .reword, .merge: try propose(entry, me)
    case .agree: try log(.proposalAgreed(entry.proposal ?? 0), me)
    case .decline: try log(.proposalDeclined(entry.proposal ?? 0), me)
    case .takeBack: try log(.proposalWithdrawn(entry.proposal ?? 0), me)
    case .undo: try log(.proposalUndone(entry.proposal ?? 0), me)
    case .withdrawIdea: try log(.ideaWithdrawn(entry.idea), me)
    case .vote:
      try room.keep { state in
        try state.desk.casting(
          entry.ballot, by: me, isAssisted: false, in: state.workshop)
      }
    case .unvote:
      try room.keep { state in try state.desk.withdrawing(by: me, in: state.workshop) }
    }
    return nil
  }

  private func log(_ event: Event, _ me: ParticipantID) throws {
    try room.act(by: .participant(me)) { _, _ in event }
  }

  /// A new draft, or other words for one.
  private func write(_ entry: RoomEntry, _ me: ParticipantID) throws -> DraftID? {
    var written: DraftID?
    try room.keep { state in
      let change =
        if let number = entry.draft {
          try state.desk.rewriting(
            DraftID(me, number), as: entry.text, by: me, in: state.workshop)
        } else {
          try state.desk.writing(entry.text, by: me, in: state.workshop)
        }
      if case .wrote(let id, _) = change { written = id }
      return change
    }
    return written
  }

  /// Puts an idea on the flip chart: one of the person's drafts, as it stands in its box, or a new
  /// one.
  private func offer(_ entry: RoomEntry, _ me: ParticipantID) throws {
    try room.act(by: .participant(me)) { state, act in
      let words = try words(entry, me, state)
      if let number = entry.draft {
        let draft = DraftID(me, number)
        guard state.desk.drafts(of: me).contains(where: { $0.id == draft }) else {
          throw state.workshop.refusal(.unknownDraft, to: .participant(me))
        }
        act.desk = [.discarded(draft)]
      }
      act.words = [words]
      return state.workshop.offering(words.digest, in: reader.tag.standard)
    }
  }

  private func note(_ entry: RoomEntry, _ me: ParticipantID) throws {
    try room.act(by: .participant(me)) { state, act in
      let words = try words(entry, me, state)
      act.words = [words]
      let subject: Note.Subject =
        if case .topic(let position) = state.workshop.stage {
          .topic(position)
        } else {
          .idea(entry.idea)
        }
      return .noteAdded(subject, words.digest)
    }
  }

  private func propose(_ entry: RoomEntry, _ me: ParticipantID) throws {
    try room.act(by: .participant(me)) { state, act in
      let words = try words(entry, me, state)
      act.words = [words]
      return state.workshop.proposing(entry.ideas, as: words.digest, in: reader.tag.standard)
    }
  }

  private func words(
    _ entry: RoomEntry, _ me: ParticipantID, _ state: RoomState
  ) throws -> Words {
    let actor = Actor.participant(me)
    guard let text = try Desk.idea(entry.text, for: actor, in: state.workshop) else {
      throw state.workshop.refusal(.nothingWritten, to: actor)
    }
    return Words(text)
  }
}

extension RoomEntry {
  /// The idea it is about; one that nobody has where the form names none.
  fileprivate var idea: Letter { ideas.first ?? Letter(Int.max - 1) }

  /// The ballot in it; what is no letter stands for an idea that nobody has, so that it is refused.
  fileprivate var ballot: [Letter] {
    places.filter { !$0.isEmpty }.map { Letter($0) ?? Letter(Int.max - 1) }
  }
}
