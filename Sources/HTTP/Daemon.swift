import CMicroHTTPD

/// A running libmicrohttpd and the service that its threads call.
struct Daemon: Sendable {
  private nonisolated(unsafe) let daemon: OpaquePointer
  private let service: Unmanaged<Service>

  /// Starts the threads, or nothing when the system refuses them.
  init?(_ service: Service, listeningSocket: Int32) {
    let settings = service.settings
    let retained = Unmanaged.passRetained(service)
    var options = equalsay_daemon_options(
      listening_socket: listeningSocket,
      threads: UInt32(clamping: settings.threads),
      // Each thread has its share, and one without any would refuse to start.
      connection_limit: UInt32(clamping: max(settings.connectionLimit, settings.threads)),
      per_address_limit: UInt32(clamping: settings.perAddressLimit),
      idle_timeout: UInt32(clamping: settings.idleTimeout),
      memory_per_connection: settings.memoryPerConnection,
      context: retained.toOpaque(), accept: accept, access: access, saw_target: sawTarget,
      completed: completed,
      connection_changed: connectionChanged)
    guard let daemon = equalsay_start_daemon(&options) else {
      retained.release()
      return nil
    }
    self.daemon = daemon
    self.service = retained
  }

  /// Lets what has begun finish, then ends the threads.
  ///
  /// libmicrohttpd aborts the process when it is stopped while a connection is set aside, so
  /// whatever still waits at the limit is answered first. New connections are turned away one by
  /// one: its `MHD_quiesce_daemon` races with its own threads, and aborts when it loses.
  func stop(within seconds: Int) {
    let service = self.service.takeUnretainedValue()
    service.requests.close()
    service.connections.cutIdleOnes()
    service.streams.close()
    service.streams.cutThoseLeft(after: min(1, Double(seconds)))
    if !service.requests.waitForAll(atMost: seconds) {
      service.requests.refuseWaiting()
      _ = service.requests.waitForAll(atMost: 1)
    }
    service.requests.refuseWaiting()
    MHD_stop_daemon(daemon)
    self.service.release()
  }
}

private func service(_ context: UnsafeMutableRawPointer?) -> Service? {
  context.map { Unmanaged<Service>.fromOpaque($0).takeUnretainedValue() }
}

/// The first call for every connection.
private let accept: MHD_AcceptPolicyCallback = { context, _, _ in
  service(context)?.requests.isClosing == false ? .YES : .NO
}

/// The first call for every request; sees the target before libmicrohttpd unescapes it in place,
/// which would let `%00` cut it short.
private let sawTarget: equalsay_target_callback = { context, target, connection in
  guard let service = service(context), let target, let connection else { return nil }
  let exchange = Exchange(connection, target: String(cString: target), service)
  service.requests.begin()
  service.connections.requestBegan(exchange.socket)
  return Unmanaged.passRetained(exchange).toOpaque()
}

private let access: MHD_AccessHandlerCallback = {
  _, _, _, method, version, piece, pieceSize, slot in
  guard let known = slot?.pointee, let method, let version, let pieceSize else { return .NO }
  let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
  let result = exchange.proceed(
    method: method, version: version,
    piece: UnsafeRawBufferPointer(start: piece, count: pieceSize.pointee))
  pieceSize.pointee = 0
  return result
}

/// The last call for every request, however it ended.
private let completed: MHD_RequestCompletedCallback = { context, _, slot, _ in
  guard let service = service(context), let known = slot?.pointee else { return }
  slot?.pointee = nil
  let exchange = Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue()
  exchange.end()
  service.connections.becameIdle(exchange.socket)
  service.requests.end()
}

private let connectionChanged: MHD_NotifyConnectionCallback = { context, connection, _, change in
  guard let service = service(context), let connection else { return }
  let socket = equalsay_socket_of(connection)
  if change == .CONNECTION_NOTIFY_STARTED {
    service.connections.opened(socket)
  } else {
    service.connections.closed(socket)
  }
}
