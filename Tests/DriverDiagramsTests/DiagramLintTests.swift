import DriverDiagrams
import Surveys
import XCTest

/// The published criteria of quality, one by one.
final class DiagramLintTests: XCTestCase {
  /// A diagram that meets them all, each part on a line of its own.
  private static let good = #"""
    { "aim": { "what": "More older people in Leeds get talking therapies",
        "forWhom": "People over 65 in Leeds", "measure": "in-therapy", "baseline": "22%",
        "target": "30%", "by": "2028-03-31" },
      "drivers": [
        { "id": "know", "text": "People know what help there is", "level": "primary" },
        { "id": "easy", "text": "Help is easy to reach", "level": "primary" },
        { "id": "near", "text": "Help is near", "level": "secondary", "parents": ["easy"] } ],
      "ideas": [
        { "id": "slips", "text": "Pharmacies put a leaflet into every bag", "parents": ["know"], "from": "s:q.leaflets", "horizon": "now", "smallChange": "One week", "owner": "Pharmacies" },
        { "id": "hall", "text": "A therapist sees people in the village hall", "parents": ["near"], "from": "s:q.outreach", "horizon": "long", "smallChange": "One day", "owner": "The service" } ],
      "measures": [
        { "id": "in-therapy", "name": "In therapy", "kind": "outcome", "of": "aim", "numerator": "n", "source": "s", "frequency": "monthly", "owner": "o" },
        { "id": "knowing", "name": "Knowing", "kind": "process", "of": "know", "numerator": "n", "source": "s", "frequency": "yearly", "owner": "o" },
        { "id": "reached", "name": "Reached", "kind": "process", "of": "easy", "numerator": "n", "source": "s", "frequency": "monthly", "owner": "o" } ] }
    """#

  private func found(_ old: String, _ new: String) -> [String] {
    XCTAssertTrue(Self.good.contains(old), "\(old) is not in the diagram")
    return findings(in: Self.good.replacing(old, with: new, maxReplacements: 1))
  }

  func testADiagramThatMeetsThemAllHasNoFindings() {
    XCTAssertEqual(problems(of: Self.good), [])
    XCTAssertEqual(findings(in: Self.good), [])
  }

  func testAnAimSaysWhatHowMuchForWhomAndByWhen() {
    XCTAssertEqual(
      found("More older people in Leeds get talking therapies", "Improve access"), ["1 aim-what"])
    XCTAssertEqual(found(#""30%""#, #""better""#), ["3 aim-how-much"])
    XCTAssertEqual(found(#""30%""#, #""half of them""#), [])
    XCTAssertEqual(found(#""People over 65 in Leeds""#, #""Everyone""#), ["2 aim-for-whom"])
    XCTAssertEqual(found(#""2028-03-31""#, #""soon""#), ["3 aim-by-when"])
    XCTAssertEqual(
      findings(in: #"{ "aim": { "what": "Better mental health" }, "drivers": [] }"#),
      [
        "1 aim-what", "1 primary-drivers", "1 unmeasured", "1 aim-how-much", "1 aim-for-whom",
        "1 aim-by-when",
        "1 aim-measure", "1 aim-baseline",
      ])
  }

  func testAnAimThatOnlyPointsSomewhereSaysTooLittle() {
    func what(_ text: String) -> [String] {
      found("More older people in Leeds get talking therapies", text)
    }
    for wish in [
      "Improve mental health", "To improve access", "to reduce health inequalities",
      "Increase access for all", "Better mental health",
    ] { XCTAssertEqual(what(wish), ["1 aim-what"], wish) }
    for aim in [
      "Reduce waits by 10%", "To improve access for carers in Leeds",
      "Carers sleep through the night",
    ] { XCTAssertEqual(what(aim), [], aim) }
  }

  func testEverybodyIsNobodyInParticular() {
    for whom in [
      "All people", "The public", "all the people", "All", "Our community", "The whole population",
    ] {
      XCTAssertEqual(found(#""People over 65 in Leeds""#, "\"\(whom)\""), ["2 aim-for-whom"], whom)
    }
    for whom in ["All carers", "The people of Leeds", "All people over 65"] {
      XCTAssertEqual(found(#""People over 65 in Leeds""#, "\"\(whom)\""), [], whom)
    }
  }

  func testADayOfTheAimIsInTheCalendarAndToCome() {
    XCTAssertEqual(found(#""2028-03-31""#, #""2028-02-31""#), ["3 aim-by-when"])
    XCTAssertEqual(found(#""2028-03-31""#, #""2026-11-30""#), ["3 aim-by-past"])
    XCTAssertEqual(found(#""2028-03-31""#, #""2026-12-01""#), [])
    XCTAssertEqual(found(#""2028-03-31""#, #""March 2028""#), [])
  }

  func testAnAgeIsNoFigureForHowMuch() {
    func rules(_ what: String) -> [String] {
      findings(in: #"{ "aim": { "what": "\#(what)" }, "drivers": [] }"#).filter {
        $0.hasSuffix("aim-how-much")
      }
    }
    XCTAssertEqual(rules("Better access for people over 65"), ["1 aim-how-much"])
    XCTAssertEqual(rules("Raise access for people over 65 from 22% to 30%"), [])
    XCTAssertEqual(rules("Cut waits by 10 days"), [])
  }

  func testFiguresInOtherDigitsAreFigures() {
    XCTAssertEqual(found(#""30%""#, #""۳۰ فیصد""#), [])
  }

  func testThereAreTwoToFivePrimaryDrivers() {
    func drivers(_ count: Int) -> [String] {
      let more = (0..<count).map { number in
        #"{ "id": "x\#(number)", "text": "X", "level": "primary" }, "#
      }.joined()
      return found(#"{ "id": "know", "text"#, more + #"{ "id": "know", "text"#)
        .filter { $0.hasSuffix("primary-drivers") }
    }
    XCTAssertEqual(drivers(3), [])
    XCTAssertEqual(drivers(4), ["5 primary-drivers"])
    let one = Self.good.replacing(
      #""easy", "text": "Help is easy to reach", "level": "primary""#,
      with: #""easy", "text": "Help is easy to reach", "level": "secondary", "parents": ["know"]"#)
    XCTAssertEqual(findings(in: one), ["5 primary-drivers"])
  }

  func testNothingIsAnOrphan() {
    XCTAssertEqual(found(#", "parents": ["easy"]"#, ""), ["6 leaf", "7 orphan"])
    XCTAssertEqual(found(#""parents": ["near"]"#, #""parents": []"#), ["7 leaf", "10 orphan"])
  }

  func testALinkToNothingIsAProblemOfItsOwnAndMakesNoOrphan() {
    XCTAssertEqual(found(#""parents": ["near"]"#, #""parents": ["nera"]"#), ["7 leaf"])
  }

  func testTheAimAndEachPrimaryDriverAreMeasured() {
    XCTAssertEqual(found(#""of": "know""#, #""of": "near""#), ["5 unmeasured"])
    XCTAssertEqual(
      findings(
        in: Self.good.replacing("\"measure\": \"in-therapy\"", with: "\"measure\": \"By and by\"")
          .replacing(#""kind": "outcome""#, with: #""kind": "balancing""#)), ["1 unmeasured"])
    XCTAssertEqual(found(#""of": "easy""#, #""of": ["near", "easy"]"#), [])
  }

  func testAMeasureSaysHowItIsMade() {
    XCTAssertEqual(
      found(#""source": "s", "frequency": "yearly""#, #""frequency": "yearly""#),
      ["13 measure-details"])
  }

  func testAnIdeaReadsAsSomethingToTest() {
    func rule(_ text: String) -> [String] {
      found("Pharmacies put a leaflet into every bag", text).map { String($0.dropFirst(2)) }
    }
    for task in [
      "Set up a working group", "Write a report on access", "Develop a communication strategy",
      "Hold a meeting with GPs", "Implement the pathway", "Recruit to the steering group",
      "Book a room for the next meeting", "Appoint a coordinator", "Recruit two workers",
      "Order 40 torches", "Train all staff", "Produce a leaflet", "Phone the council by Friday",
      "Train staff in equality", "Book a café", "Contact the bus operator", "Update the website",
      "Do an audit", "Draft the terms of reference",
    ] { XCTAssertEqual(rule(task), ["task"], task) }
    for slogan in [
      "Better communication", "Raise awareness", "Putting people first!", "Awareness",
      "Improve access for all", "Working together", "Respect for everyone", "No one left behind",
      "Working together for better lives", "Co-production at the heart of everything",
      "Better cafés", "Dignity and respect", "Nothing about us without us", "Every voice counts",
      "Person-centred care", "Listen to people", "Kindness in everything we do",
      "Raise the profile of carers",
    ] { XCTAssertEqual(rule(slogan), ["slogan"], slogan) }
    for idea in [
      "Recruit peer supporters from mosques and ask them to telephone people who missed a visit",
      "Send a reminder by text in the person’s own language the day before",
      "Reduce the letter to one page and ask five people whether it is clear",
      "Offer the first appointment by phone in Urdu to 10 people in March",
      "Phone people who missed a visit", "Phone people the day before their appointment",
      "Train receptionists to greet people in Urdu", "Book appointments by text",
      "Recruit peer supporters from the mosque", "A café for carers every Friday",
      "Keep one room free for people with nobody",
      "Print letters in large type for everyone over 65",
      "Write to people who missed a visit and invite them to a meeting at the mosque",
      "Write the care plan together with the person at the first visit",
      "Contact people by text the day before", "فون پر پہلی ملاقات", "夜間バスを出す",
    ] { XCTAssertEqual(rule(idea), [], idea) }
  }

  func testEvidenceAndAPlanAreAskedFor() {
    XCTAssertEqual(found(#""from": "s:q.leaflets", "#, ""), ["9 evidence"])
    XCTAssertEqual(found(#""from": "s:q.leaflets""#, #""evidence": "A trial""#), [])
    XCTAssertEqual(found(#""horizon": "now", "#, ""), ["9 plan"])
  }

  func testEveryGroupsFirstPriorityIsTakenUpOrHasAReason() throws {
    func left(_ reasons: [NotTaken]) throws -> [String] {
      var diagram = try DiagramFile.read(Array(Self.good.utf8))
      diagram.notTaken = reasons
      func entry(_ category: String, _ option: String) -> FirstPriorities.Entry {
        .init(
          question: "q", characteristic: "age", category: category, option: option,
          title: "A title")
      }
      return FirstPriorities([entry("young", "leaflets"), entry("old", "stories")])
        .findings(in: diagram).map(\.problem.message)
    }
    XCTAssertEqual(
      try left([]),
      [
        "priority-left-out: age:old put \"stories\" first (\"A title\"), and it is nowhere in the "
          + "diagram. Name it in \"from\" of an idea or driver, or say under \"notTaken\" why it was "
          + "not taken up."
      ])
    XCTAssertEqual(try left([NotTaken(group: "age:old", option: "stories", reason: "R")]), [])
    XCTAssertEqual(try left([NotTaken(group: "old", option: "q.stories", reason: "R")]), [])
    XCTAssertEqual(
      try left([NotTaken(group: "age:young", option: "stories", reason: "R")]).count, 1)
  }
}
