/// Why a server could not start.
package enum ServerProblem: Error, Equatable, CustomStringConvertible {
  case portInUse(address: String, port: UInt16)
  case portNotAllowed(address: String, port: UInt16)
  case addressNotUsable(String)
  case system(address: String, port: UInt16, reason: String)

  package var description: String {
    switch self {
    case .portInUse(let address, let port):
      "Port \(port) on \(address) is in use by another program. Choose another with --port."
    case .portNotAllowed(let address, let port):
      """
      Port \(port) on \(address) needs rights that this user does not have. \
      Choose one above 1023 with --port.
      """
    case .addressNotUsable(let address):
      """
      \(address) is not an IPv4 or IPv6 address of this machine. \
      Choose another with --listen, such as 127.0.0.1.
      """
    case .system(let address, let port, let reason):
      """
      The server could not start on \(address), port \(port): \(reason). \
      Free what is short (open files, memory, threads) and start again.
      """
    }
  }
}
