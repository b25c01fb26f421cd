import Foundation
import HTTP

/// Lets a thread wait for an answer that another one brings.
final class AnswerBox: Sendable {
  private let answer = Lock<Result<ServiceClient.Answer, ServiceClient.Unreachable>?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func fill(_ result: Result<ServiceClient.Answer, ServiceClient.Unreachable>) {
    answer.withLock { $0 = result }
    arrived.signal()
  }

  func wait() -> Result<ServiceClient.Answer, ServiceClient.Unreachable> {
    arrived.wait()
    return answer.withLock { $0 } ?? .failure(ServiceClient.Unreachable(why: "no answer"))
  }
}
