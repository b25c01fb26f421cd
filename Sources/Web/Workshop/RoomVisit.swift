import Dispatch
import HTTP
import Markup
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// One request to a page of a workshop by somebody who takes part, or wants to.
struct RoomVisit: Sendable {
  let site: Site
  let request: Request
  let reader: Reader
  let page: WorkshopPage
  /// The random name of the browser's session, if it brought one.
  let session: RandomToken?
  let room: Room
  let state: RoomState
  /// Who takes part from this browser.
  let me: ParticipantID?

  /// Finds the workshop of a code as it stands; nothing when there is none.
  init?(
    site: Site, request: Request, reader: Reader, page: WorkshopPage, session: RandomToken?,
    in code: WorkshopCode
  ) throws {
    guard let room = try site.rooms.room(code) else { return nil }
    let state = try room.current()
    self.init(
      site: site, request: request, reader: reader, page: page, session: session, room: room,
      state: state, me: try session.flatMap { try room.who(has: $0, in: state) })
  }

  private init(
    site: Site, request: Request, reader: Reader, page: WorkshopPage, session: RandomToken?,
    room: Room, state: RoomState, me: ParticipantID?
  ) {
    self.site = site
    self.request = request
    self.reader = reader
    self.page = page
    self.session = session
    self.room = room
    self.state = state
    self.me = me
  }

  /// The same visit to the workshop as it stands now.
  func again() throws -> RoomVisit {
    RoomVisit(
      site: site, request: request, reader: reader, page: page, session: session, room: room,
      state: try room.current(), me: me)
  }

  /// The same visit for somebody who reads another language.
  func reading(in reader: Reader) -> RoomVisit {
    RoomVisit(
      site: site, request: request, reader: reader, page: page, session: session, room: room,
      state: state, me: me)
  }

  var view: RoomView {
    RoomView(
      state: state, code: room.code, reader: reader,
      texts: site.library.texts(of: state.workshop.definition, in: reader.tag))
  }

  /// Whether the workshop is held in a language.
  func answers(in tag: LanguageTag) -> Bool {
    site.library.answers(in: tag, offering: state.workshop.definition.languages)
      && site.library.knows(tag)
  }

  func reply() throws -> Reply {
    guard !answers(in: reader.tag) else { return try answer() }
    let definition = state.workshop.definition
    let offered = ([definition.language] + definition.languages).filter(site.library.knows)
    guard
      let language = site.language(
        askedIn: reader.tag, request.header("accept-language"), among: offered)
    else { return try answer() }
    if let moved = site.moved(request, to: language) { return .now(moved) }
    return try reading(in: site.reader(language, reader.display)).answer()
  }

  private func answer() throws -> Reply {
    switch (page, request.method) {
    case (.room, .get), (.room, .head): .now(try renewing(showRoom()))
    case (.room, .post): try takePart()
    case (.comeBack, .get), (.comeBack, .head): .now(showReturn(nil, entered: "", .ok))
    case (.comeBack, .post): try comeBack()
    case (.erase, .get), (.erase, .head): .now(showErase(hasError: false, entered: ""))
    case (.erase, .post): try erase()
    case (.aboutYou, .get), (.aboutYou, .head): .now(try showAboutYou())
    case (.aboutYou, .post): try decideAboutYou()
    case (.monitoring(let id), .get), (.monitoring(let id), .head): .now(try showMonitoring(id))
    case (.monitoring(let id), .post): try answerMonitoring(id)
    case (.screen, .get), (.screen, .head): .now(site.screen(of: room.code, state, request, reader))
    case (.room, .other), (.comeBack, .other), (.erase, .other), (.aboutYou, .other),
      (.monitoring, .other), (.screen, .other), (.screen, .post):
      .now(site.notAllowed(on: .workshop(room.code, page), for: reader))
    }
  }

  func path(_ page: WorkshopPage) -> String {
    Page.workshop(room.code, page).path(in: reader.tag)
  }

  func showRoom() throws -> HTTP.Response {
    guard let roomPage = roomPage() else { return showJoin() }
    return response(roomPage)
  }

  /// What the participant sees; nothing for somebody who is none.
  func roomPage() -> RoomPage? {
    guard let me, let participant = state.workshop[me] else { return nil }
    let person = state.people[me]
    let isOver = state.workshop.stage == .closed
    let wantsSlip = isOver || showsSlip || person?.hasSlip == false
    return RoomPage(
      view: view, me: participant, now: room.now(),
      slip: wantsSlip ? slip(of: me, isOpen: showsSlip) : nil,
      isStill: request.query["still"] != nil, pictures: Set(room.pictures.keys))
  }

  /// Whether the slip is asked for whole: by its link, or in the stage in which the person joined.
  private var showsSlip: Bool {
    let asked = request.query[RoomPage.Slip.query]
    return asked == "1" || asked == state.workshop.stage.name.rawValue
  }

  /// The room for somebody who has just joined and not seen their slip yet; it folds by itself when
  /// the next stage begins.
  var pathAfterJoining: String {
    "\(path(.room))?\(RoomPage.Slip.query)=\(state.workshop.stage.name.rawValue)"
  }

  func response(_ page: RoomPage, status: Status = .ok) -> HTTP.Response {
    let title = page.stageName.text + " – " + view.texts.title.text
    return response(
      title, hasError: page.problem != nil, status: status, refresh: page.refresh,
      query: page.isStill ? "?still=1" : "", page.content)
  }

  /// The whole document around a page's content; its words may have come from another catalogue than
  /// the workshop's own.
  func response(
    _ title: String, hasError: Bool = false, status: Status = .ok, back: String? = nil,
    refresh: Int? = nil, query: String = "", words: TranslationStanding? = nil, _ content: HTML
  ) -> HTTP.Response {
    var layout = site.layout(
      for: reader, title: title, page: .workshop(room.code, page),
      languages: state.workshop.definition.languages)
    layout.hasError = hasError
    layout.back = back
    layout.refresh = refresh
    layout.query = query
    layout.notices += notices(of: [view.texts.standing, words].compactMap(\.self))
    return site.response(status, layout.document { content })
  }

  private func notices(of standings: [TranslationStanding]) -> [Phrase] {
    let isDraft = standings.contains(where: \.isDraft) && !reader.interface.isDraft
    let isPartial = standings.contains(where: \.isPartial)
    return (isDraft ? [.draftTranslation] : []) + (isPartial ? [.partTranslation] : [])
  }

  /// The response with the cookie set anew, so that it lasts as long as somebody takes part.
  func renewing(_ response: HTTP.Response) throws -> HTTP.Response {
    guard let session, me != nil else { return response }
    return try keeping(session, response)
  }

  func keeping(_ session: RandomToken, _ response: HTTP.Response) throws -> HTTP.Response {
    var response = response
    response.headers.append(
      try SessionCookie(session: session, display: reader.display).header(isSecure: site.isSecure))
    return response
  }

  /// Does what waits for the disk away from the threads of connections, so that the acts of several
  /// people go into one commit.
  func working(_ work: @escaping @Sendable () throws -> HTTP.Response) -> Reply {
    .later { responder in
      Self.acts.async {
        let response = site.attempt(for: reader, work)
        responder.answer(response)
      }
    }
  }

  private static let acts = DispatchQueue(label: "acts in workshops", attributes: .concurrent)
}
