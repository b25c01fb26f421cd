import Foundation
import Surveys

/// What the Easy Read lint knows of languages: frequent words and glossaries, both beside the catalogues.
struct EasyReadLists {
  let glossaries: Glossaries
  private let folder: String

  init(translations: String) throws {
    glossaries = try Glossaries(translations: translations)
    guard glossaries.problems.isEmpty else { throw InputProblems(glossaries.problems) }
    folder = "\(translations)/glossary"
  }

  /// The words that people know who read a language; nothing where nobody has listed them.
  func coreWords(of language: LanguageTag) -> CoreWords? {
    let file = "\(folder)/core-words.\(language.primary).txt"
    guard let data = FileManager.default.contents(atPath: file), data.count <= CoreWords.sizeLimit
    else { return nil }
    return CoreWords(String(decoding: data, as: UTF8.self), language: language)
  }
}
