import DriverDiagrams
import Surveys
import XCTest

/// Every problem of a file is reported at once, each with its place.
final class DiagramFileTests: XCTestCase {
  func testEveryKeyIsRead() throws {
    let diagram = try DiagramFile.read(Array(wholeDiagram.utf8))
    XCTAssertEqual(diagram.id?.text, "access")
    XCTAssertEqual(diagram.title, "Access")
    XCTAssertEqual(diagram.version, 2)
    XCTAssertTrue(diagram.isSynthetic)
    XCTAssertEqual(
      diagram.aim,
      Aim(
        what: "More older people get help", forWhom: "People over 65 in Leeds",
        measure: "Share in therapy", baseline: "22", target: "30%", by: "2028-01-31"))
    XCTAssertEqual(diagram.drivers.map(\.id.text), ["know", "asked", "talk", "deep"])
    XCTAssertEqual(
      diagram.drivers.map { $0.parents.map { "\($0.parent) \($0.strength.rawValue)" } },
      [["aim strong"], [], ["know strong", "asked weaker"], ["talk weaker"]])
    XCTAssertEqual(diagram.drivers[2].from, ["K7M-4QX.A"])
    let idea = try XCTUnwrap(diagram.ideas.first)
    XCTAssertEqual(idea.horizon, .short)
    XCTAssertEqual(idea.smart.answers[.timeBound], "May")
    XCTAssertEqual(idea.equalityImpact, EqualityImpact(gains: "A", losses: "B", response: "C"))
    XCTAssertEqual(idea.status.map(\.state), [.planned, .testing])
    XCTAssertEqual(diagram.measures.map { $0.of.map(\.text) }, [["aim"], ["know", "asked"]])
    XCTAssertEqual(diagram.dropped.first?.reason, "It did nothing")
    XCTAssertEqual(diagram.notTaken.first?.group, "age:young")
  }

  func testTheTidyFileReadsBackAsTheSameDiagramAndIsTidyAlready() throws {
    let diagram = try DiagramFile.read(Array(wholeDiagram.utf8))
    let again = try DiagramFile.read(diagram.json)
    XCTAssertEqual(again, diagram)
    XCTAssertEqual(again.json, diagram.json)
  }

  func testHardTextsSurviveTheTidyFile() throws {
    let text = "\"\\ \u{2028}/</script> é ا 👩‍🦽\n\t\u{9}"
    let diagram = Diagram(aim: Aim(what: text), drivers: [])
    XCTAssertEqual(try DiagramFile.read(diagram.json), diagram)
  }

  func testAllProblemsComeAtOnceWithTheirPlaces() {
    let text = """
      { "aim": { "what": "", "target": true },
        "drivers": [
          { "id": "a", "text": "A", "level": "primery" },
          { "id": "b", "text": "B", "level": "secondary", "parents": ["nobody", "a", "a"] },
          { "id": "b", "text": "C", "level": "primary", "colour": "red" } ],
        "ideas": [ { "id": "i", "parents": "a" } ],
        "measures": [ { "id": "m", "name": "M", "kind": "process", "of": "aims" } ] }
      """
    XCTAssertEqual(
      problems(of: text),
      [
        "f:1:20: \"what\" is empty. Write something in it.",
        "f:1:34: \"target\" must be a text, not true.",
        "f:3:40: Unknown kind \"primery\". Did you mean \"primary\"?",
        "f:4:65: Unknown parent \"nobody\". Nothing in the diagram is called that: add it, or correct "
          + "the name.",
        "f:4:80: The parent \"a\" is listed twice. Take one out.",
        "f:5:7: Duplicate id \"b\": it is already that of the secondary driver on line 4. Give this "
          + "primary driver another.",
        "f:5:51: Unknown key \"colour\". This driver may have \"id\", \"text\", \"level\", "
          + "\"parents\", \"strength\", \"from\", \"evidence\".",
        "f:6:14: This idea has no \"text\". Add it.",
        "f:6:38: \"parents\" must be a list, not a text.",
        "f:7:68: Unknown what is measured \"aims\". Did you mean \"aim\"?",
      ])
  }

  func testACircleIsReportedOnceWithItsWay() {
    let text = """
      { "aim": { "what": "A" }, "drivers": [
        { "id": "p", "text": "P", "level": "primary" },
        { "id": "a", "text": "A", "level": "secondary", "parents": ["p", "c"] },
        { "id": "b", "text": "B", "level": "secondary", "parents": ["a"] },
        { "id": "c", "text": "C", "level": "secondary", "parents": ["b"] },
        { "id": "self", "text": "S", "level": "secondary", "parents": ["self"] } ] }
      """
    XCTAssertEqual(
      problems(of: text),
      [
        "f:3:5: These drivers support one another in a circle (a cycle): \"a\" → \"c\" → \"b\" → "
          + "\"a\". Take out one of the links.",
        "f:6:5: These drivers support one another in a circle (a cycle): \"self\" → \"self\". Take "
          + "out one of the links.",
      ])
  }

  func testEachKindOfThingHangsOnlyOnWhatItCanSupport() {
    func refused(_ old: String, _ new: String) -> String? { problems(of: changed(old, new)).first }
    XCTAssertEqual(
      refused(#""parents": ["aim"]"#, #""parents": ["asked"]"#),
      "f:7:76: The primary driver \"know\" has the primary driver \"asked\" as a parent. A primary "
        + "driver supports the aim alone: make this one secondary.")
    XCTAssertEqual(
      refused(#""parents": ["talk"]"#, #""parents": ["aim"]"#),
      "f:11:83: The secondary driver \"deep\" has the aim as a parent. What supports the aim itself "
        + "is a primary driver: write that level.")
    XCTAssertEqual(
      refused(#""parents": ["deep", "asked"]"#, #""parents": ["aim"]"#),
      "f:15:19: The idea \"films\" has the aim as a parent. Name the driver that the idea would move."
    )
    XCTAssertEqual(
      refused(#""parents": ["talk"]"#, #""parents": ["films"]"#),
      "f:11:83: The secondary driver \"deep\" has the idea \"films\" as a parent. Name a driver, or "
        + "turn the other into one.")
    XCTAssertEqual(
      refused(#""id": "know""#, #""id": "aim""#),
      "f:7:7: Duplicate id \"aim\": it is already that of the aim. Give this primary driver another."
    )
  }

  func testAStrengthIsOfALinkThatIsThere() {
    XCTAssertEqual(
      problems(of: changed(#""asked": "weaker""#, #""deep": "weaker""#)),
      [
        "f:10:21: \"deep\" is not among the \"parents\", so no link has this strength. Add it there, "
          + "or take it out here."
      ])
  }

  func testStatusesComeInTheirOrder() {
    XCTAssertEqual(
      problems(of: changed("2027-01-02", "2026-01-02")),
      ["f:22:17: This status is older than the one before it. Put the oldest first."])
  }
}
