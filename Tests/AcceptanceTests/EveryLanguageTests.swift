import Foundation
import Surveys
import Translations
import XCTest

/// A community member and a participant in every language that is shipped, with no word of English.
final class EveryLanguageTests: XCTestCase {
  private var data = URL(filePath: "/")
  private var service: RunningService?
  private var tags: [LanguageTag] = []
  private static let catalogues = Project.root.appending(path: "Translations/interface")

  override func setUpWithError() throws {
    let folder = try Project.temporaryFolder(for: self)
    data = folder.appending(path: "data")
    let surveys = folder.appending(path: "Surveys")
    try FileManager.default.copyItem(at: Project.root.appending(path: "Surveys"), to: surveys)
    tags = try FileManager.default.contentsOfDirectory(atPath: Self.catalogues.path).sorted()
      .compactMap { LanguageTag(String($0.prefix { $0 != "." })) }
    XCTAssertGreaterThan(tags.count, 10, "The catalogues could not be read.")
    let definition = surveys.appending(path: "older-people-access/survey.json")
    let text = try String(contentsOf: definition, encoding: .utf8)
    try text.replacing(
      /"languages": \[[^\]]*\]/,
      with: "\"languages\": [\(tags.map { "\"\($0)\"" }.joined(separator: ", "))]"
    ).write(to: definition, atomically: true, encoding: .utf8)
    let published = try Outcome.of(
      "survey", "publish", "older-people-access", "--surveys", surveys.path, "--data", data.path)
    XCTAssertEqual(published.status, 0, published.problems)
    service = try RunningService("serve", "--data", data.path, "--surveys", surveys.path)
      .ending(with: self)
  }

  /// Those that are read, without the source.
  private var others: [LanguageTag] { tags.filter { $0 != .british } }

  func testAJourneyFromStartToReceipt() throws {
    let address = try XCTUnwrap(service).address
    for tag in others {
      let person = try Browser(address, Browser.path(in: tag.text))
      try assertSpeaks(tag, person)
      try assertCounts(tag, person)
      try person.press()
      for _ in 0..<40 where !person.location.hasSuffix("/check") {
        try assertSpeaks(tag, person)
        try person.press()
      }
      try assertSpeaks(tag, person)
      try person.press()
      try assertSpeaks(tag, person)
      let path = { (page: String) in Browser.path(page, in: tag.text) }
      try person.post(path("/about-you"), [])
      XCTAssertEqual(person.answer.status, 422, tag.text)
      try assertSpeaks(tag, person)
      try person.post(path("/about-you"), [("equality", "yes")])
      for _ in 0..<3 {
        try assertSpeaks(tag, person)
        try person.press()
      }
      try person.post(path("/about-you"), [("equality", "no")])
      XCTAssertEqual(person.location, path("/end"), tag.text)
      try assertSpeaks(tag, person)
      XCTAssertNotNil(person.text("//bdi[contains(@class, 'code')]"), tag.text)
    }
  }

  func testAWorkshopFromJoiningToTheResult() throws {
    let address = try XCTUnwrap(service).address
    let file = Project.root.appending(path: "Surveys/older-people-access/workshop.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    var definition = try XCTUnwrap(parsed as? [String: Any])
    definition["monitoring"] = false
    definition["languages"] = tags.map(\.text)
    let hall = try Facilitator(definition, at: address, data: data)
    let people = try others.map { tag in
      let person = try Browser(address, hall.path(in: tag.text))
      try assertSpeaks(tag, person)
      try person.press()
      return (tag: tag, person: person)
    }
    // What somebody says in English is in English to everybody.
    let speakers = people.filter { $0.tag.primary != LanguageTag.british.primary }
    func look(alsoAtTheWall: Bool = false) throws {
      for (tag, person) in people {
        try person.open(hall.path(in: tag.text))
        try assertSpeaks(tag, person)
        guard alsoAtTheWall else { continue }
        try assertSpeaks(tag, try Browser(address, hall.path("/screen", in: tag.text)))
      }
    }
    try look()
    try hall.act("begin", ["stage": "silent-generation"])
    for (tag, person) in speakers {
      try person.post(hall.path(in: tag.text), [("act", "write"), ("text", "\(tag)")])
    }
    try look()
    try hall.act("begin", ["stage": "round-robin"])
    // Turns go round in the order in which people came.
    for (tag, person) in people {
      let says = [("act", "offer"), ("draft", "1"), ("text", "\(tag)")]
      let isHeard = speakers.contains { $0.tag == tag }
      try person.post(hall.path(in: tag.text), isHeard ? says : [("act", "pass")])
      XCTAssertEqual(person.answer.status, 200, tag.text)
    }
    try look(alsoAtTheWall: true)
    try hall.act("begin", ["stage": "clarification"])
    try look()
    try hall.act("open-voting")
    try look()
    for (tag, person) in people {
      try person.post(
        hall.path(in: tag.text), [("act", "vote"), ("place-1", "A"), ("place-2", "B")])
    }
    try look()
    try hall.act("close-voting")
    try look(alsoAtTheWall: true)
    try hall.act("close")
    try look()
  }

  /// The page is in the language, runs as it does, and nothing on it fell back to English.
  private func assertSpeaks(_ tag: LanguageTag, _ person: Browser) throws {
    let what = "\(person.location) in \(tag)"
    XCTAssertEqual(person.attributes("/html/@lang"), [tag.forMarkup], what)
    XCTAssertEqual(person.attributes("/html/@dir"), [tag.direction.rawValue], what)
    guard tag.primary != LanguageTag.british.primary else { return }
    let fallen = person.texts("//body//*[@lang='en-GB'][not(ancestor::nav)]")
    XCTAssertEqual(fallen, [], what)
  }

  /// The minutes on the start page stand in the plural form that their number takes.
  private func assertCounts(_ tag: LanguageTag, _ person: Browser) throws {
    let interface = Interface(tag, catalogues: try sources(for: tag))
    let page = person.text("//main") ?? ""
    let texts = (1...60).map { interface(.startMinutes, count: $0) }
    XCTAssertTrue(
      texts.contains { $0.language == tag && page.contains($0.text) }, "\(tag): \(page)")
  }

  private func sources(for tag: LanguageTag) throws -> [CatalogueSource] {
    try [tag, .british].map { tag in
      let bytes = try Data(contentsOf: Self.catalogues.appending(path: "\(tag).po"))
      return CatalogueSource(
        tag: tag, catalogue: try CatalogueFile(Array(bytes)).catalogue, digest: nil)
    }
  }
}
