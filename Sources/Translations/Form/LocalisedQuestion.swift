package import Surveys

/// A question as a person reads it.
package struct LocalisedQuestion: Sendable {
  package let text: LocalisedText
  package let hint: LocalisedText?
  /// What a recording of the question says.
  package let transcript: LocalisedText?
  private let options: [Identifier<Option>: LocalisedOption]
  private let source: LanguageTag

  init(_ question: Question, _ path: TextPath, _ fallBack: FallBack) {
    text = fallBack.localise(path.question(question.id, .text), question.text)
    hint = fallBack.localise(path.question(question.id, .hint), ifAny: question.hint)
    transcript = fallBack.localise(
      path.question(question.id, .transcript), ifAny: question.media?.transcript)
    source = fallBack.source
    var options: [Identifier<Option>: LocalisedOption] = [:]
    for option in question.options {
      options[option.id] = LocalisedOption(
        text: fallBack.localise(path.option(option.id, of: question.id, .text), option.text),
        hint: fallBack.localise(path.option(option.id, of: question.id, .hint), ifAny: option.hint))
    }
    self.options = options
  }

  /// A question that the form does not hold, in the words of its definition.
  init(_ question: Question, in source: LanguageTag) {
    text = LocalisedText(text: question.text, language: source)
    hint = question.hint.map { LocalisedText(text: $0, language: source) }
    transcript = question.media?.transcript.map { LocalisedText(text: $0, language: source) }
    options = [:]
    self.source = source
  }

  package subscript(option: Option) -> LocalisedOption {
    options[option.id]
      ?? LocalisedOption(
        text: LocalisedText(text: option.text, language: source),
        hint: option.hint.map { LocalisedText(text: $0, language: source) })
  }
}

/// One of the answers a question offers, as a person reads it.
package struct LocalisedOption: Hashable, Sendable {
  package let text: LocalisedText
  package let hint: LocalisedText?
}
