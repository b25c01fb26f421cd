import CCurl
import Foundation

/// One request and its answer on their way through libcurl, in one thread.
final class Transfer {
  /// What a transfer does with the pieces of the body, and whether it goes on.
  private let take: (Transfer, UnsafeRawBufferPointer) -> Bool
  private let goesOn: (Transfer) -> Bool
  private let curl: CurlHandle
  private(set) var headers: [ClientResponse.Header] = []
  private var lastByte = Connections.now()

  init(
    _ curl: CurlHandle, goesOn: @escaping (Transfer) -> Bool = { _ in true },
    take: @escaping (Transfer, UnsafeRawBufferPointer) -> Bool
  ) {
    self.curl = curl
    self.goesOn = goesOn
    self.take = take
  }

  /// Seconds since the last byte came.
  var silence: Int { Connections.now() - lastByte }

  var hasHead: Bool { !headers.isEmpty }

  var status: Int { Int(equalsay_status_of(curl.curl)) }

  /// Sends what the handle has been told and waits for the end.
  func run() -> (code: CURLcode, reason: String) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    equalsay_set_callbacks(curl.curl, sawHeaderLine, sawBody, sawProgress, context)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { text in
      text.initialize(repeating: 0)
      equalsay_set_reason(curl.curl, text.baseAddress)
      let code = curl_easy_perform(curl.curl)
      equalsay_set_reason(curl.curl, nil)
      let reason = text.baseAddress.map { String(cString: $0) } ?? ""
      return (code, reason.isEmpty ? String(cString: curl_easy_strerror(code)) : reason)
    }
  }

  fileprivate func read(header line: String) {
    lastByte = Connections.now()
    if line.hasPrefix("HTTP/") { return headers = [] }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    headers.append(.init(name: line[..<colon].lowercased(), value: value))
  }

  fileprivate func read(_ piece: UnsafeRawBufferPointer) -> Bool {
    lastByte = Connections.now()
    return take(self, piece)
  }

  fileprivate var isToGoOn: Bool { goesOn(self) }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private let sawHeaderLine: equalsay_piece_callback = { piece, _, size, context in
  let line = UnsafeRawBufferPointer(start: piece, count: size)
  transfer(context)?.read(header: String(decoding: line, as: UTF8.self))
  return size
}

/// Says how many bytes were taken; fewer than came end the transfer.
private let sawBody: equalsay_piece_callback = { piece, _, size, context in
  let isTaken = transfer(context)?.read(UnsafeRawBufferPointer(start: piece, count: size))
  return isTaken == true ? size : 0
}

/// Called with every piece, and about once a second without any; anything but 0 ends the transfer.
private let sawProgress: curl_xferinfo_callback = { context, _, _, _, _ in
  transfer(context)?.isToGoOn == true ? 0 : 1
}
