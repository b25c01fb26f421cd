import Dispatch
import HTTP
import Markup
import Store
import Surveys
import Translations
import Workshops

/// Pages of workshops.
extension Site {
  /// Where the code is entered; a code of the right form leads on to its page, which says if it is
  /// wrong.
  func workshops(
    _ request: Request, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply {
    guard request.method == .post else { return .now(enterCode(nil, "", .ok, reader)) }
    let entered = try request.form()[CodeForm.field] ?? ""
    guard let code = WorkshopCode(entered) else {
      return .now(enterCode(.joinCodeWrong, entered, .unprocessableContent, reader))
    }
    return .now(.seeOther(Page.workshop(code, .room).path(in: reader.tag)))
  }

  func workshop(
    _ code: WorkshopCode, _ page: WorkshopPage, _ request: Request, _ cookie: SessionCookie?,
    _ reader: Reader
  ) throws -> Reply {
    let visit: @Sendable () throws -> RoomVisit? = { [self] in
      try RoomVisit(
        site: self, request: request, reader: reader, page: page, session: cookie?.session, in: code
      )
    }
    let known = try visit()
    if let known, known.me != nil { return try known.reply() }
    return try admitting(isRight: known != nil, to: code, reader) { [self] in
      try visit()?.reply()
        ?? .now(enterCode(.joinCodeWrong, code.description, .notFound, reader))
    }
  }

  /// Answers whoever is not known here yet: at once, or slowed as `CodeTries` says.
  private func admitting(
    isRight: Bool, to code: WorkshopCode, _ reader: Reader,
    _ reply: @escaping @Sendable () throws -> Reply
  ) throws -> Reply {
    switch codeTries.admit(isRight: isRight, at: time) {
    case .now: return try reply()
    case .full:
      return .now(enterCode(.joinBusy, code.description, .tooManyRequests, reader))
    case .later(let seconds):
      return waiting(seconds, reader, leaving: codeTries, reply)
    }
  }

  /// Answers after some seconds, without holding a thread meanwhile.
  func waiting(
    _ seconds: Double, _ reader: Reader, leaving tries: CodeTries,
    _ reply: @escaping @Sendable () throws -> Reply
  ) -> Reply {
    .later { responder in
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [self] in
        tries.leave()
        do {
          switch try reply() {
          case .now(let response): responder.answer(response)
          case .later(let work): work(responder)
          case .stream: responder.answer(Response(.serviceUnavailable))
          }
        } catch {
          let response = failure(error, for: reader)
          responder.answer(response)
        }
      }
    }
  }

  private func enterCode(
    _ problem: RoomPhrase?, _ entered: String, _ status: Status, _ reader: Reader
  ) -> Response {
    let form = CodeForm(
      reader: reader, title: reader(.joinTitle), label: reader(.joinCodeLabel),
      hint: reader(.joinCodeHint), entered: entered, problem: problem.map { reader($0) },
      action: Page.workshops.path(in: reader.tag))
    var layout = layout(
      for: reader, title: reader.interface[.joinTitle].text, page: .workshops,
      languages: library.interfaceLanguages)
    layout.hasError = problem != nil
    layout.back = Page.surveys.path(in: reader.tag)
    return response(status, layout.document { form.content })
  }

  /// Tells a page, for as long as it is open, that its workshop has changed.
  func changes(
    of code: WorkshopCode, _ request: Request, _ cookie: SessionCookie?, _ reader: Reader
  ) throws -> Reply {
    let room = try rooms.room(code)
    let isKnown = try room.map { room in
      let state = try room.current()
      return cookie.flatMap { room.participant(of: $0.session, in: state) } != nil
    }
    guard isKnown == true || !codeTries.isSlow(at: time) else {
      return .now(Response(.serviceUnavailable, headers: [("Retry-After", "30")]))
    }
    guard let room else {
      _ = codeTries.admit(isRight: false, at: time)
      return .now(problem(.notFound, for: reader))
    }
    return .stream(EventStream(of: room.changes, after: request.lastEventID))
  }

  func workshopPicture(
    _ name: String, of code: WorkshopCode, _ request: Request, _ cookie: SessionCookie?,
    _ reader: Reader
  ) throws -> Reply {
    let room = try rooms.room(code)
    let picture = room?.pictures[name]
    let reply: @Sendable () -> Reply = { [self] in
      .now(
        picture.map { Self.lasting($0.bytes, mediaType: $0.mediaType) }
          ?? problem(.notFound, for: reader))
    }
    let isKnown = try room.map { room in
      let state = try room.current()
      return cookie.flatMap { room.participant(of: $0.session, in: state) } != nil
    }
    if isKnown == true { return reply() }
    return try admitting(isRight: room != nil, to: code, reader, reply)
  }
}
