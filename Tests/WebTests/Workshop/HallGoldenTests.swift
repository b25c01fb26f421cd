import Foundation
import Markup
import Participation
import Surveys
import Web
import Workshops
import XCTest

/// The pages of a hall, on the wall and on paper, as a person has read them.
///
/// `UPDATE_GOLDEN=1` in the environment writes the files anew.
final class HallGoldenTests: XCTestCase {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private let clock = Clock(Date(timeIntervalSince1970: 1_796_119_200))

  func testTheWallInEveryStage() throws {
    try live(HallRehearsal.ideas, consensus: 80) { stage, hall, site in
      for (tag, query) in [("en-GB", ""), ("ur", ""), ("en-GB", "?also=ur")] {
        let page = try site.get(
          "/\(tag)/workshops/\(hall.room.code.text)/screen\(query)",
          headers: [("Host", "192.168.1.20:8080")])
        let name = query.isEmpty ? tag : "\(tag)-and-ur"
        try check(Array(page.body), "screen-\(stage)-\(name)", hall)
      }
    }
  }

  func testTheWallWithThirtyIdeas() throws {
    try live(HallPages.thirty) { stage, hall, site in
      let page = try site.get(
        "/en-GB/workshops/\(hall.room.code.text)/screen",
        headers: [("Host", "192.168.1.20:8080")])
      guard ["clarification", "ranking", "results"].contains(stage) else { return }
      try check(Array(page.body), "screen-\(stage)-thirty", hall)
    }
  }

  func testPaper() throws {
    try live(HallRehearsal.ideas, consensus: 80) { stage, hall, _ in
      for (tag, style) in [
        ("en-GB", PaperStyle.usual), ("ur", .usual), ("en-GB-x-easyread", .large),
      ] {
        let paper = try HallPages.paper(hall, in: tag, style)
        switch stage {
        case "gathering":
          let slips = [JoinSlip(hall.admissions[7]), .open]
          try check(paper.slips(slips).bytes, "paper-slips-\(tag)", hall)
          try check(
            paper.cards(for: [ParticipantID(8), nil]).bytes, "paper-cards-\(tag)", hall)
        case "ranking":
          try check(paper.ballots(2, seed: 7).bytes, "paper-ballots-\(tag)", hall)
        case "second-results":
          let methods = try HallPages.methods(hall, in: tag)
          try check(paper.results(methods: methods).bytes, "paper-results-\(tag)", hall)
        case _: break
        }
      }
    }
  }

  private func live(
    _ ideas: [String], consensus: Int? = nil,
    _ look: (String, HallRehearsal, TestSite) throws -> Void
  ) throws {
    let clock = clock
    let site = try TestSite(
      HallPages.survey, catalogues: HallPages.catalogues(), at: { clock.time }, for: self)
    var hall = try HallRehearsal(
      in: site.store, clock: clock, ideas: ideas, consensus: consensus)
    try hall.live { try look($0, $1, site) }
  }

  private func check(
    _ page: [UInt8], _ name: String, _ hall: HallRehearsal, line: UInt = #line
  ) throws {
    let html = Self.steady(String(decoding: page, as: UTF8.self), hall)
    let file = Self.folder.appending(path: name + ".html")
    if Self.isUpdating { return try Data(html.utf8).write(to: file) }
    guard FileManager.default.fileExists(atPath: file.path) else {
      return XCTFail("\(file.path) is missing. UPDATE_GOLDEN=1 writes it.", line: line)
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = html.components(separatedBy: "\n")
    let changes = lines.difference(from: kept.components(separatedBy: "\n"))
    XCTAssert(
      changes.isEmpty,
      "\(name).html is another page now. Read it; UPDATE_GOLDEN=1 keeps it.\n\(changes.prefix(6))",
      line: line)
  }

  /// A line for each block, and nothing in it that chance or the style decides.
  private static func steady(_ html: String, _ hall: HallRehearsal) -> String {
    var html = html
    for admission in hall.admissions {
      html = html.replacing(admission.words.text, with: "apple river kettle moss")
        .replacing(admission.receipt.text, with: "RECE-IPT0-RECE-IPT0")
    }
    let block =
      /(<(?:html|head|body|meta|title|link|script|style|header|footer|nav|main|section|article|div|h1|h2|p|ul|ol|li|table|tr|td|th|svg)[ >])/
    return html.replacing(hall.room.code.text, with: "ACDEFG")
      .replacing(hall.room.code.description, with: "ACD-EFG")
      .replacing(/\/assets\/([a-z]+)-[0-9a-f]{12}\./) { "/assets/\($0.1)-DIGEST." }
      .replacing(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/) { _ in "SEAL" }
      .replacing(/<path fill="#000" d="[^"]*"/) { _ in "<path fill=\"#000\" d=\"\"" }
      .replacing(Paper.sheet, with: "")
      .replacing(block) { "\n" + $0.0 } + "\n"
  }
}
