import CCurl
package import Foundation

/// Asks a server of EqualSay, elsewhere or in this process, and listens to its streams.
///
/// It keeps nothing but open connections, sends its token to this one server alone, and goes to no
/// other when an answer points there. Never call it from a handler of the server that it asks.
package final class Client: Sendable {
  let address: ServerAddress
  private let token: String?
  let settings: ClientSettings
  /// Those that nobody is using.
  private let handles = Lock<[CurlHandle]>([])

  /// Makes a client; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - base: The server, such as `https://equalsay.example.org`; its path comes before all others.
  ///   - token: What proves a role, sent with every request.
  ///   - settings: How long to wait, and for how much.
  /// - Throws: a `ClientProblem` when the address is not that of a server.
  package init(base: URL, token: String?, settings: ClientSettings = ClientSettings())
    throws(ClientProblem)
  {
    address = try ServerAddress(base)
    self.token = token
    self.settings = settings
  }

  /// Whether others on the network could read the token: there is one, and no TLS on its way.
  package var exposesToken: Bool { token != nil && !address.isSecure && !address.isThisMachine }

  /// Sends a request and waits for the whole answer; any thread may, several at once.
  ///
  /// - Parameters:
  ///   - method: What is asked.
  ///   - path: Path and query, escaped.
  ///   - body: What is sent along.
  ///   - type: The media type of the body.
  ///   - more: Other headers.
  /// - Returns: What the server answered, whatever the status, also when it points elsewhere.
  /// - Throws: a `ClientProblem` when there is no whole answer.
  package func send(
    _ method: Method, _ path: String, body: [UInt8]? = nil, type: String = "application/json",
    headers more: [(name: String, value: String)] = []
  ) throws(ClientProblem) -> ClientResponse {
    let handle = try takeHandle()
    defer { giveBack(handle) }
    handle.prepare(address, path, settings)
    handle.setMethod(method, body: body)
    equalsay_set_number(handle.curl, CURLOPT_TIMEOUT, settings.answerLimit)
    var answer: [UInt8] = []
    let transfer = Transfer(handle) { [settings] _, piece in
      answer.append(contentsOf: piece)
      return answer.count <= settings.sizeLimit
    }
    // One without a value is left out, also where libcurl would send its own.
    let headers = [("Content-Type", body == nil ? "" : type), ("Expect", "")]
    let end = handle.withHeaders(authorization + headers + more) { transfer.run() }
    if answer.count > settings.sizeLimit {
      throw .tooLarge(server: address.text, limit: settings.sizeLimit)
    }
    guard end.code == CURLE_OK else {
      throw ClientProblem(end.code, server: address.text, reason: end.reason)
    }
    return ClientResponse(status: transfer.status, headers: transfer.headers, body: answer)
  }

  var authorization: [(name: String, value: String)] {
    token.map { [("Authorization", "Bearer \($0)")] } ?? []
  }

  func takeHandle() throws(ClientProblem) -> CurlHandle {
    guard let handle = handles.withLock({ $0.popLast() }) ?? CurlHandle() else {
      throw .noConnection(server: address.text, reason: "out of memory")
    }
    return handle
  }

  func giveBack(_ handle: CurlHandle) { handles.withLock { $0.append(handle) } }
}
