import Foundation
package import Surveys

/// What a form calls a language: `Urdu (ur)`.
package enum LanguageName {
  /// The name that a form gives a language: in English, with its tag.
  package static func written(_ tag: LanguageTag) -> String {
    let name = english.localizedString(forLanguageCode: String(tag.primary)) ?? tag.text
    return (tag.isEasyRead ? "Easy Read \(name)" : name) + " (\(tag))"
  }

  /// The tag of a name as forms have it: `Urdu (ur)`, `ur`, `Urdu` or `اردو`.
  static func tag(_ name: String) -> LanguageTag? {
    let name = name.trimmed
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      let inside = String(name[name.index(after: open)...].dropLast()).trimmed
      if let tag = LanguageTag(inside.replacing("_", with: "-")) { return tag }
    }
    if let tag = LanguageTag(name.replacing("_", with: "-")) { return tag }
    return byName[name.lowercased()].flatMap { LanguageTag($0) }
  }

  private static let english = Locale(identifier: "en")

  /// The languages of two letters by their names in English and in themselves.
  private static let byName: [String: String] = {
    var names: [String: String] = [:]
    for code in Locale.LanguageCode.isoLanguageCodes.map(\.identifier) where code.count == 2 {
      let own = Locale(identifier: code).localizedString(forLanguageCode: code)
      for name in [english.localizedString(forLanguageCode: code), own] {
        if let name = name?.lowercased(), names[name] == nil { names[name] = code }
      }
    }
    return names
  }()
}
