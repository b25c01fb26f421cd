import Markup
import Translations

/// What is said in the hall, marked where it is not in the reader's language.
extension Reader {
  func callAsFunction(_ phrase: HallPhrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: HallPhrase, _ values: [String: String]) -> HTML {
    html(interface(phrase, values))
  }

  func callAsFunction(
    _ phrase: HallPhrase, count: Int, _ values: [String: String] = [:]
  ) -> HTML {
    html(interface(phrase, count: count, values))
  }
}
