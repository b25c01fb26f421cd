import Foundation
import Surveys
import Translations

extension Interface {
  /// Whether the words of the pages are somebody's draft.
  var isDraft: Bool { digest != nil && standing?.isDraft == true }

  /// The language's name for itself: from its catalogue or, where there is none, the usual one.
  var ownName: LocalisedText {
    let name = self[.languageName]
    guard name.language != language else { return name }
    let code = String(language.primary)
    let usual = Locale(identifier: code).localizedString(forLanguageCode: code)
    let known = usual ?? language.text
    return LocalisedText(
      text: language.isEasyRead ? "\(known): Easy Read" : known, language: language)
  }
}
