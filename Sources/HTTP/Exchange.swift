import CMicroHTTPD

/// One request and its response on their way through libmicrohttpd.
///
/// libmicrohttpd works on a connection in one thread, and its calls drive `proceed`. Only `answer`
/// and `refuseIfWaiting` may come from other threads; `state` is where both sides meet.
final class Exchange: Sendable {
  private enum State: Sendable {
    case working
    /// Set aside, until someone answers.
    case waiting
    case answered(@Sendable () -> Response)
    /// The connection is not ours any more.
    case over
  }

  private enum Progress { case beforeHead, inBody, afterBody }

  let socket: Int32
  /// Whether the target was refused before libmicrohttpd looked at it.
  private let isRefused: Bool
  private let service: Service
  private nonisolated(unsafe) let connection: OpaquePointer
  private let state = Lock(State.working)
  private let rawTarget: String

  // Touched by the connection's thread alone.
  private nonisolated(unsafe) var progress = Progress.beforeHead
  private nonisolated(unsafe) var target: Target?
  private nonisolated(unsafe) var body: [UInt8] = []
  private nonisolated(unsafe) var received = 0
  private nonisolated(unsafe) var readHead: Head?
  private nonisolated(unsafe) var subscription: Subscription?

  init(_ connection: OpaquePointer, target: String, _ service: Service) {
    self.connection = connection
    self.service = service
    rawTarget = target
    socket = equalsay_socket_of(connection)
    isRefused = Target.isTooLong(target, limit: service.settings.headLimit)
    if isRefused { equalsay_refuse_target(socket) }
  }

  private var head: Head { readHead ?? Head(method: .get, target: rawTarget, lowercased: []) }

  /// Takes the next step: the head, a piece of the body, its end, or an answer that has come.
  func proceed(
    method: UnsafePointer<CChar>, version: UnsafePointer<CChar>, piece: UnsafeRawBufferPointer
  ) -> MHD_Result {
    if isRefused { return .NO }
    switch progress {
    case .beforeHead:
      progress = .inBody
      return takeHead(method: String(cString: method), version: String(cString: version))
    case .inBody where !piece.isEmpty:
      return take(piece)
    case .inBody:
      progress = .afterBody
      return handle()
    case .afterBody:
      return sendAnswer()
    }
  }

  private func takeHead(method: String, version: String) -> MHD_Result {
    var check = HeadCheck(
      requestLine: method.utf8.count + rawTarget.utf8.count + version.utf8.count + 4)
    check.read(connection)
    readHead = Head(method: Method(method), target: rawTarget, lowercased: check.headers)
    if check.size > service.settings.headLimit { return refuse(.headTooLarge) }
    target = Target(rawTarget)
    guard check.isSafe(version: version), target != nil else { return refuse(.malformed) }
    guard let length = check.contentLength else { return .YES }
    let waitsForUs = head.header("expect") != nil
    if length > (waitsForUs ? service.settings.bodyLimit : readableLimit) {
      return refuse(.bodyTooLarge)
    }
    if length <= service.settings.bodyLimit { body.reserveCapacity(length) }
    return .YES
  }

  /// Bytes that are read of a body that is too large, because most clients only look for the
  /// refusal when they have sent it all.
  private var readableLimit: Int { 8 * service.settings.bodyLimit }

  private func take(_ piece: UnsafeRawBufferPointer) -> MHD_Result {
    received += piece.count
    if received > readableLimit { return .NO }
    if received <= service.settings.bodyLimit {
      body.append(contentsOf: piece)
    } else {
      body = []
    }
    return .YES
  }

  private func handle() -> MHD_Result {
    if received > service.settings.bodyLimit { return refuse(.bodyTooLarge) }
    guard let target else { return refuse(.malformed) }
    let request = Request(
      head, target, body: body,
      isFromThisMachine: IPAddress.isOneMachine(connection, socket: socket))
    switch service.handler(request) {
    case .now(let response): return send(response)
    case .later(let begin): return wait(begin)
    case .stream(let stream): return open(stream)
    }
  }

  private func open(_ stream: EventStream) -> MHD_Result {
    if head.method == .head { return send(stream.response) }
    if case .closed = stream.broadcast.look(after: 0, lastID: stream.lastID) {
      return send(Response(.noContent))
    }
    let subscription = Subscription(stream, connection, socket: socket, service)
    guard service.streams.open(subscription) else { return send(.noMoreStreams, isLast: true) }
    self.subscription = subscription
    stream.broadcast.join(subscription)
    equalsay_prepare_stream(socket)
    let result = StreamingResponse.queue(stream.response, subscription, on: connection)
    guard let result else { return refuse(.unanswered) }
    // A stream is long, and needs nothing more of its request.
    (target, readHead, body) = (nil, nil, [])
    return result
  }

  private func wait(_ begin: @Sendable (Responder) -> Void) -> MHD_Result {
    let isWaiting = state.withLock { state in
      guard service.requests.startWaiting(self) else { return false }
      state = .waiting
      MHD_suspend_connection(connection)
      return true
    }
    guard isWaiting else { return refuse(.stopping) }
    service.connections.requestArrived(socket)
    begin(Responder(self))
    return .YES
  }

  /// Hands over the answer of a waiting request; does nothing when it has one.
  ///
  /// The lock is held while libmicrohttpd is told, so that `end` cannot overtake it and the server
  /// cannot stop underneath.
  func answer(_ response: @escaping @Sendable () -> Response) {
    state.withLock {
      guard case .waiting = $0 else { return }
      $0 = .answered(response)
      MHD_resume_connection(connection)
      service.requests.stopWaiting(self)
    }
  }

  func refuseIfWaiting(_ refusal: Refusal) {
    let isWaiting = state.withLock {
      if case .waiting = $0 { true } else { false }
    }
    if isWaiting { answer { [self] in service.response(to: refusal, head) } }
  }

  private func sendAnswer() -> MHD_Result {
    let response = state.withLock { state -> (@Sendable () -> Response)? in
      guard case .answered(let response) = state else { return nil }
      state = .working
      return response
    }
    guard let response else { return .YES }
    return send(response())
  }

  private func refuse(_ refusal: Refusal) -> MHD_Result {
    send(service.response(to: refusal, head), isLast: true)
  }

  private func send(_ response: Response, isLast: Bool = false) -> MHD_Result {
    service.connections.responseBegan(socket, bytes: response.body.fileLength)
    let isLast = isLast || service.requests.isClosing || service.connections.areCrowded
    let ready =
      (isLast ? nil : response.ready) ?? ReadyResponse(response, isLast: isLast)
      ?? ReadyResponse(service.response(to: .unanswered, head), isLast: true)
      ?? ReadyResponse(Response(Refusal.unanswered.status), isLast: true)
    return ready?.queue(on: connection) ?? .NO
  }

  /// The connection goes on to another request, or is closed.
  func end() {
    state.withLock { $0 = .over }
    subscription?.end()
  }
}
