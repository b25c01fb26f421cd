import Exports
import Surveys
import Translations

extension WavesReport {
  /// What the parts of a survey are called beside the figures of two waves.
  ///
  /// The release has the words that people read; where the report is in another language, those of the
  /// definition in the folder stand for them.
  struct Names {
    private let wording: ReleasedWording?
    private let texts: ReleaseTexts?

    init(_ report: WavesReport, _ comparison: Comparison) {
      let isAsReleased = comparison.after.language == report.interface.language.text
      wording = isAsReleased || report.names == nil ? comparison.wording : nil
      texts = report.names
    }

    func question(_ id: Identifier<Question>) -> String {
      (wording?.question(id)?.title ?? texts?[id]).map { "\($0) (\(id))" } ?? id.text
    }

    /// An option that only the earlier wave offers goes by its words.
    func option(
      _ id: Identifier<Option>, of question: Identifier<Question>, earlier: ReleasedWording
    ) -> String {
      guard let wording else { return texts?[question, id] ?? id.text }
      return wording.question(question)?.label(of: id.text)
        ?? earlier.question(question)?.label(of: id.text) ?? id.text
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
}
