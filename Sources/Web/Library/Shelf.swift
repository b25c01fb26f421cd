import Dispatch
import HTTP
import Store
import Translations

/// The library as it stands, made again when something is published or a catalogue is saved.
///
/// Each request refreshes it first; the store notices a publication by any process within a second.
/// Catalogues are looked at once a second, and read, away from requests, which go on with those there
/// were; a file that is being written is left until it is still.
/// What runs after a commit only reads it, since making it anew writes and would wait for itself.
final class Shelf: Sendable {
  /// What the library was made of.
  private final class Reading: Sendable {
    let number: Int
    let stamp: FolderStamp
    let catalogues: Catalogues
    let library: Library

    init(number: Int, stamp: FolderStamp, catalogues: Catalogues, library: Library) {
      (self.number, self.stamp) = (number, stamp)
      (self.catalogues, self.library) = (catalogues, library)
    }
  }

  private let store: Store
  private let translations: String
  private let latest: Latest<Reading>
  private let make: @Sendable ([Publication], Catalogues, [PublishedCommitments]) throws -> Library
  /// What the last look found to be new; held while the library is made, so that it is made once.
  private let making = Lock<FolderStamp?>(nil)

  private static let secondsBetweenLooks = 1.0
  /// As long a file must have been still before it is read.
  private static let secondsOfStillness = 0.2
  private static let secondsAfterFailure = 30.0

  init(
    store: Store, translations: String, withPseudoLanguages: Bool, showsEveryLanguage: Bool
  ) throws {
    self.store = store
    self.translations = translations
    make = {
      try Library($0, $1, commitments: $2, showsEveryLanguage: showsEveryLanguage)
    }
    let stamp = FolderStamp(ofCatalogues: translations)
    let catalogues = Catalogues(folder: translations, withPseudoLanguages: withPseudoLanguages)
    for problem in catalogues.problems { Console.complain(problem) }
    latest = Latest(try Self.read(store, stamp, catalogues, keptBefore: [], make))
    look(in: Self.secondsBetweenLooks)
  }

  var library: Library { latest.value.library }

  /// Takes in what was published since; what was there before stays where that cannot be read.
  func refresh() {
    guard latest.value.number != store.publicationNumber else { return }
    making.withLock { _ in
      guard latest.value.number != store.publicationNumber else { return }
      _ = takeIn(FolderStamp(ofCatalogues: translations))
    }
  }

  private func look(in seconds: Double) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self else { return }
      look(in: look())
    }
  }

  /// Takes in catalogues that are new and still.
  ///
  /// - Returns: In how many seconds to look again.
  private func look() -> Double {
    let stamp = FolderStamp(ofCatalogues: translations)
    return making.withLock { new in
      guard stamp != latest.value.stamp else {
        new = nil
        return Self.secondsBetweenLooks
      }
      guard stamp == new else {
        new = stamp
        return Self.secondsOfStillness
      }
      return takeIn(stamp) ? Self.secondsBetweenLooks : Self.secondsAfterFailure
    }
  }

  private func takeIn(_ stamp: FolderStamp) -> Bool {
    let last = latest.value
    let (catalogues, stamp) = catalogues(stamp, after: last)
    for problem in catalogues.problems where !last.catalogues.problems.contains(problem) {
      Console.complain(problem)
    }
    do {
      let known = Set(last.catalogues.kept.map(\.digest))
      latest.replace(with: try Self.read(store, stamp, catalogues, keptBefore: known, make))
      return true
    } catch {
      Console.complain("equalsay: \(error)")
      return false
    }
  }

  /// The catalogues as they stand now, or the last ones where none is new or some are being written.
  private func catalogues(_ stamp: FolderStamp, after last: Reading) -> (Catalogues, FolderStamp) {
    guard stamp != last.stamp else { return (last.catalogues, last.stamp) }
    let catalogues = Catalogues(folder: translations, after: last.catalogues)
    guard FolderStamp(ofCatalogues: translations) == stamp else {
      return (last.catalogues, last.stamp)
    }
    return (catalogues, stamp)
  }

  private static func read(
    _ store: Store, _ stamp: FolderStamp, _ catalogues: Catalogues, keptBefore: Set<String>,
    _ make: ([Publication], Catalogues, [PublishedCommitments]) throws -> Library
  ) throws -> Reading {
    let number = store.publicationNumber
    let library = try make(try store.publications(), catalogues, try store.commitments())
    for kept in catalogues.kept where !keptBefore.contains(kept.digest) {
      try store.keepCatalogue(
        digest: kept.digest, scope: kept.scope, language: kept.source.tag,
        bytes: kept.bytes)
    }
    DispatchQueue.global(qos: .utility).async { library.prepare() }
    return Reading(number: number, stamp: stamp, catalogues: catalogues, library: library)
  }
}
