import Foundation
import HTTP
import Secrets
import Surveys
import Web
import Workshops
import XCTest

/// The page for the projector, in every stage of a workshop.
final class ScreenTests: XCTestCase {
  private let clock = Clock(Date(timeIntervalSince1970: 1_796_119_200))

  private func hall(
    ideas: [String] = HallRehearsal.ideas, consensus: Int? = nil
  ) throws -> (TestSite, HallRehearsal) {
    let clock = clock
    let site = try TestSite(
      HallPages.survey, catalogues: HallPages.catalogues(), at: { clock.time }, for: self)
    let hall = try HallRehearsal(
      in: site.store, clock: clock, ideas: ideas, consensus: consensus)
    return (site, hall)
  }

  private func screen(_ hall: HallRehearsal, _ tag: String = "en-GB", _ query: String = "")
    -> String
  { "/\(tag)/workshops/\(hall.room.code.text)/screen\(query)" }

  func testNothingPrivateIsEverOnTheWall() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      for (tag, query) in [("en-GB", ""), ("en-GB-x-easyread", ""), ("ur", "?also=en-GB")] {
        let page = try site.get(screen(hall, tag, query))
        XCTAssertEqual(page.status, 200, stage)
        let text = String(decoding: page.body, as: UTF8.self)
        for own in try hall.secrets() {
          XCTAssertFalse(text.contains(own), "\(own) is on the wall in \(stage)")
        }
      }
    }
  }

  func testInSilentGenerationNobodysIdeaIsOnTheWall() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard ["gathering", "silent-generation"].contains(stage) else { return }
      let text = String(decoding: try site.get(screen(hall)).body, as: UTF8.self)
      for idea in HallRehearsal.ideas { XCTAssertFalse(text.contains(idea), stage) }
    }
  }

  func testTheWallIsTheSameHoweverPeopleVote() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "ranking" || stage == "second-ranking" else { return }
      let before = try site.get(screen(hall)).body
      try hall.cast([["D"], ["D", "A"], ["F", "B", "A"], ["A"], ["F"]])
      XCTAssertEqual(try site.get(screen(hall)).body, before)
      try hall.cast([
        ["A", "B", "D"], ["B", "A", "F"], ["A", "D", "B"], ["B", "F"], ["D", "A", "B"],
      ])
    }
  }

  func testTheWallSaysHowManyHaveFinishedAndVotedAndWhoseTurnItIs() throws {
    var (site, hall) = try hall()
    var said: [String: [String]] = [:]
    try hall.live { stage, hall in
      let page = try site.get(screen(hall))
      said[stage] = try page.texts("//main//p[contains(@class, 'now') or @class='count']")
    }
    XCTAssertEqual(said["silent-generation"]?.last, "5 of 8 people have finished writing")
    XCTAssertEqual(said["round-robin"]?.first?.hasPrefix("It is number 6’s turn"), true)
    XCTAssertEqual(said["clarification"]?.first?.hasPrefix("2 of 6 ideas talked through"), true)
    XCTAssertEqual(said["ranking"]?.last?.hasPrefix("5 of 8 people have voted"), true)
  }

  func testIdeasStandWithTheirLettersAndWhatBecameOfThem() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "clarification" else { return }
      let page = try site.get(screen(hall))
      XCTAssertEqual(
        try page.texts("//ol/li/span[@class='letter']"), ["A", "B", "D", "E", "F", "H", "I"])
      XCTAssertEqual(
        try page.texts("//ol/li[@class='gone']/div"), ["A quiet waiting roomTaken back"])
      XCTAssertEqual(
        try page.texts("//ul[@class='origins']/li"),
        [
          "CShorter forms, in large print and in our own languages",
          "GLetters that say plainly what happens next and when",
        ])
      XCTAssertEqual(
        try page.texts("//p[@class='marks']"),
        ["1 note", "Somebody has asked what this means.", "Taken back"])
    }
  }

  func testResultsAreRankedWithPointsAndVotersAndHowFarTheyMoved() throws {
    var (site, hall) = try hall(consensus: 80)
    try hall.live { stage, hall in
      guard stage == "second-results" else { return }
      let page = try site.get(screen(hall))
      XCTAssertEqual(try page.texts("//ol/li/span[@class='rank']"), ["1", "2", "3", "4"])
      XCTAssertEqual(
        try page.texts("//ol/li//span[@class='letter']"), ["B", "D", "A", "F"])
      XCTAssertEqual(
        try page.texts("//ol/li//p[@class='marks']"),
        [
          "17 points5 of 5 chose itThe same place as in the first voteAgreed by the room",
          "13 points4 of 5 chose it▲ Up 1 place since the first voteAgreed by the room",
          "8 points3 of 5 chose it▼ Down 1 place since the first vote",
          "5 points2 of 5 chose itThe same place as in the first vote",
        ])
      XCTAssertEqual(
        try page.text("//p[@class='meaning']"),
        "“Agreed” marks ideas that at least 80% of voters chose.")
    }
  }

  func testAnIdeaThatNobodyChoseIsOnTheWallWithWhatWasPlannedForIt() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "results" || stage == "closed" else { return }
      let before = try site.get(screen(hall))
      if stage == "results" {
        XCTAssertEqual(
          try before.texts("//p[@class='quiet']"), ["Chosen by nobody: E, I"], stage)
        try hall.room.act(by: .facilitator) { _, act in
          let note = Words("Ask the bus company")
          act.words = [note]
          return .nextStepPlanned(
            Letter(4),
            NextStep(horizon: .now, isSmallChange: true, owner: nil, note: note.digest))
        }
      }
      let page = try site.get(screen(hall))
      XCTAssertEqual(
        try page.texts("//ol/li//span[@class='letter']").last, "E", stage)
      XCTAssertEqual(
        try page.texts("//ol/li[.//span[@class='letter']='E']//p[@class='step']/span"),
        ["Now", "A small change can be made at once", "Ask the bus company"], stage)
      XCTAssertEqual(try page.texts("//p[@class='quiet']"), ["Chosen by nobody: I"], stage)
    }
  }

  func testTwoLanguagesStandSideBySideEachMarked() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "ranking" else { return }
      let page = try site.get(screen(hall, "en-GB", "?also=ur"))
      let idea = "//ol/li[2]//span[@class='one-of-two']/span"
      XCTAssertEqual(
        try page.texts(idea), ["Home visits for people who cannot travel", HallRehearsal.urdu])
      XCTAssertEqual(try page.texts(idea + "/@dir"), ["ltr", "rtl"])
      XCTAssertEqual(try page.texts(idea + "/@lang"), ["en-GB", "ur"])
    }
  }

  func testPeopleCanSeeHowToJoinAsLongAsTheyCan() throws {
    var (site, hall) = try hall()
    var shown: [String: Bool] = [:]
    try hall.live { stage, hall in
      let page = try site.get(screen(hall), headers: [("Host", "192.168.1.20:8080")])
      let code = hall.room.code.description
      let addresses = try page.texts("//bdi[@class='address']")
      XCTAssertTrue(addresses.allSatisfy { $0 == "192.168.1.20:8080/en-GB/workshops" }, stage)
      shown[stage] = try page.texts("//bdi[@class='code']").contains(code)
    }
    XCTAssertEqual(
      shown.filter(\.value).keys.sorted(),
      ["clarification", "gathering", "round-robin", "silent-generation"])
  }

  func testWithoutScriptThePageRefreshesAndTheClockIsRight() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "gathering" else { return }
      let page = try site.get(screen(hall))
      XCTAssertEqual(try page.text("//noscript/meta/@content"), "10")
      XCTAssertEqual(try page.text("//header/p[contains(@class, 'clock')]"), "15 minutes left")
      let began = clock.time
      for (seconds, text) in [
        (59, "15 minutes left"), (60, "14 minutes left"), (14 * 60 + 1, "1 minute left"),
        (15 * 60, "Time is up"), (16 * 60, "1 minute over"), (20 * 60 + 30, "5 minutes over"),
      ] {
        clock.time = began + Double(seconds)
        let clock = try site.get(screen(hall)).text("//header/p[contains(@class, 'clock')]")
        XCTAssertEqual(clock, text, "after \(seconds) seconds")
      }
      clock.time = began
    }
  }

  func testTheClockCountsOnWithTheWordsThatCameWithThePage() throws {
    var (site, hall) = try hall()
    try hall.live { stage, hall in
      guard stage == "gathering" else { return }
      let began = clock.time
      clock.time = began + 13 * 60 + 20
      let page = try site.get(screen(hall))
      XCTAssertEqual(try page.text("//header/p/@data-next"), "40")
      XCTAssertEqual(
        try page.text("//header/p/@data-texts").split(separator: "|").prefix(4),
        ["1 minute left", "Time is up", "1 minute over", "2 minutes over"])
      clock.time = began
    }
  }

  func testAWrongCodeHasNoScreen() throws {
    let (site, _) = try hall()
    XCTAssertEqual(try site.get("/en-GB/workshops/AAAAAA/screen").status, 404)
  }
}
