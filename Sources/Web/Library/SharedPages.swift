import HTTP
import Surveys

/// The pages of one edition that are the same for everybody who comes to them the same way.
///
/// Most people see a question before they have answered it, and then nothing on its page is about
/// them. Such a page is made once, on the first visit, and sent to all others as it is.
final class SharedPages: Sendable {
  /// All that two such pages can differ in; nothing that somebody entered is part of it.
  struct Key: Hashable, Sendable {
    let page: SurveyPage
    let tag: LanguageTag
    let display: Display
    let back: SurveyPage
    /// Number and total of questions on the way; nothing at a statement.
    let number: Int?
    let total: Int?
  }

  /// Enough for every question in several languages; what is more than that is made anew.
  private static let limit = 4096
  private let pages = Lock<[Key: Response]>([:])

  /// The page, made now when nobody has seen it yet.
  func page(_ key: Key, make: () -> Response) -> Response {
    if let page = pages.withLock({ $0[key] }) { return page }
    let page = make().keptReady
    pages.withLock { pages in
      if pages.count < Self.limit { pages[key] = page }
    }
    return page
  }
}
