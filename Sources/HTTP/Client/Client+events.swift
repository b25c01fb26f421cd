import CCurl

extension Client {
  /// Listens to a stream in a thread of its own, and comes back to it when it breaks off, until it
  /// is cancelled or let go of.
  ///
  /// - Parameters:
  ///   - path: Path and query of the stream, escaped.
  ///   - lastID: The last event that is known, for the server to send what is newer.
  ///   - report: Gets what happens, one after another, in the thread of the feed.
  /// - Returns: What holds the feed; it ends with its last reference.
  package func events(
    _ path: String, after lastID: String? = nil,
    report: @escaping @Sendable (EventFeed.News) -> Void
  ) -> EventFeed {
    EventFeed(self, path, after: lastID, report: report)
  }

  /// Reads a stream once, until it ends, breaks off, or is to be left.
  ///
  /// - Parameters:
  ///   - path: Path and query of the stream, escaped.
  ///   - lastID: The last event that is known.
  ///   - goesOn: Asked at least once a second whether to stay.
  ///   - took: Takes a piece, and says how many bytes it holds of an event that is not yet whole.
  /// - Returns: The status with which the server refuses the stream.
  /// - Throws: a `ClientProblem` in every other case, for streams do not end by themselves.
  func listen(
    to path: String, after lastID: String?, while goesOn: @escaping () -> Bool,
    took: @escaping (UnsafeRawBufferPointer) -> Int
  ) throws(ClientProblem) -> Int {
    let handle = try takeHandle()
    defer { giveBack(handle) }
    handle.prepare(address, path, settings)
    var problem: ClientProblem?
    let transfer = Transfer(handle) { [settings, address] transfer in
      if transfer.silence > settings.silenceLimit {
        let reason = "not a byte for \(settings.silenceLimit) seconds"
        problem = .tooSlow(server: address.text, reason: reason)
      }
      return problem == nil && goesOn()
    } take: { [settings, address] transfer, piece in
      if transfer.status != 200 { return false }
      if !transfer.isEventStream {
        problem = .brokenOff(server: address.text, reason: "this is not a stream of events")
      } else if took(piece) > settings.sizeLimit {
        problem = .tooLarge(server: address.text, limit: settings.sizeLimit)
      }
      return problem == nil
    }
    let lastID = lastID.map { [("Last-Event-ID", $0)] } ?? []
    let headers = authorization + [("Accept", "text/event-stream")] + lastID
    let end = handle.withHeaders(headers) { transfer.run() }
    if let problem { throw problem }
    if transfer.status != 200, transfer.hasHead { return transfer.status }
    if end.code == CURLE_OK { throw .streamEnded(server: address.text) }
    throw ClientProblem(end.code, server: address.text, reason: end.reason)
  }

  func problem(status: Int) -> ClientProblem { .refused(server: address.text, status: status) }
}

extension Transfer {
  fileprivate var isEventStream: Bool {
    headers.contains { $0.name == "content-type" && $0.value.hasPrefix("text/event-stream") }
  }
}
