import Surveys
import Translations

/// In which languages pages answer.
///
/// A catalogue alone makes no language public: translators work on it for weeks before a survey lists
/// it.
extension Library {
  /// Whether what is offered in some languages answers in this one.
  func answers(in tag: LanguageTag, offering languages: [LanguageTag]) -> Bool {
    languages.contains(tag)
      || tags.contains(tag) && (showsEveryLanguage || PseudoLanguage(tag) != nil)
  }

  /// Whether a page answers in a language; of workshops only what is no language at all is known here.
  func answers(_ page: Page, in tag: LanguageTag) -> Bool {
    switch page {
    case .survey(let id, _):
      surveys[id].map { answers(in: tag, offering: $0.newest.survey.languages) }
        ?? shownTags.contains(tag)
    case .workshop: tags.contains(tag)
    case .surveys, .about, .workshops, .staff: shownTags.contains(tag)
    }
  }

  /// The languages among which a reader of another one is given the best, that of the texts first.
  func languages(of page: Page) -> [LanguageTag] {
    switch page {
    case .survey(let id, _):
      if let survey = surveys[id]?.newest.survey { return [survey.language] + survey.languages }
      return [.british] + shownTags.sorted()
    case .workshop: return [.british] + tags.sorted()
    case .surveys, .about, .workshops, .staff: return [.british] + shownTags.sorted()
    }
  }
}

extension LanguageTag {
  /// The best of some languages for somebody who wants others, the most wanted first; nothing where
  /// there is none of them in any form.
  static func best(
    for wanted: [LanguageTag], among offered: some Collection<LanguageTag>
  ) -> LanguageTag? {
    for tag in wanted {
      if offered.contains(tag) { return tag }
      if offered.contains(tag.standard) { return tag.standard }
      // Another form of the language: `ur` for `ur-PK`.
      let close = offered.filter {
        $0.primary == tag.primary && !$0.isEasyRead && PseudoLanguage($0) == nil
      }
      if let close = close.min() { return close }
    }
    return nil
  }
}
