import Foundation
import HTTP
import Secrets
import Store
import Surveys
import Web
import XCTest

/// A site on a data folder of its own, with one survey published.
struct TestSite {
  let store: Store
  let site: Web.Site
  let survey: Survey
  /// The folder of catalogues.
  let translations: URL

  /// Publishes the definition and reads the catalogues.
  ///
  /// Catalogues stand under their path, such as `interface/ur.po`; the interface's own words are
  /// always there. Recordings stand under their names.
  init(
    _ definition: String, monitoring: String? = nil, catalogues: [String: String] = [:],
    recordings: [String: String] = [:], fonts: FontFolder = .none, isSecure: Bool = false,
    at time: @escaping @Sendable () -> Date = { Date(timeIntervalSince1970: 1_800_000_000) },
    for test: XCTestCase
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)")
    test.addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    let translations = folder.appending(path: "Translations")
    try Self.write(catalogues, to: translations)
    let store = try Store(folder: folder.appending(path: "data").path)
    test.addTeardownBlock { store.stop() }
    let bytes = Array(definition.utf8)
    let set = monitoring.map { Array($0.utf8) }
    survey = try SurveyFile.read(
      bytes, context: .assumingFiles(monitoringSet: { _ in set }))
    let kept = try recordings.map { name, content in
      let file = folder.appending(path: name)
      try Data(content.utf8).write(to: file)
      let recording = PublishedRecording(
        name: try XCTUnwrap(RecordingName(name)), digest: try RecordingDigest.read(file.path),
        size: content.utf8.count)
      try store.keep(recording, from: file.path)
      return recording
    }
    try store.publish(
      PublishedVersion(
        survey: survey.id, version: survey.version, definition: bytes, monitoring: set,
        pictures: [
          PublishedPicture(name: "apple", mediaType: "image/svg+xml", bytes: Array("<svg/>".utf8))
        ],
        recordings: kept, digest: Digest(of: bytes),
        publishedOn: try XCTUnwrap(CalendarDate("2026-12-01"))))
    self.store = store
    self.translations = translations
    site = try Web.Site(
      store: store, translations: translations.path, isSecure: isSecure, fonts: fonts,
      now: time)
  }

  /// The repository's catalogue of the interface.
  static var interfaceCatalogue: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Translations/interface/en-GB.po")
  }

  private static func write(_ catalogues: [String: String], to folder: URL) throws {
    let english = try String(contentsOf: interfaceCatalogue, encoding: .utf8)
    try write(catalogues.merging(["interface/en-GB.po": english]) { own, _ in own }, into: folder)
  }

  private static func write(_ catalogues: [String: String], into folder: URL) throws {
    for (path, text) in catalogues {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// A catalogue by its path, as it stands.
  func read(_ path: String) throws -> String {
    try String(contentsOf: translations.appending(path: path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Self.write([path: text], into: translations)
  }

  /// Makes the service read everything anew, as when a survey is published.
  func closeAndReopen() throws {
    try store.close(survey.id, on: try XCTUnwrap(CalendarDate("2026-12-01")))
    try store.reopen(survey.id)
  }

  /// Asks for a page that needs no waiting.
  func get(
    _ target: String, headers: [(name: String, value: String)] = [], method: HTTP.Method = .get
  ) throws -> TestPage {
    let head = Head(method: method, target: target, headers: headers)
    let request = try XCTUnwrap(Request(head), "\(target) is refused before the site sees it")
    switch site.reply(to: request) {
    case .now(let response): return try TestPage(response)
    case .later, .stream: throw WaitsForTheDisk(target: target)
    }
  }

  struct WaitsForTheDisk: Error { let target: String }

  /// What was published, as the site reads it.
  func edition() throws -> Edition {
    let library = try Library(try store.publications(), Catalogues(folder: ""))
    return try XCTUnwrap(library.surveys[survey.id]?.newest)
  }
}
