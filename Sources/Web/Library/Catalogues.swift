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
    let source: CatalogueSource
    let digest: String
    let bytes: [UInt8]
  }

  let kept: [Kept]
  /// The files that cannot be read, and why.
  package let problems: [String]

  private let pseudoLanguages: [PseudoLanguage]

  /// Reads a folder.
  ///
  /// The made-up languages of CLDR, for trying pages with, are there only where they are asked for.
  package init(folder: String, withPseudoLanguages: Bool = false) {
    let files = CatalogueFolder(folder)
    var kept: [Kept] = []
    var problems = files.problems.map { "\($0.path): \($0.message)" }
    for file in files.files {
      do {
        let catalogue = try CatalogueFile(file.bytes).catalogue
        let digest = Digest(of: file.bytes).hex
        kept.append(
          Kept(
            scope: file.scope,
            source: CatalogueSource(tag: file.tag, catalogue: catalogue, digest: digest),
            digest: digest, bytes: file.bytes))
      } catch {
        problems += error.all.map { "\(file.path):\($0)" }
      }
    }
    self.kept = kept
    pseudoLanguages = withPseudoLanguages ? PseudoLanguage.allCases : []
    self.problems = problems
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
    Set(kept.map(\.source.tag) + pseudoLanguages.map(\.tag))
  }
}
