/// Finds what is hard to read in Easy Read texts.
///
/// It flags risks, from the rules on which the guides agree. That it finds nothing does not mean
/// that a text reads well: only people with learning disabilities can tell.
package enum EasyReadLint {
  package static func findings(in texts: [EasyReadText]) -> [EasyReadFinding] {
    texts.flatMap(findings)
  }

  private static func findings(in text: EasyReadText) -> [EasyReadFinding] {
    var remarks = text.picture == .missing ? [missingPicture(text)] : []
    for form in text.forms {
      // The forms of a plural mostly say the same; each rule is reported for one of them.
      let known = Set(remarks.map(\.rule))
      remarks += Self.remarks(on: form, in: text.language).filter { !known.contains($0.rule) }
    }
    return remarks.map {
      EasyReadFinding(
        rule: $0.rule, level: $0.level, context: text.context, message: $0.message)
    }
  }

  private static func missingPicture(_ text: EasyReadText) -> EasyReadRemark {
    EasyReadRemark(
      .picture, .error,
      "There is no picture beside it. Name one in the definition (\"picture\"), from "
        + "Surveys/pictures or beside the survey.")
  }

  private static func remarks(on text: String, in language: LanguageTag) -> [EasyReadRemark] {
    let isEnglish = language.primary == "en"
    return EasyReadSentence.split(text, isEnglish: isEnglish).flatMap { sentence in
      EasyReadLength.remarks(on: sentence, in: language)
        + EasyReadIdeas.remarks(on: sentence, isEnglish: isEnglish)
        + EasyReadNumbers.remarks(on: sentence, isEnglish: isEnglish)
        + EasyReadLetters.remarks(on: sentence, isEnglish: isEnglish)
    }
  }
}

/// What one rule has to say, before it is known where.
struct EasyReadRemark {
  let rule: EasyReadFinding.Rule
  let level: EasyReadFinding.Level
  let message: String

  init(_ rule: EasyReadFinding.Rule, _ level: EasyReadFinding.Level, _ message: String) {
    self.rule = rule
    self.level = level
    self.message = message
  }
}
