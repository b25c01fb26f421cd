import Foundation
import HTTP
import Participation
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// One request of a program: load, authorise, parse, act.
struct APICall: Sendable {
  let site: Site
  let request: Request
  let route: APIRoute

  private var store: Store { site.store }

  /// What needs no waiting: the description, and streams, which only a server thread can begin.
  func replyAtOnce() -> Reply? {
    switch route {
    case .description where request.method != .post: .now(.json(bytes: OpenAPI.document))
    case .workshop(let code, .events) where request.method != .post: events(of: code)
    case .description, .workshops, .workshop, .representation: nil
    }
  }

  /// Whatever goes wrong, the answer is a problem document.
  func response() -> HTTP.Response {
    do {
      guard route.allows(request.method) else {
        throw ProblemDocument(
          .methodNotAllowed(allowed: route.methods),
          "Here only \(route.methods) can be asked for.")
      }
      return try answer()
    } catch {
      return problem(error)
    }
  }

  private func problem(_ error: any Error) -> HTTP.Response {
    do {
      switch error {
      case let refusal as Workshops.Refusal:
        return try RefusalDocument(refusal, for: interface).response()
      case let problem as ProblemDocument: return problem.answer
      case let problem as StoreProblem:
        if ProblemDocument(problem).kind == .failure { Console.complain("equalsay: \(problem)") }
        return ProblemDocument(problem).answer
      default:
        Console.complain("equalsay: \(error)")
        return ProblemDocument.failed.answer
      }
    } catch {
      return ProblemDocument.failed.answer
    }
  }

  private func answer() throws -> HTTP.Response {
    switch route {
    case .description: return .json(bytes: OpenAPI.document)
    case .workshops where request.method == .post: return try open()
    case .workshops:
      _ = try site.entrance.authority(of: request, to: .runWorkshops)
      return try .json(try WorkshopSummary.all(in: store))
    case .representation(let survey): return try representation(of: survey)
    case .workshop(let code, let part):
      let authority = try site.entrance.authority(of: request, toRun: code)
      guard let room = try site.rooms.room(code) else { throw StoreProblem.noWorkshop(code) }
      return try answer(part, of: room, authority)
    }
  }

  private func answer(
    _ part: APIRoute.Part, of room: Room, _ authority: Authority
  ) throws -> HTTP.Response {
    switch part {
    case .state:
      let state = try room.current()
      let questions = EqualityQuestions(
        for: state, in: site.library, isPrivate: site.isPrivateForEverybody(whoComesAs: request))
      return try .json(
        WorkshopDocument(
          state, code: room.code, at: .now, questions: questions,
          tookPart: TookPartDocument(room, in: site.library, for: interface), for: interface))
    case .acts: return try act(in: room, authority)
    case .log:
      try store.audit(.workshopRead(room.code), by: authority)
      var bytes: [UInt8] = []
      try store.forEachLine(of: room.code) { bytes += $0.bytes + [UInt8(ascii: "\n")] }
      return .json(bytes: bytes, mediaType: "application/jsonl")
    case .texts:
      try store.audit(.workshopRead(room.code), by: authority)
      let lines = try store.words(of: room.code).map {
        try WordsFile.line($0) + [UInt8(ascii: "\n")]
      }
      return .json(bytes: Array(lines.joined()), mediaType: "application/jsonl")
    case .slips, .cards, .ballots:
      return try PrintedPaper(site: site, room: room, query: request.query).page(part)
    case .events: throw ProblemDocument(.methodNotAllowed(allowed: route.methods), "Only GET.")
    }
  }

  private func open() throws -> HTTP.Response {
    let authority = try site.entrance.authority(of: request, to: .runWorkshops)
    try checkMediaType()
    let definition: WorkshopDefinition
    let monitoring: KeptMonitoring?
    do throws(Problems) {
      (definition, monitoring) = try requestedWorkshop()
    } catch {
      let lines = error.list.prefix(10).map { $0.rendered(in: "workshop.json") }
      throw ProblemDocument(.unprocessable, lines.joined(separator: " "))
    }
    let code = try open(
      definition, monitoring,
      under: Mandate(authority, key: try requestKey(authority, in: "open")?.act))
    var response = try HTTP.Response.json(OpenedDocument(code: code.description), .created)
    response.headers.append(("Location", APIRoute.workshop(code, .state).path))
    return response
  }

  /// The definition that was sent, and the equality questions it chose, of the service's own sets.
  private func requestedWorkshop() throws(Problems) -> (WorkshopDefinition, KeptMonitoring?) {
    let definition = try WorkshopFile.read(
      request.body, context: .assumingFiles(monitoringSet: site.shared.monitoringSet))
    guard case .chosen(let choice) = definition.monitoring,
      let bytes = site.shared.monitoringSet(choice.set)
    else { return (definition, nil) }
    return (definition, try KeptMonitoring(choice, of: bytes))
  }

  /// Opens a workshop, or finds the one that was opened before under the key.
  private func open(
    _ definition: WorkshopDefinition, _ monitoring: KeptMonitoring?, under mandate: Mandate
  ) throws -> WorkshopCode {
    let names = definition.pictureNames.union(monitoring?.asked.pictureNames ?? [])
    let published = site.library.pictures(named: names)
    let pictures =
      published + (try site.shared.pictures(names.subtracting(published.map(\.name))))
    do {
      return try site.rooms.open(
        definition, pictures: pictures, monitoring: monitoring, under: mandate
      ).code
    } catch let done as DoneAct {
      return try code(of: done)
    } catch StoreProblem.workshopMovedOn(let code) {
      // Another request with the same key was quicker.
      guard let key = mandate.key, let done = try store.actDone(under: key) else {
        throw StoreProblem.workshopMovedOn(code)
      }
      return try self.code(of: done)
    }
  }

  private func code(of done: DoneAct) throws(ProblemDocument) -> WorkshopCode {
    guard done.isSameRequest else { throw .keyReused }
    return done.code
  }

  private func act(in room: Room, _ authority: Authority) throws -> HTTP.Response {
    try checkMediaType()
    let requested = try RequestedAct(request.body)
    let key = try requestKey(authority, in: room.code.text)
    let facilitation = Facilitation(
      room: room, mandate: Mandate(authority, key: key?.act, at: requested.revision),
      slip: key?.slip ?? RandomToken())
    let outcome = try facilitation.perform(requested)
    return .json(bytes: try ActReceipt.bytes(outcome, try room.current()))
  }

  private func checkMediaType() throws {
    guard request.contentType == "application/json" else {
      throw ProblemDocument(
        .unprocessable, "The body must be JSON, with the header 'Content-Type: application/json'.")
    }
  }

  /// What the request is known by when it is sent again, where the program sent a key for it.
  private func requestKey(
    _ authority: Authority, in place: String
  ) throws(ProblemDocument) -> RequestKey? {
    guard let key = request.header("idempotency-key") else { return nil }
    guard (16...200).contains(key.utf8.count) else {
      throw .unprocessable("Idempotency-Key should be 16 to 200 characters that nobody can guess.")
    }
    return RequestKey(
      key, of: authority, in: place, body: request.body, hashedWith: store.key)
  }

  /// Follows a room: each event is the number of its latest revision.
  private func events(of code: WorkshopCode) -> Reply {
    do {
      let authority = try site.entrance.authority(of: request, toRun: code)
      guard let room = try site.rooms.room(code) else { throw StoreProblem.noWorkshop(code) }
      _ = try room.current()
      store.audit(.workshopJoined(code), by: authority) { result in
        if case .failure(let problem) = result { Console.complain("equalsay: \(problem)") }
      }
      return .stream(
        EventStream(of: room.news, after: request.lastEventID) { mayStillRun(code) })
    } catch {
      return .now(problem(error))
    }
  }

  /// Whether the token that began a stream is still good: it can expire or be revoked meanwhile.
  private func mayStillRun(_ code: WorkshopCode) -> Bool {
    do {
      _ = try site.entrance.authority(of: request, toRun: code)
      return true
    } catch is ProblemDocument {
      return false
    } catch {
      Console.complain("equalsay: \(error)")
      return false
    }
  }

  /// What the program asked to be told things in; Easy Read is a language here.
  private var interface: Interface {
    let wanted = request.header("accept-language")?.split(separator: ",").first
    if let tag = wanted.flatMap({ LanguageTag(String($0.prefix { $0 != ";" && $0 != " " })) }),
      site.library.knows(tag)
    {
      return site.library.interface(in: tag)
    }
    return site.library.interface(
      in: site.language(path: [], accepted: request.header("accept-language")))
  }
}

private struct OpenedDocument: Encodable {
  let code: String
}

extension APIRoute {
  /// The names of all acts.
  package static var acts: [String] { ActRequest.Name.allCases.map(\.rawValue) }

  /// What may be asked of it, as the header `Allow` says it.
  package var methods: String {
    switch self {
    case .workshops: "GET, HEAD, POST"
    case .workshop(_, .acts): "POST"
    case .description, .workshop, .representation: "GET, HEAD"
    }
  }

  fileprivate func allows(_ method: HTTP.Method) -> Bool {
    switch method {
    case .get: methods.contains("GET")
    case .head: methods.contains("HEAD")
    case .post: methods.contains("POST")
    case .other: false
    }
  }
}

extension ProblemDocument {
  static let failed = Self(
    .failure,
    "The service failed, and nothing was done. Try again in a minute; if it goes on, tell "
      + "whoever looks after the service, whose console says why.")

  /// The answer; without a body where even that cannot be made.
  var answer: HTTP.Response {
    do { return try response() } catch { return HTTP.Response(status) }
  }
}
