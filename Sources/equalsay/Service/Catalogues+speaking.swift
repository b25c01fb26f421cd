import Store
import Surveys
import Translations
import Web

/// The catalogues that a command speaks from, and the language that it is to speak.
extension Catalogues {
  /// Reads a folder that has the texts of EqualSay.
  ///
  /// Without them reports would be made of the keys of their sentences.
  ///
  /// - Throws: `InputProblems` where the folder or its `interface/en-GB.po` cannot be read.
  init(
    speakingFrom folder: String, only wanted: Set<LanguageTag>? = nil,
    withPseudoLanguages: Bool = false
  ) throws {
    self.init(folder: folder, only: wanted, withPseudoLanguages: withPseudoLanguages)
    guard !self[Self.interface].contains(where: { $0.tag == Interface.source }) else { return }
    throw InputProblems(problems + [Self.lacksTexts(folder)])
  }

  /// Refuses the same folders, for a service that is about to read all catalogues anyway.
  static func requireTexts(in folder: String) throws {
    let source = CatalogueFolder(folder).files.first {
      $0.scope == interface && $0.tag == Interface.source
    }
    guard let source else { throw InputProblems(lacksTexts(folder)) }
    do throws(CatalogueProblems) {
      _ = try CatalogueFile(source.bytes)
    } catch {
      throw InputProblems(error.all.map { "\(source.path):\($0)" } + [lacksTexts(folder)])
    }
  }

  private static func lacksTexts(_ folder: String) -> String {
    "\(folder): The texts of EqualSay are not in this folder: \(interface)/\(Interface.source).po "
      + "is missing or cannot be read. Name the folder that has them with --translations DIR."
  }

  /// The interface in a language that was asked for; `others` are those that what is shown has.
  ///
  /// - Throws: `UsageProblem` where there is not a word of the language.
  func interface(in language: LanguageTag, orOneOf others: [LanguageTag] = []) throws -> Interface {
    try check(language, orOneOf: others)
    return Interface(language, catalogues: interfaceSources)
  }

  /// Refuses a language of which there is not a word.
  ///
  /// One of which there are some words falls back to others for the rest, and so does another form
  /// of one that there is: `ur-PK` for `ur`. A made-up language does not: it would be plain English
  /// under a name of its own.
  func check(_ language: LanguageTag, orOneOf others: [LanguageTag] = []) throws {
    let known = tags.union(others)
    let isThere =
      PseudoLanguage(language) == nil
      ? known.contains { $0.primary == language.primary } : known.contains(language)
    guard !isThere else { return }
    let names = known.map(\.text).sorted()
    throw UsageProblem(
      "--language: There are no words in \"\(language)\". There are "
        + names.joined(separator: ", ") + "." + Suggestion.of(language.text, among: names))
  }
}

extension Library {
  /// Reads what was published with those catalogues of a folder that a command needs to speak a
  /// language.
  ///
  /// - Throws: `InputProblems` where the catalogues are not there; `UsageProblem` where neither they
  ///   nor what was published have the language.
  convenience init(
    _ publications: [Publication], speaking language: LanguageTag, from folder: String
  ) throws {
    let catalogues = try Catalogues(
      speakingFrom: folder, only: Set(language.fallBack(to: Interface.source)))
    try self.init(publications, catalogues)
    try catalogues.check(
      language, orOneOf: surveys.values.flatMap(\.newest.survey.languages))
  }
}
