import Exports
import Surveys
import Translations

/// What the parts of a survey are called beside the figures of a release.
///
/// The release has the words that people read; where the report is in another language, those of the
/// definition in the folder stand for them.
struct ReleasedNames {
  private let wording: ReleasedWording?
  private let texts: ReleaseTexts?

  /// Without `texts` the definition is not at hand, and the words of the release stand in any language.
  init(
    _ wording: ReleasedWording, of release: ReleaseFolderOnDisk.Document, texts: ReleaseTexts?,
    in language: LanguageTag
  ) {
    self.wording = release.language == language.text || texts == nil ? wording : nil
    self.texts = texts
  }

  func question(_ id: Identifier<Question>) -> String {
    (wording?.question(id)?.title ?? texts?[id]).map { "\($0) (\(id))" } ?? id.text
  }

  /// An option that only an earlier release offers goes by its words.
  func option(
    _ id: Identifier<Option>, of question: Identifier<Question>, earlier: ReleasedWording? = nil
  ) -> String {
    guard let wording else { return texts?[question, id] ?? id.text }
    return wording.question(question)?.label(of: id.text)
      ?? earlier?.question(question)?.label(of: id.text) ?? id.text
  }

  func characteristic(_ id: Identifier<Characteristic>) -> String {
    wording?.characteristic(id)?.title ?? texts?[id] ?? id.text
  }

  func category(
    _ id: Identifier<Option>, of characteristic: Identifier<Characteristic>
  ) -> String {
    wording?.characteristic(characteristic)?.label(of: id.text) ?? texts?[characteristic, id]
      ?? id.text
  }
}
