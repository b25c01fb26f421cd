package import Responses
import SQLite
package import Surveys

/// An import at work: responses that nobody sees before all of them are there.
///
/// They are stored in chunks, each in a short transaction of its own, so that people go on
/// answering meanwhile. What is neither finished nor cancelled is cleared away later by whichever
/// process finds it. Used by one thread.
package final class ImportBatch: Sendable {
  private struct Progress: Sendable {
    var waiting = 0
    var stored = 0
    var failure: (any Error)?

    mutating func note(_ result: Result<Int, any Error>) {
      waiting -= 1
      switch result {
      case .success(let count): stored += count
      case .failure(let error): failure = failure ?? error
      }
    }
  }

  /// A chunk holds the write lock for some 25 ms.
  package static let chunk = 8000
  private static let mostWaiting = 3

  package let survey: Identifier<Survey>
  package let number: Int
  private let store: Store
  private let surveyNumber: Int
  private let claim: ImportClaim
  private let progress = Locked(Progress())

  init(
    _ number: Int, of survey: Identifier<Survey>, surveyNumber: Int, claim: ImportClaim,
    in store: Store
  ) {
    self.number = number
    self.survey = survey
    self.surveyNumber = surveyNumber
    self.claim = claim
    self.store = store
  }

  /// Hands responses to the survey over to be stored; waits while several chunks do so already.
  ///
  /// Throws what went wrong with this or an earlier chunk; then nothing more can be appended, and
  /// the import is to be cancelled.
  package func append(_ responses: [Response]) throws {
    for start in stride(from: 0, to: responses.count, by: Self.chunk) {
      let chunk = responses[start..<min(start + Self.chunk, responses.count)]
      try waitUntil { $0.waiting < Self.mostWaiting }
      progress.update { $0.waiting += 1 }
      store.write(
        in: .alone,
        { [number, survey, surveyNumber, store] connection in
          try Store.stage(chunk, of: survey, surveyNumber, batch: number, store.key, on: connection)
        },
        done: { [progress] result in progress.update { $0.note(result) } })
    }
  }

  /// Waits until all that was appended is stored, or throws what went wrong with it.
  package func waitUntilStored() throws { try waitUntil { $0.waiting == 0 } }

  /// Shows all of the responses at once, writes the import into the audit log, and tells how many.
  @discardableResult
  package func finish(by authority: Authority = .local) throws -> Int {
    try waitUntilStored()
    let count = progress.withLock { $0.stored }
    try store.finishImport(number, of: survey, count: count, by: authority)
    return count
  }

  /// Clears away what was stored; whoever is answering goes first.
  package func cancel() throws {
    progress.wait { $0.waiting == 0 ? () : nil }
    try store.clearImport(number)
  }

  private func waitUntil(_ isReady: (Progress) -> Bool) throws {
    let failure = progress.wait { progress -> (any Error)?? in
      if let failure = progress.failure { return .some(failure) }
      return isReady(progress) ? .some(nil) : nil
    }
    if let failure { throw failure }
  }
}
