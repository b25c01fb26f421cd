/// Finds what is hard to read in Easy Read texts.
///
/// It flags risks, from the rules on which the guides agree. That it finds nothing does not mean
/// that a text reads well: only people with learning disabilities can tell.
package enum EasyReadLint {
  /// Looks at texts; without a list of words that everybody knows, none is called hard.
  package static func findings(
    in texts: [EasyReadText], knowing core: CoreWords? = nil
  ) -> [EasyReadFinding] {
    var hardWords: [String: Int] = [:]
    let all = texts.map { ($0.context, remarks(on: $0, knowing: core)) }
    for word in all.flatMap(\.1).compactMap(\.about) { hardWords[word, default: 0] += 1 }
    return all.flatMap { context, remarks in
      remarks.compactMap { remark -> EasyReadFinding? in
        var message = remark.message
        if let word = remark.about {
          // A hard word is told once, where it first stands.
          guard let count = hardWords.removeValue(forKey: word) else { return nil }
          if count > 1 { message += " It stands in \(count) texts." }
        }
        return EasyReadFinding(
          rule: remark.rule, level: remark.level, context: context, message: message)
      }
    }
  }

  private static func remarks(
    on text: EasyReadText, knowing core: CoreWords?
  ) -> [EasyReadRemark] {
    var remarks = text.picture == .missing ? [missingPicture] : []
    remarks += EasyReadAgainstSource.remarks(on: text)
    for form in text.forms where form.contains(where: { !$0.isWhitespace }) {
      // The forms of a plural mostly say the same; each rule is reported for one of them.
      let known = Set(remarks.map(\.rule))
      remarks += Self.remarks(on: form, of: text, knowing: core).filter { !known.contains($0.rule) }
    }
    return remarks
  }

  private static let missingPicture = EasyReadRemark(
    .picture, .error,
    "There is no picture beside it. Name one in the definition (\"picture\"), from "
      + "Surveys/pictures or beside the survey.")

  private static func remarks(
    on form: String, of text: EasyReadText, knowing core: CoreWords?
  ) -> [EasyReadRemark] {
    let isEnglish = text.language.primary == "en"
    let sentences = EasyReadSentence.split(form, in: text.language)
    var remarks: [EasyReadRemark] = []
    for sentence in sentences {
      remarks += EasyReadLength.remarks(on: sentence, in: text.language)
      remarks += EasyReadIdeas.remarks(on: sentence, in: text.language)
      remarks += EasyReadNumbers.remarks(on: sentence, in: text.language)
      remarks += EasyReadAmounts.remarks(on: sentence, in: text.language)
      remarks += EasyReadLetters.remarks(on: sentence, in: text.language, knowing: core)
      if isEnglish { remarks += EasyReadSpeech.remarks(on: sentence) }
    }
    let isBesidePicture = text.picture == .shown || text.picture == .missing
    remarks += EasyReadAmounts.remarks(on: sentences, besidePicture: isBesidePicture)
    if let below = text.below {
      let before = EasyReadSentence.split(below, in: text.language)
      let paragraphs = Paragraphs.of(form).map { EasyReadSentence.split($0, in: text.language) }
      remarks += EasyReadAmounts.remarks(
        on: paragraphs, below: before.count, pictures: text.hintPictures)
    }
    if isEnglish { remarks += EasyReadGrade.remarks(on: sentences) }
    if let core { remarks += EasyReadHardWords.remarks(on: sentences, knowing: core) }
    return remarks
  }
}

/// What one rule has to say, before it is known where.
struct EasyReadRemark {
  let rule: EasyReadFinding.Rule
  let level: EasyReadFinding.Level
  let message: String
  /// The word that it is about, where one remark does for all texts with that word.
  let about: String?

  init(
    _ rule: EasyReadFinding.Rule, _ level: EasyReadFinding.Level, _ message: String,
    about: String? = nil
  ) {
    self.rule = rule
    self.level = level
    self.message = message
    self.about = about
  }
}
