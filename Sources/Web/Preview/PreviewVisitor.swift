import Foundation
import HTTP
import Surveys

/// A browser that goes to pages of a service in several languages, and keeps what it gets.
struct PreviewVisitor {
  let client: Client
  /// The language and the source, in which pages are looked at one after the other.
  let tags: [LanguageTag]
  private(set) var shown: [PreviewState.Shown] = []
  private var cookie: String?

  typealias Field = (name: String, value: String)

  init(_ client: Client, in tags: [LanguageTag]) {
    self.client = client
    self.tags = tags
  }

  /// The language in which forms are sent that lead on.
  private var source: LanguageTag { tags[tags.count - 1] }

  /// Looks at a page in every language, or at what comes of a form; where there is none, nothing.
  mutating func see(_ page: Page, sending fields: [Field]? = nil) throws {
    var pages: [LanguageTag: [UInt8]] = [:]
    for tag in tags {
      let answer = try send(fields, to: page.path(in: tag))
      let isPage = answer.header("content-type")?.hasPrefix("text/html") ?? false
      if isPage, answer.status == 200 || answer.status == 422 { pages[tag] = answer.body }
    }
    guard !pages.isEmpty else { return }
    shown.append(PreviewState.Shown(path: page.path(in: tags[0]), pages: pages))
  }

  /// Sends a form and goes on from there.
  @discardableResult
  mutating func post(_ page: Page, _ fields: [Field]) throws -> ClientResponse {
    try send(fields, to: page.path(in: source))
  }

  /// What a hidden field of a page holds.
  mutating func hidden(_ field: String, on page: Page) throws -> String? {
    let answer = try send(nil, to: page.path(in: source))
    let text = String(decoding: answer.body, as: UTF8.self)
    guard let start = text.range(of: "name=\"\(field)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Becomes somebody whom the service has never seen.
  mutating func forget() { cookie = nil }

  private mutating func send(_ fields: [Field]?, to path: String) throws -> ClientResponse {
    let headers = cookie.map { [(name: "Cookie", value: $0)] } ?? []
    let answer =
      if let fields {
        try client.send(
          .post, path, body: Self.encoded(fields), type: "application/x-www-form-urlencoded",
          headers: headers)
      } else {
        try client.send(.get, path, headers: headers)
      }
    if let set = answer.header("set-cookie") { cookie = String(set.prefix { $0 != ";" }) }
    return answer
  }

  private static func encoded(_ fields: [Field]) -> [UInt8] {
    var parts = URLComponents()
    parts.queryItems = fields.map { URLQueryItem(name: $0.name, value: $0.value) }
    let query = parts.percentEncodedQuery ?? ""
    return Array(query.replacing("+", with: "%2B").utf8)
  }
}
