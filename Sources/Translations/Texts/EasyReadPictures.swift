import Surveys

/// What stands beside which picture on the Easy Read pages of questions.
struct EasyReadPictures {
  /// Whether a picture stands beside a text, by its context.
  private(set) var beside: [String: EasyReadText.Picture] = [:]
  /// The context of the text above a hint, beside the same picture.
  private(set) var above: [String: String] = [:]
  /// How many paragraphs of a hint have a picture of their own.
  private(set) var hints: [String: Int] = [:]

  init() {}

  /// The pictures of questions; `without` is what an answer is that has none.
  init(_ questions: [Question], _ path: TextPath, without: EasyReadText.Picture) {
    for question in questions {
      let (text, hint) = (path.question(question.id, .text), path.question(question.id, .hint))
      add(question.picture, to: text, without: .missing)
      above[hint] = text
      hints[hint] = question.hintPictures.count
      for option in question.options(inEasyRead: true) {
        let text = path.option(option.id, of: question.id, .text)
        add(option.picture, to: text, without: without)
        if option.picture != nil { above[path.option(option.id, of: question.id, .hint)] = text }
      }
    }
  }

  mutating func add(
    _ picture: String?, to context: String, without: EasyReadText.Picture = .missing
  ) {
    beside[context] = picture == nil ? without : .shown
  }
}
