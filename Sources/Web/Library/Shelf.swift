import Foundation
import HTTP
import Store
import Translations

/// The library as it stands, made again when something is published.
///
/// Each request asks; the store notices a publication by any process within a second.
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

  /// What is published now; what was before, where that cannot be read.
  var library: Library {
    let reading = latest.value
    guard reading.number != store.publicationNumber else { return reading.library }
    do {
      let reading = try Self.read(store, translations, withPseudoLanguages)
      latest.replace(with: reading)
      return reading.library
    } catch {
      FileHandle.standardError.write(Data("equalsay: \(error)\n".utf8))
      return reading.library
    }
  }

  private static func read(
    _ store: Store, _ translations: String, _ withPseudoLanguages: Bool
  ) throws -> Reading {
    let number = store.publicationNumber
    let catalogues = Catalogues(folder: translations, withPseudoLanguages: withPseudoLanguages)
    for problem in catalogues.problems {
      FileHandle.standardError.write(Data("\(problem)\n".utf8))
    }
    let library = try Library(try store.publications(), catalogues)
    for kept in catalogues.kept {
      try store.keepCatalogue(
        digest: kept.digest, scope: kept.scope, language: kept.source.tag,
        bytes: kept.bytes)
    }
    return Reading(number: number, library: library)
  }
}
