import Foundation
import HTTP
import Secrets
import Store
import Surveys
import Web

/// A service on a throw-away folder with one survey, on which its pages are made.
struct PreviewStage {
  let state: PreviewState
  private let store: Store
  private let folder: URL

  /// Publishes the survey there, goes through all its pages, and keeps them.
  ///
  /// - Throws: `InputProblems` with what is wrong in the files.
  init(_ files: PreviewFiles) throws {
    let reading = try files.read()
    folder = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-preview-\(UUID().uuidString)")
    do {
      let translations = folder.appending(path: "Translations")
      for (name, bytes) in reading.catalogues {
        let file = translations.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      store = try Store(folder: folder.appending(path: "data").path, kind: .real)
      try Self.publish(files, in: store)
      let site = try Web.Site(
        store: store, translations: translations.path, hearsOnlyItself: true,
        showsEveryLanguage: true, shared: files.surveys.shared)
      let shown = try Self.walk(files, [files.language, reading.source], site, store)
      state = PreviewState(
        site: site, shown: shown, marks: reading.marks, files: reading.rows,
        interface: reading.interface, source: reading.source, problems: reading.problems)
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  /// Ends it and takes away its folder.
  func strike() {
    store.stop()
    Self.remove(folder)
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      Console.complain("\(folder.path): This folder is not needed any more. Remove it.")
    }
  }

  /// Publishes the survey with every question asked and no dates, and what was decided on it.
  private static func publish(_ files: PreviewFiles, in store: Store) throws {
    let surveys = files.surveys
    guard surveys.hasSurvey(files.folder) else { return }
    let file = surveys.definition(of: files.folder)
    let survey = try surveys.survey(files.folder)
    let definition = try shown(InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit))
    let monitoring = try survey.monitoring.map {
      try shown(
        InputFile.bytes(of: surveys.monitoring($0.id), atMost: DefinitionReport.sizeLimit))
    }
    let today = CalendarDate(london: Date())
    try store.publish(
      PublishedVersion(
        survey: survey.id, version: survey.version, definition: definition, monitoring: monitoring,
        pictures: surveys.pictures(of: survey, from: file), digest: Digest(of: definition),
        publishedOn: today), by: .local)
    guard surveys.hasCommitments(files.folder) else { return }
    let decided = try InputFile.bytes(
      of: surveys.commitmentsFile(on: files.folder), atMost: DefinitionReport.sizeLimit)
    _ = try store.publishCommitments(decided, on: survey.id, day: today, by: .local)
  }

  private static func shown(_ definition: [UInt8]) throws -> [UInt8] {
    try JSONValue.read(definition).text(without: ["askIf", "opens", "closes"])
  }

  private static func walk(
    _ files: PreviewFiles, _ tags: [LanguageTag], _ site: Web.Site, _ store: Store
  ) throws -> [PreviewState.Shown] {
    var settings = ServerSettings()
    settings.port = 0
    let server = try Server(settings) { refusal, head in
      site.response(to: refusal, head)
    } handler: { request in
      site.reply(to: request)
    }
    defer { server.stop() }
    guard let address = URL(string: "http://127.0.0.1:\(server.port)/") else { return [] }
    var walk = PreviewWalk(try Client(base: address, token: nil), in: tags)
    let surveys = files.surveys
    var ideas = ["1", "2", "3"]
    if surveys.hasSurvey(files.folder) {
      let survey = try store.published(files.folder).newest.survey
      try walk.survey(survey)
      let ranked = survey.questions.first { $0.kind.name == .rank }?.options ?? []
      if ranked.count > 1 { ideas = ranked.map(\.text) }
    }
    if surveys.hasWorkshop(files.folder) {
      let definition = try surveys.workshop(files.folder)
      let monitoring = try surveys.monitoring(of: definition)
      try walk.workshop(
        PreviewRoom(
          definition, in: store,
          pictures: surveys.pictures(
            of: definition, monitoring, from: surveys.workshopDefinition(of: files.folder)),
          monitoring: monitoring, ideas: ideas))
    }
    return walk.shown
  }
}

extension JSONValue {
  /// The value as a file again, without the members of some names, wherever they stand.
  fileprivate func text(without names: Set<String>) throws -> [UInt8] {
    try JSONSerialization.data(withJSONObject: object(without: names)).map { $0 }
  }

  private func object(without names: Set<String>) -> Any {
    switch content {
    case .object(let members):
      Dictionary(
        members.filter { !names.contains($0.key) }.map {
          ($0.key, $0.value.object(without: names))
        }, uniquingKeysWith: { first, _ in first })
    case .array(let values): values.map { $0.object(without: names) }
    case .text(let text): text
    case .number(let number): number
    case .truth(let truth): truth
    case .null, .unreadable: NSNull()
    }
  }
}
