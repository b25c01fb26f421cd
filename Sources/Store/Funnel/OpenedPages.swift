import Responses
import SQLite
import Surveys

/// Start pages that were shown and are not written down yet.
///
/// Nobody waits for them: what gathers while one commit is on its way to the disk goes with the
/// next, and what a crash takes along is lost.
final class OpenedPages: Sendable {
  struct Page: Hashable, Sendable {
    let survey: Identifier<Survey>
    let version: Int
    let language: LanguageTag
    let channel: Channel
  }

  private let counts = Locked<[Page: Int]>([:])

  /// Counts a page; tells whether somebody must see to it that it is written down.
  func count(_ page: Page) -> Bool {
    counts.update { counts in
      counts[page, default: 0] += 1
      return counts.count == 1 && counts[page] == 1
    }
  }

  /// Hands over what has gathered.
  func taken() -> [Page: Int] {
    counts.update { counts in
      defer { counts = [:] }
      return counts
    }
  }
}
