import Foundation
import XCTest

/// A translator uses a program that others wrote and that knows nothing of EqualSay.
///
/// `Tests/IndependentTranslation` drives translate-toolkit, from PyPI.
final class IndependentTranslationTests: XCTestCase {
  private static let python = Project.root.appending(path: ".build/translation-venv/bin/python")

  /// What would break a page or a form; the other checks are about style, or about English.
  private static let errors: Set<String> = [
    "emails", "endwhitespace", "escapes", "functions", "newlines", "nplurals", "printf",
    "pythonbraceformat", "startwhitespace", "tabs", "urls", "validchars", "variables", "xmltags",
  ]

  private struct Missing: Error {
    let advice = "No program for translators to try. 'make translation-tools' installs it."
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["TRANSLATION_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testAnotherProgramTranslatesOurXLIFFAndWeTakeItIn() throws {
    let folder = try Project.temporaryFolder(for: self)
    let translations = folder.appending(path: "Translations")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations"), to: translations)
    let words = ["--translations", translations.path]
    // Arabic has six plural forms, and nothing of it is translated where it is begun.
    for scope in try FileManager.default.contentsOfDirectory(atPath: translations.path) {
      let catalogue = translations.appending(path: "\(scope)/ar.po")
      guard FileManager.default.fileExists(atPath: catalogue.path) else { continue }
      try FileManager.default.removeItem(at: catalogue)
    }
    let begun = try Outcome.of(["translations", "sync", "--language", "ar"] + words)
    XCTAssertEqual(begun.status, 0, begun.problems)
    for scope in ["interface", "older-people-access"] {
      let (sent, back) = (folder.path + "/\(scope).xlf", folder.path + "/\(scope).back.xlf")
      let exported = try Outcome.of(
        ["translations", "export", scope, "--language", "ar", "--out", sent] + words)
      XCTAssertEqual(exported.status, 0, exported.problems)
      let departures = try XCTUnwrap(try run("structure", sent) as? [String: [String]])
      XCTAssertEqual(departures, [sent: []])
      let answer = try run("translate", sent, back)
      let read = try XCTUnwrap(answer as? [String: Any])
      XCTAssertEqual(read["store"] as? String, "PoXliffFile")
      let texts = try XCTUnwrap(read["texts"] as? [String: [String]])
      let taken = try Outcome.of(["translations", "import", back, "--json"] + words)
      XCTAssertEqual(taken.status, 0, taken.problems)
      XCTAssertTrue(taken.output.contains("\"translated\" : \(texts.count)"), taken.output)
      XCTAssertTrue(taken.output.contains("\"fuzzy\" : 0"), taken.output)
    }
    let checked = try Outcome.of(["translations", "check"] + words)
    XCTAssertEqual(checked.status, 0, checked.problems)
    let catalogue = try String(
      contentsOf: translations.appending(path: "interface/ar.po"), encoding: .utf8)
    XCTAssertTrue(
      catalogue.contains(
        "msgstr[5] \"§Yes, answer the equality questions (takes {count} minutes)\""))
  }

  func testNoCheckOfPofilterFindsAnError() throws {
    let folder = Project.root.appending(path: "Translations").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".po") }
    let byLanguage = Dictionary(grouping: files) { file in
      String((file.split(separator: "/").last ?? "").dropLast(3))
    }
    var counts: [String: Int] = [:]
    for (language, files) in byLanguage {
      let answer = try run(["filter", language] + files.map { "\(folder)/\($0)" })
      let found = try XCTUnwrap(answer as? [String: [String: [String]]])
      XCTAssertEqual(found.count, files.count)
      for (file, checks) in found {
        for (check, contexts) in checks {
          counts[check, default: 0] += contexts.count
          // Easy Read has a line for each thought.
          guard check != "newlines" || !language.hasSuffix("-x-easyread") else { continue }
          XCTAssertFalse(Self.errors.contains(check), "\(file): \(check): \(contexts)")
        }
      }
    }
    print("pofilter:", counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
  }

  func testTheChecksNoticeABrokenCatalogue() throws {
    let file = try Project.temporaryFolder(for: self).appending(path: "ur.po")
    try Data(
      """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      msgctxt "a:b"
      msgid "Hello {name}\\n"
      msgstr "سلام"
      """.utf8
    ).write(to: file)
    let found = try run("filter", "ur", file.path) as? [String: [String: [String]]]
    let checks = try XCTUnwrap(found?[file.path])
    XCTAssertEqual(checks["pythonbraceformat"], ["a:b"])
    XCTAssertNotNil(checks["newlines"])
  }

  private func run(_ words: String...) throws -> Any { try run(words) }

  private func run(_ words: [String]) throws -> Any {
    let output = try Outcome.file("independent", in: Project.temporaryFolder(for: self))
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [Project.root.appending(path: "Tests/IndependentTranslation").path] + words
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return try JSONSerialization.jsonObject(with: Data(Outcome.text(in: output).utf8))
  }
}
