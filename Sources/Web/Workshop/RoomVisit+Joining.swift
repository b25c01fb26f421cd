import HTTP
import Markup
import Participation
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// Coming in, and coming back on another device.
extension RoomVisit {
  /// What a person should know before they join.
  func showJoin(_ problem: HTML? = nil, typed: String = "", status: Status = .ok) -> HTTP.Response {
    let page = JoinPage(
      view: view, problem: problem, typed: typed, pictures: Set(room.pictures.keys))
    return response(
      view.texts.title.text, hasError: problem != nil, status: status, page.content)
  }

  /// Lets a person in from this browser.
  func join() throws -> HTTP.Response {
    guard me == nil else { return .seeOther(path(.room)) }
    let session = session ?? RandomToken()
    do {
      _ = try room.admit(
        by: { .participant($0) }, session: session, language: joiningLanguage, means: .web)
    } catch let refusal as Workshops.Refusal {
      return try again().showJoin(sentence(for: refusal), status: .conflict)
    }
    let isAsked = try offeredQuestions != nil
    return try keeping(session, .seeOther(isAsked ? path(.aboutYou) : pathAfterJoining))
  }

  /// The language a person is said to have joined in: the page's, where the workshop offers it.
  private var joiningLanguage: LanguageTag {
    let offered = state.workshop.definition.languages
    return [reader.tag, reader.tag.standard].first(where: offered.contains)
      ?? state.workshop.definition.language
  }

  func showReturn(
    _ problem: RoomPhrase?, entered: String, _ status: Status
  ) -> HTTP.Response {
    let form = CodeForm(
      reader: reader, title: reader(.joinReturnTitle), label: reader(.returnLabel),
      hint: reader(.joinReturnHint), entered: entered, problem: problem.map { reader($0) },
      action: path(.comeBack))
    return response(
      reader.interface[.joinReturnTitle].text, hasError: problem != nil, status: status,
      back: path(.room), form.content)
  }

  /// Brings a person to this browser by their words, slowed where there were many wrong ones.
  func comeBack() throws -> Reply {
    let entered = try request.form()[CodeForm.field] ?? ""
    guard let words = ReturnWords(entered) else {
      return .now(showReturn(.joinReturnWrong, entered: entered, .unprocessableContent))
    }
    let isRight = try room.has(words, in: state)
    switch site.wordTries.admit(isRight: isRight, at: site.time) {
    case .full: return .now(showReturn(.joinBusy, entered: entered, .tooManyRequests))
    case .now: return comeBack(with: words, entered)
    case .later(let seconds):
      return site.waiting(seconds, reader, leaving: site.wordTries) {
        comeBack(with: words, entered)
      }
    }
  }

  /// Shows the page at once, since the words that were entered are needed to show the receipt.
  private func comeBack(with words: ReturnWords, _ entered: String) -> Reply {
    working {
      let session = session ?? RandomToken()
      let id = try room.comeBack(with: words, session: session)
      let isKept = try room.hasWords(under: room.receipt(for: words))
      guard id != nil || state.workshop.stage == .closed && isKept else {
        return showReturn(.joinReturnWrong, entered: entered, .unprocessableContent)
      }
      let visit = try again()
      let roomPage = RoomPage(
        view: visit.view, me: id.flatMap { visit.state.workshop[$0] }, now: room.now(),
        slip: RoomPage.Slip(words: words.text, receipt: room.receipt(for: words).text),
        isStill: true, pictures: Set(room.pictures.keys))
      return try keeping(session, visit.response(roomPage))
    }
  }

  /// The words and the receipt of the person, where this browser can make them.
  func slip(of id: ParticipantID, isOpen: Bool) -> RoomPage.Slip {
    guard let session else { return RoomPage.Slip(words: nil, receipt: nil, isOpen: isOpen) }
    let words = room.words(of: id, session: session)
    let receipt = room.receipt(for: words)
    let isOwn =
      state.workshop.stage == .closed || state.people[id]?.receipt == receipt.hash(room.key)
    return isOwn
      ? RoomPage.Slip(words: words.text, receipt: receipt.text, isOpen: isOpen)
      : RoomPage.Slip(words: nil, receipt: nil, isOpen: isOpen)
  }

  /// Why something was refused, in the person's own language.
  func sentence(for refusal: Workshops.Refusal) -> HTML {
    let message = reader.interface.message(
      for: refusal, to: me.map(Actor.participant) ?? refusal.actor)
    return HTML {
      reader.html(message.why)
      if let next = message.next {
        " "
        reader.html(next)
      }
    }
  }
}

extension Room {
  /// Who takes part from the device of a session, or took part in a workshop that has closed.
  ///
  /// A closed workshop has forgotten its people. But this browser can make the receipt again, and
  /// what lies under it was written by its owner.
  func who(has session: RandomToken, in state: RoomState) throws -> ParticipantID? {
    guard state.workshop.stage == .closed else { return participant(of: session, in: state) }
    return try state.workshop.participants.map(\.id).first { id in
      let receipt = receipt(for: words(of: id, session: session))
      return try hasWords(under: receipt)
    }
  }

  /// Whether somebody in the workshop has these words.
  func has(_ words: ReturnWords, in state: RoomState) throws -> Bool {
    let mark = words.hash(key)
    if state.people.values.contains(where: { $0.returnMark == mark }) { return true }
    return try state.workshop.stage == .closed && hasWords(under: receipt(for: words))
  }

  /// Whether something is kept that the owner of the receipt wrote here.
  func hasWords(under receipt: Receipt) throws -> Bool {
    try store.hasWords(receipt.hash(key), in: code)
  }
}
