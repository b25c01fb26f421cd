import HTTP
import Markup
import Store
import Surveys
import Translations
import Workshops

/// Paper of a workshop as a page that any browser prints.
struct PrintedPaper {
  let site: Site
  let room: Room
  let query: FormData

  private static let most = 500
  private static let usual = 8

  /// Slips, cards or ballots; nothing for another part.
  ///
  /// - Throws: `Workshops.Refusal` when there is nothing to vote on, or a `ProblemDocument` for a query
  ///   that makes no sense.
  func page(_ part: APIRoute.Part) throws -> HTTP.Response {
    let state = try room.current()
    let paper = try paper(of: state)
    switch part {
    case .slips:
      let known = query["count"] == nil ? Self.onPaper(state).map(JoinSlip.onPaper) : []
      // The last sheet is filled with slips for anybody.
      let open = try count(2 * Paper.slipsOnSheet - known.count % Paper.slipsOnSheet)
      return page(paper.slips(known + Array(repeating: .open, count: open)))
    case .cards:
      let known: [ParticipantID?] = query["count"] == nil ? Self.onPaper(state) : []
      let anybody = [ParticipantID?](repeating: nil, count: try count(Self.usual))
      return page(paper.cards(for: known.isEmpty ? anybody : known))
    case .ballots:
      let people = Self.onPaper(state).count
      var generator = SystemRandomNumberGenerator()
      return page(
        try paper.ballots(try count(max(1, people)), seed: generator.next()))
    case .state, .acts, .events, .log, .texts:
      throw ProblemDocument(.notFound, "This is not printed.")
    }
  }

  /// The people on paper who are in the room.
  private static func onPaper(_ state: RoomState) -> [ParticipantID] {
    state.workshop.participants.filter { $0.isPresent && $0.means == .paper }.map(\.id)
  }

  private func paper(of state: RoomState) throws -> Paper {
    let definition = state.workshop.definition
    let tag = query["language"].flatMap(LanguageTag.init) ?? definition.language
    guard definition.languages.contains(tag) else {
      throw ProblemDocument.unprocessable("\"language\" should be one that the workshop offers.")
    }
    return Paper(
      room: ScreenRoom(state, code: room.code),
      language: ScreenLanguage(
        reader: site.reader(tag), texts: site.library.texts(of: definition, in: tag)),
      address: ScreenAddress(origin: try origin(), code: room.code, in: tag),
      style: PaperStyle(query: query["style"]), isDemonstration: site.store.kind == .demonstration)
  }

  /// Where people's devices reach the service, which only whoever asks knows.
  private func origin() throws -> String {
    let origin = query["origin"] ?? ""
    guard let scheme = ["http://", "https://"].first(where: origin.hasPrefix), origin.count <= 200,
      origin.dropFirst(scheme.count).allSatisfy({
        $0.isASCII && ($0.isLetter || $0.isNumber || "-.:[]".contains($0))
      })
    else {
      throw ProblemDocument.unprocessable(
        "\"origin\" should be where people reach the service, such as http://192.168.1.20:8080.")
    }
    return origin
  }

  private func count(_ usual: Int) throws -> Int {
    guard let text = query["count"] else { return usual }
    guard let count = Int(text), (1...Self.most).contains(count) else {
      throw ProblemDocument.unprocessable("\"count\" should be a number from 1 to \(Self.most).")
    }
    return count
  }

  /// It stands alone: its style is in it, and nothing comes from elsewhere.
  private func page(_ html: HTML) -> HTTP.Response {
    HTTP.Response(
      headers: [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
        ("X-Content-Type-Options", "nosniff"),
      ], body: .bytes(html.bytes))
  }
}
