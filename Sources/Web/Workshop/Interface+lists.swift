import Foundation
import Surveys
import Translations

extension Interface {
  /// Things of which one or another is meant, as the reader's language lists them.
  func either(_ items: [String]) -> String { items.formatted(.list(type: .or).locale(locale)) }

  /// Things that are all meant.
  func all(_ items: [String]) -> String { items.formatted(.list(type: .and).locale(locale)) }

  private var locale: Locale {
    Locale(identifier: language.standard.text.replacing("-", with: "_"))
  }
}
