import Responses
import Store
import Surveys

/// Responses on their way into the store, which nobody sees before all of them are there.
final class StagedResponses {
  private let store: Store
  private var responses: [Response] = []

  init(_ store: Store, of survey: Identifier<Survey>) throws { self.store = store }

  func append(_ more: [Response]) throws { responses += more }

  /// Stores all of them.
  func finish() throws { try store.append(responses) }

  /// Forgets them.
  func cancel() { responses = [] }
}
