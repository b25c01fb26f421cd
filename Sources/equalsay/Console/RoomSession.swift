import Foundation
import HTTP
import Surveys
import Web
import Workshops

/// A console's hold on one room: it looks, acts, and tries again when the connection breaks.
final class RoomSession {
  let client: ServiceClient
  let code: WorkshopCode
  private(set) var room: RoomDocument
  private(set) var results: [ShownResult]
  /// When the room was looked at last.
  private(set) var looked = ContinuousClock.now
  private let waiting: () -> Void

  private static let tries = 90
  private static let pause = 1.0

  /// What the service said no to, in a sentence for the facilitator.
  struct Refused: Error {
    let sentence: String
    /// In which ways the act would have left the protocol, if that is why.
    let departures: [String]
  }

  /// The person who joined, with what stands on their slip.
  struct Slip: Decodable {
    let participant: Int
    let words: String
    let receipt: String
  }

  private struct Receipt: Decodable { let slip: Slip? }

  private struct Problem: Decodable {
    let detail: String
    let departures: [String]?
  }

  /// Enters a room; `waiting` is called whenever the service cannot be reached, before another try.
  init(_ client: ServiceClient, _ code: WorkshopCode, waiting: @escaping () -> Void) throws {
    self.client = client
    self.code = code
    self.waiting = waiting
    (room, results) = try Self.look(client, code, waiting)
  }

  /// Looks at the room again, and gives it as it was seen before.
  @discardableResult
  func refresh() throws -> RoomDocument {
    let before = room
    (room, results) = try Self.look(client, code, waiting)
    looked = .now
    return before
  }

  /// Does something in the room.
  ///
  /// - Throws: `Refused` with the reason, or what keeps the console from working at all.
  @discardableResult
  func perform(_ act: ActBody) throws -> Slip? {
    let body = try JSONEncoder().encode(act)
    let key = UUID().uuidString
    let answer = try Self.retrying(waiting) { () throws(ClientProblem) in
      try client.post(body, to: .workshop(code, .acts), key: key)
    }
    try Self.check(answer)
    return try JSONDecoder().decode(Receipt.self, from: Data(answer.body)).slip
  }

  /// A document of the room, such as its log, as bytes.
  func document(_ part: APIRoute.Part, _ query: [URLQueryItem] = []) throws -> Data {
    let answer = try Self.retrying(waiting) { () throws(ClientProblem) in
      try client.get(.workshop(code, part), query)
    }
    try Self.check(answer)
    return Data(answer.body)
  }

  private static func look(
    _ client: ServiceClient, _ code: WorkshopCode, _ waiting: () -> Void
  ) throws -> (RoomDocument, [ShownResult]) {
    let answer = try retrying(waiting) { () throws(ClientProblem) in
      try client.get(.workshop(code, .state))
    }
    try check(answer)
    let decoder = JSONDecoder()
    return (
      try decoder.decode(RoomDocument.self, from: Data(answer.body)),
      try decoder.decode(ShownResults.self, from: Data(answer.body)).results
    )
  }

  private static func retrying(
    _ waiting: () -> Void, _ ask: () throws(ClientProblem) -> ClientResponse
  ) throws -> ClientResponse {
    for attempt in 0..<tries {
      do throws(ClientProblem) {
        let answer = try ask()
        // A service that is just stopping or starting says so itself.
        guard answer.status == 503 else { return answer }
      } catch {
        // What did not come through is asked again under the same key, so nothing is done twice.
        guard error.isPassing else { throw SystemProblem("\(error)") }
      }
      if attempt == 0 { waiting() }
      Thread.sleep(forTimeInterval: pause)
    }
    throw SystemProblem(
      "The service cannot be reached. Everything that was acknowledged is kept: start it again, then "
        + "this console.")
  }

  private static func check(_ answer: ClientResponse) throws {
    guard !(200..<300).contains(answer.status) else { return }
    let problem: Problem
    do {
      problem = try JSONDecoder().decode(Problem.self, from: Data(answer.body))
    } catch {
      throw SystemProblem(
        "The service answered \(answer.status) and did not say why. Check its address.")
    }
    switch answer.status {
    case 401, 403, 404: throw InputProblems(problem.detail)
    case 500...: throw SystemProblem(problem.detail)
    case _:
      throw Refused(sentence: problem.detail, departures: problem.departures ?? [])
    }
  }
}

extension ClientProblem {
  /// Whether it may pass by itself, as when a service is started again.
  fileprivate var isPassing: Bool {
    switch self {
    case .noConnection, .tooSlow, .streamEnded, .brokenOff, .refused: true
    case .notAnAddress, .notTrusted, .tooLarge: false
    }
  }
}
