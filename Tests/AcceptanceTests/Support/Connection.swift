import Foundation
import XCTest

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A connection for one request, well-formed or not; follows nothing and remembers nothing.
final class Connection {
  private let socket: Int32

  struct NotConnected: Error {}

  init(_ address: URL) throws {
    #if canImport(Darwin)
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = UInt16(try XCTUnwrap(address.port)).bigEndian
    name.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard result == 0 else { throw NotConnected() }
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  deinit { close(socket) }

  /// Sends as many of the bytes as the other side takes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.send(socket, $0.baseAddress, $0.count, 0)
        #else
          Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        #endif
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The answer, when the server has sent it and ended the connection.
  func answer() throws -> Answer {
    try XCTUnwrap(answerIfAny(), "The server ended the connection without an answer")
  }

  /// As `answer`, or nothing when the server ends the connection without one.
  func answerIfAny() -> Answer? {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 30_000) == 1 {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    return Answer(received)
  }

  /// The bytes of a request that asks for the connection to be ended.
  static func request(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8]? = nil
  ) -> [UInt8] {
    let headers = headers.merging(["Host": "x"]) { own, _ in own }
    var head = "\(method) \(target) HTTP/1.1\r\nConnection: close\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    if let body { head += "Content-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + (body ?? [])
  }

  /// Sends one request and takes the answer.
  static func answer(
    from address: URL, _ method: String, _ target: String,
    headers: [String: String] = [:], body: [UInt8]? = nil
  ) throws -> Answer {
    let connection = try Connection(address)
    connection.send(request(method, target, headers: headers, body: body))
    return try connection.answer()
  }

  /// Asks for a page.
  static func answer(
    from address: URL, _ target: String, headers: [String: String] = [:]
  ) throws -> Answer {
    try answer(from: address, "GET", target, headers: headers)
  }
}
