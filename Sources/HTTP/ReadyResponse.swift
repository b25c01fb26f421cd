import CMicroHTTPD
import Foundation

/// A response as libmicrohttpd takes it; it may be sent any number of times, on any thread.
final class ReadyResponse: Sendable {
  private nonisolated(unsafe) let response: OpaquePointer
  private let status: Status

  /// Puts a response together, or nothing when a header holds what no header may.
  init?(_ response: Response, isLast: Bool) {
    guard let ready = Self.make(response.body) else { return nil }
    self.response = ready
    status = response.status
    guard Self.add(response.headers, to: ready) else { return nil }
    if isLast { _ = MHD_add_response_header(ready, "Connection", "close") }
  }

  /// What is being sent goes on being sent.
  deinit { MHD_destroy_response(response) }

  func queue(on connection: OpaquePointer) -> MHD_Result {
    MHD_queue_response(connection, UInt32(status.rawValue), response)
  }

  /// Adds headers, or says that one of them holds what no header may.
  static func add(
    _ headers: [(name: String, value: String)], to response: OpaquePointer
  ) -> Bool {
    headers.allSatisfy { header in
      isSendable(header.name, header.value)
        && header.name.withCString { name in
          header.value.withCString { MHD_add_response_header(response, name, $0) }
        } == .YES
    }
  }

  private static func isSendable(_ name: String, _ value: String) -> Bool {
    var (name, value) = (name, value)
    // The bytes at once: going through a text byte by byte takes longer than all the rest here.
    return !name.isEmpty && name.withUTF8 { $0.allSatisfy(\.isTokenByte) }
      && value.withUTF8 { $0.allSatisfy(\.isFieldByte) }
  }

  /// Makes the response of a body.
  ///
  /// It is copied once, into memory that libmicrohttpd frees when nobody needs it any more: an array
  /// lends its bytes for the length of a call only. A file is opened here, and libmicrohttpd closes it.
  private static func make(_ body: Response.Body) -> OpaquePointer? {
    switch body {
    case .empty:
      return equalsay_make_response("", 0, nil, nil)
    case .bytes(let bytes):
      guard !bytes.isEmpty else { return equalsay_make_response("", 0, nil, nil) }
      guard let copy = malloc(bytes.count) else { return nil }
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: bytes)
      }
      return equalsay_make_response(copy, bytes.count, freeBody, copy)
    case .file(let part):
      let descriptor = open(part.path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      guard
        let response = MHD_create_response_from_fd_at_offset64(
          UInt64(part.length), descriptor, UInt64(part.offset))
      else {
        close(descriptor)
        return nil
      }
      return response
    }
  }
}

private let freeBody: @convention(c) (UnsafeMutableRawPointer?) -> Void = { free($0) }
