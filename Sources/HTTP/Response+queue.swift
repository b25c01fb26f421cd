import CMicroHTTPD
import Foundation

extension Response {
  /// Hands the response to libmicrohttpd, or nothing when a header holds what no header may.
  ///
  /// The body is copied once, into memory that libmicrohttpd frees when it has sent it: an array
  /// lends its bytes for the length of a call only.
  func queue(on connection: OpaquePointer, isLast: Bool) -> MHD_Result? {
    guard headers.allSatisfy({ Self.isSendable($0.name, $0.value) }) else { return nil }
    guard let response = makeResponse() else { return .NO }
    defer { MHD_destroy_response(response) }
    for header in headers {
      guard MHD_add_response_header(response, header.name, header.value) == .YES else { return nil }
    }
    if isLast { _ = MHD_add_response_header(response, "Connection", "close") }
    return MHD_queue_response(connection, UInt32(status.rawValue), response)
  }

  private static func isSendable(_ name: String, _ value: String) -> Bool {
    var (name, value) = (name, value)
    // The bytes at once: going through a text byte by byte takes longer than all the rest here.
    return !name.isEmpty && name.withUTF8 { $0.allSatisfy(\.isTokenByte) }
      && value.withUTF8 { $0.allSatisfy(\.isFieldByte) }
  }

  private func makeResponse() -> OpaquePointer? {
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
    }
  }
}

private let freeBody: @convention(c) (UnsafeMutableRawPointer?) -> Void = { free($0) }
