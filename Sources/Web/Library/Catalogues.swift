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
    let bytes: [UInt8]
  }

  let kept: [Kept]
  /// The files that cannot be read, and why.
  package let problems: [String]

  package init(folder: String) {
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
            bytes: file.bytes))
      } catch {
        problems += error.all.map { "\(file.path):\($0)" }
      }
    }
    self.kept = kept
    self.problems = problems
  }

  package subscript(scope: String) -> [CatalogueSource] {
    kept.filter { $0.scope == scope }.map(\.source)
  }

  /// Every language with a catalogue of anything.
  package var tags: Set<LanguageTag> { Set(kept.map(\.source.tag)) }
}
