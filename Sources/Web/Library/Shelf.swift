import HTTP
import Store
import Translations

/// The library as it stands, made again when something is published.
///
/// Each request refreshes it first; the store notices a publication by any process within a second.
/// What runs after a commit only reads it, since making it anew writes and would wait for itself.
struct Shelf: Sendable {
  private struct Reading: Sendable {
    let number: Int
    let library: Library
  }

  private let store: Store
  private let translations: String
  private let withPseudoLanguages: Bool
  private let latest: Latest<Reading>

  init(store: Store, translations: String, withPseudoLanguages: Bool) throws {
    self.store = store
    self.translations = translations
    self.withPseudoLanguages = withPseudoLanguages
    latest = Latest(try Self.read(store, translations, withPseudoLanguages))
  }

  var library: Library { latest.value.library }

  /// Takes in what was published since; what was there before stays where that cannot be read.
  func refresh() {
    guard latest.value.number != store.publicationNumber else { return }
    do {
      latest.replace(with: try Self.read(store, translations, withPseudoLanguages))
    } catch {
      Console.complain("equalsay: \(error)")
    }
  }

  private static func read(
    _ store: Store, _ translations: String, _ withPseudoLanguages: Bool
  ) throws -> Reading {
    let number = store.publicationNumber
    let catalogues = Catalogues(folder: translations, withPseudoLanguages: withPseudoLanguages)
    for problem in catalogues.problems {
      Console.complain(problem)
    }
    let library = try Library(
      try store.publications(), catalogues, commitments: try store.commitments())
    for kept in catalogues.kept {
      try store.keepCatalogue(
        digest: kept.digest, scope: kept.scope, language: kept.source.tag,
        bytes: kept.bytes)
    }
    return Reading(number: number, library: library)
  }
}
