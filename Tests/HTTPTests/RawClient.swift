import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A client that sends whatever bytes a test wants, well-formed or not.
final class RawClient {
  private let socket: Int32
  /// Milliseconds to wait for what may never come.
  private let patience: Int32
  private var unread: [UInt8] = []

  /// What came back: the status of the response, its headers by names in lower case, its body.
  struct Answer: Equatable {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  struct NotConnected: Error {}

  /// Connects; `window` is what the system keeps for a client that does not read, if not as usual.
  init(_ port: UInt16, patience: Int32 = 10_000, window: Int32? = nil) throws {
    self.patience = patience
    #if canImport(Darwin)
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    if var window {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size))
    }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard result == 0 else {
      close(socket)
      throw NotConnected()
    }
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  deinit { close(socket) }

  /// Sends the bytes; says whether the other side took them all.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.send(socket, $0.baseAddress, $0.count, flags)
        #else
          Glibc.send(socket, $0.baseAddress, $0.count, flags)
        #endif
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that no more will be sent; the other direction stays open.
  func finish() { shutdown(socket, Int32(SHUT_WR)) }

  /// The next response, or nothing when the connection ends before it is whole.
  func answer(hasBody: Bool = true) -> Answer? {
    let end = Array("\r\n\r\n".utf8)
    while unread.firstRange(of: end) == nil {
      guard receive() else { return nil }
    }
    guard let range = unread.firstRange(of: end) else { return nil }
    let lines = String(decoding: unread[..<range.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    unread.removeSubrange(..<range.upperBound)
    guard let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
    }
    if status == 100 { return answer(hasBody: hasBody) }
    let length = hasBody ? Int(headers["content-length"] ?? "0") ?? 0 : 0
    while unread.count < length {
      guard receive() else { return nil }
    }
    let body = String(decoding: unread.prefix(length), as: UTF8.self)
    unread.removeFirst(length)
    return Answer(status: status, headers: headers, body: body)
  }

  /// Whether the server has ended the connection without sending anything more.
  func isEnded() -> Bool { !receive() && unread.isEmpty }

  /// Everything that comes until the connection ends.
  func rest() -> String {
    while receive() {}
    return String(decoding: unread, as: UTF8.self)
  }

  /// Takes everything up to and including a text, once it has come; nothing when it never does.
  func text(through end: String) -> String? {
    while true {
      if let range = unread.firstRange(of: Array(end.utf8)) {
        defer { unread.removeSubrange(..<range.upperBound) }
        return String(decoding: unread[..<range.upperBound], as: UTF8.self)
      }
      guard receive() else { return nil }
    }
  }

  /// Waits for more; says whether any came.
  private func receive() -> Bool {
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, patience) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { unread += buffer[..<count] }
    return count > 0
  }

  /// Sends one request on a connection of its own and takes the response.
  static func answer(from port: UInt16, to request: String, hasBody: Bool = true) throws -> Answer?
  {
    let client = try RawClient(port)
    client.send(request)
    return client.answer(hasBody: hasBody)
  }

  static func get(_ target: String, from port: UInt16) throws -> Answer? {
    try answer(from: port, to: "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n")
  }
}
