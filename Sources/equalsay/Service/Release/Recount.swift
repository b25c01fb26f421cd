import DisclosureControl
import Exports
import Foundation
import Secrets
import Store
import Surveys
import Translations
import Web

/// The figures of a release counted again from the responses that it was about.
struct Recount {
  private let released: ReleaseFolderOnDisk
  private let survey: PublishedSurvey
  private let interface: Interface
  private let registered: RegisteredRelease
  private let store: Store

  private static let largestFile = 1 << 30

  /// - Throws: `InputProblems` where the register knows no such release, or another one.
  init(_ released: ReleaseFolderOnDisk, in store: Store, _ catalogues: Catalogues) throws {
    let contents = released.contents
    guard let id = Identifier<Survey>(contents.survey),
      let language = LanguageTag(contents.language)
    else {
      throw InputProblems(
        "\(released.path)/\(ReleaseFolderOnDisk.document): It names no survey or no language. "
          + "Take the file from where the release was made.")
    }
    registered = try store.release(contents.release, in: id)
    let library = try Library(
      [try registered.publication(store.publication(of: id), released)], catalogues)
    guard registered.document == released.bytes, let survey = library.surveys[id] else {
      throw InputProblems(
        "\(released.path)/\(ReleaseFolderOnDisk.document): It is not the document that the register "
          + "holds of release \(contents.release). Take the folder from where the release was made."
      )
    }
    (self.released, self.survey, self.store) = (released, survey, store)
    interface = library.interface(in: language)
  }

  /// Counts again; tells whether that could be done.
  ///
  /// - Throws: `InputProblems` where a file of figures comes out otherwise.
  func settled() throws -> Bool {
    guard registered.forgotten == 0,
      let population = try store.population(ofRelease: registered.number, of: survey.id),
      let day = CalendarDate(released.contents.day)
    else { return false }
    // An older version of EqualSay, which remembered nothing, made no comparisons either.
    let earlier = try EarlierReleases(
      of: survey, in: store, before: registered.memory == nil ? 0 : registered.number)
    let request = try ReleaseRequest(encoded: registered.arguments)
    let plan = try ReleasePlan(
      request, of: survey, after: earlier.releases,
      themes: ThemeCounting(request, of: survey, in: store, before: registered.number))
    let count = try PopulationCount(
      of: survey.id, in: store, plan.tabulator, leftOut: plan.leftOut, only: population.members)
    guard count.members == population.members else { return false }
    let again = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { Self.remove(again) }
    let counted = try plan.released(count.tabulation, after: earlier.memories)
    let funnel = try FunnelOfRelease(
      store: store, survey: survey, number: registered.number
    ).kept()
    let files = try plan.folder(
      funnel.map(counted.adding) ?? counted, against: try released.population(),
      number: registered.number, on: day,
      isSynthetic: store.kind == .demonstration, in: interface
    ).write(to: again.path)
    let digests = Dictionary(
      files.map { ($0.name, $0.digest.hex) }, uniquingKeysWith: { first, _ in first })
    // Notes and workbook hold words of the interface, which a newer program may say better.
    let different = try released.contents.files.filter {
      try $0.path.hasSuffix(".csv") && digests[$0.path] != $0.sha256
        && figures(of: $0.path, in: released.path) != figures(of: $0.path, in: again.path)
    }
    guard different.isEmpty else {
      throw InputProblems(
        different.map {
          "\(released.path)/\($0.path): Counted again, its figures are others. "
            + "Check the database with 'equalsay database check'."
        })
    }
    return true
  }

  private func figures(of file: String, in folder: String) throws -> FiguresOfFile {
    FiguresOfFile(try InputFile.bytes(of: folder + "/" + file, atMost: Self.largestFile))
  }

  /// Whether answers have been coded otherwise since; nothing where no themes are counted.
  ///
  /// That changes no figure: what was released is counted again from the coding of that time.
  func isRecoded() throws -> Bool? {
    try ReleaseRequest(encoded: registered.arguments).themes.map { themes in
      try themes.contains { counted in
        guard let question = Identifier<Question>(counted.question) else { return false }
        let now = CountedThemes(
          question: counted.question, coder: counted.coder, entry: .max, themes: [])
        let then = try store.coding(of: question, in: survey.id, as: counted)
        let coding = try store.coding(of: question, in: survey.id, as: now)
        return then.contains { coding[$0.key] != $0.value }
      }
    }
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      // It holds published figures alone, in the system's folder for what may be swept away.
    }
  }
}

extension RegisteredRelease {
  /// A survey as it was when this release was made: newer versions may ask and offer something else.
  fileprivate func publication(
    _ publication: Publication, _ released: ReleaseFolderOnDisk
  ) throws -> Publication {
    let request = try ReleaseRequest(encoded: arguments)
    return publication.only { version in
      if let newest = request.newestVersion { return version.version <= newest }
      // An older program wrote down no version, but which ones were counted.
      return released.contents.versions.contains(version.version)
        || request.hasVersions && version.publishedOn.description <= released.contents.day
    }
  }
}
