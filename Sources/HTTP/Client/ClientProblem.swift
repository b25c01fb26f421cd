import CCurl

/// Why there is no answer from a server.
package enum ClientProblem: Error, Equatable, CustomStringConvertible {
  case notAnAddress(String)
  case noConnection(server: String, reason: String)
  /// The server could not show who it is, or does not speak TLS.
  case notTrusted(server: String, reason: String)
  case tooSlow(server: String, reason: String)
  case tooLarge(server: String, limit: Int)
  /// The server is there, and answers with nothing but this status.
  case refused(server: String, status: Int)
  case streamEnded(server: String)
  /// The connection broke off, or what came is not HTTP.
  case brokenOff(server: String, reason: String)

  package var description: String {
    switch self {
    case .notAnAddress(let text):
      """
      \(text) is not the address of a server. \
      Give one that begins with https:// or http://, such as https://equalsay.example.org.
      """
    case .noConnection(let server, let reason):
      """
      \(server) cannot be reached: \(reason). \
      Check the address, the network, and that the server is running; then try again.
      """
    case .notTrusted(let server, let reason):
      """
      No safe connection to \(server): \(reason). \
      Check the address and this machine's clock, and have the server's certificate put right; \
      nothing was sent.
      """
    case .tooSlow(let server, let reason):
      "\(server) took too long: \(reason). It may still have acted; look before you try again."
    case .tooLarge(let server, let limit):
      """
      The answer of \(server) is larger than \(limit) bytes. \
      Check that the address is that of EqualSay.
      """
    case .refused(let server, let status):
      "\(server) answers with status \(status). Wait a while, and look at the server if it stays so."
    case .streamEnded(let server):
      "\(server) has ended its stream of events, as when it stops. Start it again if it stays away."
    case .brokenOff(let server, let reason):
      """
      The answer of \(server) broke off or is not HTTP: \(reason). \
      It may still have acted; look before you try again.
      """
    }
  }

  init(_ code: CURLcode, server: String, reason: String) {
    self =
      switch code {
      case CURLE_URL_MALFORMAT: .notAnAddress(server)
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
        .noConnection(server: server, reason: reason)
      case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR,
        CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        .notTrusted(server: server, reason: reason)
      case CURLE_OPERATION_TIMEDOUT: .tooSlow(server: server, reason: reason)
      default: .brokenOff(server: server, reason: reason)
      }
  }
}
