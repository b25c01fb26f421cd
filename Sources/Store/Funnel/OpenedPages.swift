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

  private struct State: Sendable {
    var counts: [Page: Int] = [:]
    /// Whether a job is on its way that will take them.
    var isAwaited = false
  }

  private let state = Locked(State())

  /// Counts a page; tells whether somebody must see to it that it is written down.
  func count(_ page: Page) -> Bool {
    state.update { state in
      state.counts[page, default: 0] += 1
      defer { state.isAwaited = true }
      return !state.isAwaited
    }
  }

  /// Hands over what has gathered.
  func taken() -> [Page: Int] {
    state.update { state in
      defer { state = State() }
      return state.counts
    }
  }

  /// Lets the next page see to what could not be written down now.
  func putOff() { state.update { $0.isAwaited = false } }
}
