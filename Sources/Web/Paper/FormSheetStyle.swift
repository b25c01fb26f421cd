package import Surveys

/// How a printed form looks.
package enum FormSheetStyle: String, Sendable, CaseIterable {
  /// 12 points.
  case standard
  /// 18 points.
  case large
  /// 16 points, pictures, a sentence a line, and the questions of the Easy Read version.
  case easyread

  /// The size of its letters, in points; nothing on it is smaller.
  package var points: Int {
    switch self {
    case .standard: 12
    case .large: 18
    case .easyread: 16
    }
  }

  /// The language that a form in this style is read in.
  package func language(for tag: LanguageTag) -> LanguageTag {
    switch self {
    case .standard, .large: tag.standard
    case .easyread: tag.easyRead
    }
  }
}

/// What names the forms of one print: the survey, its version, the language and the style.
///
/// It stands on every page, so that whoever types a form in knows how its answers are numbered.
package struct FormCode: Hashable, Sendable, CustomStringConvertible {
  package let survey: Identifier<Survey>
  package let version: Int
  package let language: LanguageTag
  package let style: FormSheetStyle

  package init(
    survey: Identifier<Survey>, version: Int, language: LanguageTag, style: FormSheetStyle
  ) {
    self.survey = survey
    self.version = version
    self.language = language
    self.style = style
  }

  package var description: String {
    "\(survey)/\(version)/\(language.standard)/\(style.rawValue)"
  }
}
