/// The sentences of a text, to be set one a line as Easy Read asks for.
package enum Sentences {
  package static func of(_ text: String, in language: LanguageTag) -> [String] {
    EasyReadSentence.split(text, isEnglish: language.primary == "en").map { String($0.text) }
  }
}
