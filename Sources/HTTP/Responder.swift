/// The way back to one waiting request.
///
/// Any thread may answer, once; what comes after the first answer is ignored. The thread of the
/// connection makes the response, so that whoever answers can go on at once. When the last
/// reference goes without an answer, the request is refused as `unanswered`, so that no
/// connection waits for ever.
package final class Responder: Sendable {
  private let exchange: Exchange

  init(_ exchange: Exchange) { self.exchange = exchange }

  deinit { exchange.refuseIfWaiting(.unanswered) }

  package func answer(_ response: @autoclosure @escaping @Sendable () -> Response) {
    exchange.answer(response)
  }
}
