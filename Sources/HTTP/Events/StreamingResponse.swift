import CMicroHTTPD

/// A response whose body libmicrohttpd asks for piece by piece.
enum StreamingResponse {
  /// Begins to send, or does nothing when a header holds what no header may.
  static func queue(
    _ head: Response, _ subscription: Subscription, on connection: OpaquePointer
  ) -> MHD_Result? {
    let owner = Unmanaged.passRetained(subscription)
    guard let response = equalsay_make_stream(readStream, letGo, owner.toOpaque()) else {
      owner.release()
      return nil
    }
    // What is being sent goes on being sent.
    defer { MHD_destroy_response(response) }
    guard ReadyResponse.add(head.headers + [("Connection", "close")], to: response) else {
      return nil
    }
    return MHD_queue_response(connection, UInt32(head.status.rawValue), response)
  }
}

private let readStream: MHD_ContentReaderCallback = { owner, _, buffer, size in
  guard let owner else { return equalsay_end_of_stream }
  let subscription = Unmanaged<Subscription>.fromOpaque(owner).takeUnretainedValue()
  return subscription.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
    ?? equalsay_end_of_stream
}

private let letGo: MHD_ContentReaderFreeCallback = { owner in
  if let owner { Unmanaged<Subscription>.fromOpaque(owner).release() }
}
