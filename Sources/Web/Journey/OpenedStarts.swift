import HTTP
import Secrets
import Surveys

/// Which sessions were shown which start page lately, so that each is counted once.
///
/// It is in memory alone, holds so many at most, and then forgets them all: a few counted twice do
/// no harm, and nothing about a session is kept for counting.
final class OpenedStarts: Sendable {
  struct Opening: Hashable, Sendable {
    let session: Digest
    let survey: Identifier<Survey>
    let language: LanguageTag
  }

  private static let most = 20_000
  private let seen = Lock<Set<Opening>>([])

  /// Notes an opening, and tells whether it is a new one.
  func isNew(_ opening: Opening) -> Bool {
    seen.withLock { seen in
      if seen.count >= Self.most { seen = [] }
      return seen.insert(opening).inserted
    }
  }
}
