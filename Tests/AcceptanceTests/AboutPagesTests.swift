import Foundation
import XCTest

/// The pages about the service itself say what is so.
final class AboutPagesTests: XCTestCase {
  private static let pages = ["help", "display", "privacy", "cookies", "accessibility"]
  private static let monitored = #""monitoring": { "set": "england" },"#

  func testAPageAboutTheServiceLeadsBackToTheQuestionItWasOpenedFrom() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try survey.begun(at: service)
    try browser.open(survey.path("/q/story"))
    try browser.follow("Help and contact")
    try browser.follow("Privacy")
    XCTAssertEqual(browser.heading, "Privacy")
    try browser.follow("Back")
    XCTAssertEqual(browser.location, survey.path("/q/story"))
    try browser.open("/en-GB/about/help?from=//elsewhere.example")
    XCTAssertFalse(browser.answer.text.contains("elsewhere.example"))
  }

  func testEveryPageIsThereInEveryLanguageWithOneHeading() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    for (tag, lang, direction) in [
      ("en-GB", "en-GB", "ltr"), ("en-GB-x-easyread", "en-GB", "ltr"), ("ur", "ur", "rtl"),
    ] {
      for page in Self.pages {
        let browser = try Browser(service.address, "/\(tag)/about/\(page)")
        XCTAssertEqual(browser.answer.status, 200, page)
        XCTAssertEqual(browser.nodes("//h1").count, 1, page)
        XCTAssertFalse(browser.heading.isEmpty, page)
        XCTAssertTrue(browser.title.hasPrefix(browser.heading), page)
        XCTAssertEqual(browser.attributes("/html/@lang"), [lang], page)
        XCTAssertEqual(browser.attributes("/html/@dir"), [direction], page)
        XCTAssertNil(browser.cookie, page)
        try browser.post("/\(tag)/about/\(page)", [])
        XCTAssertEqual(browser.answer.status, page == "display" ? 200 : 405, page)
      }
    }
    let nowhere = try Browser(service.address, "/en-GB/about/nowhere")
    XCTAssertEqual(nowhere.answer.status, 404)
  }

  func testEveryPageLeadsToThemFromItsFooter() throws {
    let survey = try GardenSurvey(also: Self.monitored, for: self)
    let browser = try survey.begun(at: survey.served(for: self))
    let expected = Self.pages.map { "/en-GB/about/" + $0 }
    var paths = ["", "/q/welcome", "/q/grow", "/helped", "/check", "/about-you", "/about-you/age"]
      .map { survey.path($0) }
    paths += ["/return", "/withdraw", "/clear", "/nowhere", "/consent"].map { survey.path($0) }
    for path in paths + ["/en-GB"] + expected {
      try browser.open(path)
      let links = browser.attributes("//footer//a/@href").map { String($0.prefix { $0 != "?" }) }
      XCTAssertEqual(links.filter { $0.contains("/about/") }, expected, path)
    }
    try browser.open(survey.path("/check"))
    for (link, heading) in [
      ("Help and contact", "Help and contact"), ("Privacy", "Privacy"), ("Cookies", "Cookies"),
      ("Accessibility", "Accessibility"),
      ("Text size, colours and pictures", "Text size, colours and pictures"),
    ] {
      try browser.follow(link)
      XCTAssertEqual(browser.heading, heading)
    }
  }

  func testTheHelpPageShowsWhoRunsTheService() throws {
    let survey = try GardenSurvey(for: self)
    try write(
      """
      {
        // Comments are welcome, as in definitions.
        "name": "Gardens & <b>Greens</b>", "email": "ask@example.org", "phone": "+44 113 496 0000",
        "address": "1 Example Street, Leeds",
        "helpLines": [ { "name": "\\"Listening\\" line", "phone": "0808 157 0000",
          "about": "Free & <i>quiet</i>" }, { "name": "Short", "phone": "111" } ],
      }
      """, of: survey)
    let browser = try Browser(survey.served(for: self).address, "/en-GB/about/help")
    XCTAssertEqual(
      Array(browser.texts("//main/p").suffix(6)),
      [
        "\"Listening\" line: 0808 157 0000Free & <i>quiet</i>", "Short: 111",
        "Gardens & <b>Greens</b>", "1 Example Street, Leeds", "+44 113 496 0000",
        "ask@example.org",
      ])
    XCTAssertEqual(
      browser.attributes("//main//a/@href"),
      ["tel:08081570000", "tel:111", "tel:+441134960000", "mailto:ask@example.org"])
    XCTAssertTrue(browser.answer.text.contains("Gardens &amp; &lt;b&gt;Greens&lt;/b&gt;"))
    XCTAssertTrue(
      browser.texts("//main/p").contains("If somebody is in danger, ring 999."))
  }

  func testWithoutAnOrganisationTheHelpPageSaysSo() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try Browser(survey.served(for: self).address, "/en-GB/about/help")
    XCTAssertEqual(
      browser.texts("//main/p").last, "No contact has been given for this service yet.")
  }

  func testABrokenOrganisationStopsTheServiceWithASentence() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    let listed = "[ { \"name\": \"A\", \"phone\": \"1\" }, { \"name\": \"B\" } ]"
    for (broken, reason) in [
      ("{", "it is not JSON"), ("", "it is not JSON"),
      (String(repeating: "[", count: 10_000), "it is not JSON"),
      ("[]", "it holds something else than it should"),
      ("{ \"name\": 5 }", "it holds something else than it should at \"name\""),
      ("{ \"helpLines\": \(listed) }", "\"phone\" is missing at \"helpLines\", entry 2"),
    ] {
      try write(broken, of: survey)
      let outcome = try Outcome.of("serve", "--data", survey.data.path, "--port", "0")
      XCTAssertEqual(outcome.status, 1, broken)
      XCTAssertEqual(outcome.output, "", broken)
      XCTAssertEqual(
        outcome.problems,
        "\(survey.data.path)/organisation.json: This is not a description of an organisation: "
          + "\(reason). It is a JSON object with the texts \"name\", \"email\", \"phone\", "
          + "\"address\", \"exitTo\" and \"privacyNotice\", and a list \"helpLines\" of \"name\", "
          + "\"phone\" and \"about\"; all may be left out but the name and phone of a help line.\n")
    }
  }

  func testThePrivacyPageNamesWhatTheOpenSurveysAskAbout() throws {
    let none = "No survey asks equality questions now."
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let browser = try Browser(service.address, "/en-GB/about/privacy")
    XCTAssertTrue(browser.texts("//main/p").contains(none))
    try survey.write(
      version: 2, title: "Gardens", also: #""monitoring": { "set": "england" },"#)
    try survey.publish()
    try survey.waitForTheStartPage(at: service) { $0.heading == "Gardens" }
    try browser.open("/en-GB/about/privacy")
    let asked = browser.texts("//main/ul[2]/li")
    XCTAssertTrue(asked.contains("Age"), "\(asked)")
    XCTAssertTrue(asked.contains("Ethnic group"), "\(asked)")
    XCTAssertFalse(asked.contains("Ever in prison or a young offender institution"), "\(asked)")
    XCTAssertEqual(Set(asked).count, asked.count)
    try survey.close()
    try survey.waitForTheStartPage(at: service) { $0.nodes("//main//button").isEmpty }
    try browser.open("/en-GB/about/privacy")
    XCTAssertTrue(browser.texts("//main/p").contains(none))
  }

  func testThePrivacyPageSaysWhoDecidesAndWhereToComplain() throws {
    let survey = try GardenSurvey(for: self)
    try write(
      """
      { "name": "Gardens & Greens", "email": "ask@example.org",
        "privacyNotice": "https://www.example.org/privacy?of=answers" }
      """, of: survey)
    let browser = try Browser(survey.served(for: self).address, "/en-GB/about/privacy")
    XCTAssertEqual(browser.texts("//main/h2").last, "Who is responsible")
    XCTAssertEqual(
      Array(browser.texts("//main/p").suffix(6)),
      [
        "These people decide what happens with your answers:", "Gardens & Greens",
        "ask@example.org", "Why they may ask you, and how long they keep your answers",
        "You can ask them to show you your answers, to put them right, or to delete them. "
          + "Only your receipt code tells which answers are yours.",
        "If you are not happy with how your answers are used, you can complain to the "
          + "Information Commissioner’s Office: ring 0303 123 1113, or go to ico.org.uk.",
      ])
    XCTAssertEqual(
      browser.attributes("//main/p/a/@href"),
      ["mailto:ask@example.org", "https://www.example.org/privacy?of=answers"])
  }

  func testAPrivacyNoticeThatIsNoHTTPSPageStopsTheServiceWithASentence() throws {
    let survey = try GardenSurvey(for: self)
    try survey.publish()
    try write(#"{ "privacyNotice": "javascript:alert(1)" }"#, of: survey)
    let outcome = try Outcome.of("serve", "--data", survey.data.path, "--port", "0")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems,
      "\(survey.data.path)/organisation.json: \"privacyNotice\" is \"javascript:alert(1)\", which is "
        + "no https address. Give the whole address of your privacy notice, or leave it out.\n")
  }

  func testThePrivacyPageSaysWhereNobodyIsNamed() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try Browser(survey.served(for: self).address, "/en-GB/about/privacy")
    let said = browser.texts("//main/p")
    XCTAssertTrue(said.contains("No contact has been given for this service yet."))
    XCTAssertFalse(said.contains("These people decide what happens with your answers:"))
    XCTAssertEqual(browser.attributes("//main/p/a/@href"), [])
  }

  func testThePrivacyPageSaysHowLongThingsAreKept() throws {
    let survey = try GardenSurvey(for: self)
    let browser = try Browser(survey.served(for: self).address, "/en-GB/about/privacy")
    let kept = browser.texts("//main/ul[1]/li")
    XCTAssertEqual(kept.count, 24)
    XCTAssertTrue(kept[0].contains("They are deleted 3 days after your last page"), kept[0])
    XCTAssertTrue(kept[1].contains("This is deleted after 4 days."), kept[1])
    XCTAssertEqual(
      kept[3],
      "Answers that reached us another way, such as on paper, and that somebody put in for people. "
        + "They have no receipt code, so nobody can take them back with one.")
    XCTAssertTrue(
      kept.contains {
        $0.contains("A scrambled form of the code") && $0.contains("after 18 months at the latest")
      })
    XCTAssertTrue(
      kept.contains { $0.contains("they are taken off this list; the totals in a report") })
    XCTAssertTrue(
      browser.texts("//main/p").contains { $0.contains("An analyst of the organisation") })
    XCTAssertEqual(
      kept.filter { $0.contains("workshop closes") || $0.contains("voting closes") }.count, 3)
  }

  func testTheCookiePageNamesTheCookieThatIsSet() throws {
    let survey = try GardenSurvey(for: self)
    let service = try survey.served(for: self)
    let answer = try Connection.answer(
      from: service.address, "POST", survey.path("/begin"), body: [])
    let set = try XCTUnwrap(answer.headers["set-cookie"])
    XCTAssertTrue(set.hasPrefix("equalsay="), set)
    XCTAssertTrue(set.hasSuffix("Max-Age=259200"), set)
    let browser = try Browser(service.address, "/en-GB/about/cookies")
    let page = try XCTUnwrap(browser.text("//main"))
    XCTAssertTrue(page.contains("It is called “equalsay”."), page)
    XCTAssertTrue(page.contains("It goes after 3 days."), page)
  }

  private func write(_ organisation: String, of survey: GardenSurvey) throws {
    try FileManager.default.createDirectory(
      at: survey.data, withIntermediateDirectories: true)
    try Data(organisation.utf8).write(to: survey.data.appending(path: "organisation.json"))
  }
}
