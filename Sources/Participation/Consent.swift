package import Secrets
package import Surveys

/// What a person agreed to before the first question, in the words they read.
package struct Consent: Hashable, Sendable {
  package let text: String
  package let language: LanguageTag

  package init(text: String, language: LanguageTag) {
    self.text = text
    self.language = language
  }

  /// Names the wording: the same words in the same language have the same digest.
  package var digest: Digest { Digest(of: Array("\(language)\n\(text)".utf8)) }
}
