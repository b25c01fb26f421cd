import Foundation
import Secrets
package import Surveys
package import Translations

/// The catalogues of a folder that can be read, by what they translate.
package struct Catalogues: Sendable {
  package static let interface = "interface"

  /// A catalogue with the bytes of its file, so that the words a person saw can be kept.
  struct Kept: Sendable {
    let scope: String
    let path: String
    let source: CatalogueSource
    let digest: String
    let bytes: [UInt8]
  }

  let kept: [Kept]
  /// The files that cannot be read, and why.
  package let problems: [String]

  private let pseudoLanguages: [PseudoLanguage]
  /// The languages of catalogues that nobody wanted to read.
  private let unread: Set<LanguageTag>

  /// Reads a folder, or of each scope only the catalogues of some languages.
  ///
  /// The made-up languages of CLDR, for trying pages with, are there only where they are asked for.
  package init(
    folder: String, only wanted: Set<LanguageTag>? = nil, withPseudoLanguages: Bool = false
  ) {
    let files = CatalogueFolder(folder)
    let read = files.files.filter { wanted?.contains($0.tag) != false }
    var kept: [Kept] = []
    var problems = files.problems.map { "\($0.path): \($0.message)" }
    for (file, result) in zip(read, read.mappedAtOnce(Kept.reading)) {
      switch result {
      case .success(let catalogue): kept.append(catalogue)
      case .failure(let error): problems += error.all.map { "\(file.path):\($0)" }
      }
    }
    self.kept = kept
    unread = Set(files.files.map(\.tag).filter { wanted?.contains($0) == false })
    pseudoLanguages = withPseudoLanguages ? PseudoLanguage.allCases : []
    self.problems = problems
  }

  /// Reads a folder again: what cannot be read now stays as it was.
  ///
  /// A catalogue that somebody breaks, or is in the middle of saving, takes no words from readers;
  /// nor does a source of the interface without phrases that pages say.
  package init(folder: String, after last: Catalogues) {
    let files = CatalogueFolder(folder)
    var kept: [Kept] = []
    var refused = files.problems.map { (path: $0.path, text: "\($0.path): \($0.message)") }
    for file in files.files {
      do {
        kept.append(try Kept(file, withEveryPhraseOf: last))
      } catch {
        refused += error.all.map { (file.path, "\(file.path):\($0)") }
      }
    }
    if let source = last.kept.first(where: \.isSource), !kept.contains(where: \.isSource),
      !refused.contains(where: { source.isWithin($0.path) })
    {
      refused.append(
        (source.path, "\(source.path): The texts of EqualSay are not there. Put the file back."))
    }
    let stays = last.kept.filter { earlier in refused.contains { earlier.isWithin($0.path) } }
    self.kept = (kept + stays).sorted { $0.path < $1.path }
    problems = refused.map { problem in
      stays.contains { $0.isWithin(problem.path) }
        ? problem.text + " Until then readers see what was there before." : problem.text
    }
    pseudoLanguages = last.pseudoLanguages
    unread = []
  }

  package subscript(scope: String) -> [CatalogueSource] {
    kept.filter { $0.scope == scope }.map(\.source)
  }

  /// The catalogues of each set of monitoring questions.
  package var ofMonitoring: [[CatalogueSource]] {
    Set(kept.map(\.scope)).filter { $0.hasPrefix("monitoring-") }.sorted().map { self[$0] }
  }

  /// The catalogues of the interface, made-up languages among them.
  package var interfaceSources: [CatalogueSource] {
    let source = self[Self.interface].first { $0.tag == Interface.source }
    return sources(
      of: Self.interface, source.map { InterfaceTexts.entries(of: $0.catalogue) } ?? [])
  }

  /// The catalogues of a scope, made-up languages among them, which are made of its texts.
  func sources(of scope: String, _ texts: @autoclosure () -> [SourceText]) -> [CatalogueSource] {
    guard !pseudoLanguages.isEmpty else { return self[scope] }
    let texts = texts()
    return self[scope]
      + pseudoLanguages.map {
        CatalogueSource(tag: $0.tag, catalogue: $0.catalogue(of: texts), digest: nil)
      }
  }

  /// Every language with a catalogue of anything.
  package var tags: Set<LanguageTag> {
    unread.union(kept.map(\.source.tag) + pseudoLanguages.map(\.tag))
  }
}

extension Catalogues.Kept {
  fileprivate init(_ file: CatalogueFolder.File) throws(CatalogueProblems) {
    try self.init(file, CatalogueFile(file.bytes))
  }

  fileprivate static func reading(
    _ file: CatalogueFolder.File
  ) -> Result<Self, CatalogueProblems> {
    Result { () throws(CatalogueProblems) in try Self(file) }
  }

  private init(_ file: CatalogueFolder.File, _ read: CatalogueFile) {
    digest = Digest(of: file.bytes).hex
    scope = file.scope
    path = file.path
    source = CatalogueSource(tag: file.tag, catalogue: read.catalogue, digest: digest)
    bytes = file.bytes
  }

  /// Refuses a source of the interface that lacks phrases which the last one had.
  fileprivate init(
    _ file: CatalogueFolder.File, withEveryPhraseOf last: Catalogues
  ) throws(CatalogueProblems) {
    let read = try CatalogueFile(file.bytes)
    self.init(file, read)
    guard isSource, let before = last.kept.first(where: \.isSource)?.source.catalogue else {
      return
    }
    let lost = InterfaceTexts.missing(in: read).filter { before[$0.key] != nil }
    guard let first = lost.first else { return }
    throw CatalogueProblems(all: [
      CatalogueProblem(
        line: first.problem.line,
        message:
          "Of the phrases that pages say \(lost.count) are missing, the first is “\(first.key)”. "
          + "Put them back.")
    ])
  }

  /// Whether a path is that of its file, or of a folder around it.
  fileprivate func isWithin(_ path: String) -> Bool {
    self.path == path || self.path.hasPrefix(path + "/")
  }

  /// Whether it is the source of the interface, without which pages have no words.
  fileprivate var isSource: Bool {
    scope == Catalogues.interface && source.tag == Interface.source
  }
}
