import Responses
import Surveys
import Web
import XCTest

/// A question to try the form on: first in Easy Read, and never kept.
final class PracticeTests: XCTestCase {
  private static let survey = #"""
    { "id": "clinic", "version": 1, "language": "en-GB", "title": "The clinic",
      "languages": ["en-GB", "en-GB-x-easyread"], "sections": [ { "id": "a", "questions": [
        { "id": "colour", "kind": "choose-one", "text": "What colour do you like?",
          "practice": true,
          "options": [ { "id": "red", "text": "Red" }, { "id": "blue", "text": "Blue" } ] },
        { "id": "count", "kind": "number", "text": "A number?", "max": 10, "practice": true },
        { "id": "asked", "kind": "text", "text": "What would help?" }
      ] } ] }
    """#
  private static let form = "/en-GB-x-easyread/clinic"

  private func visitor(in language: String = "en-GB-x-easyread") async throws -> Visitor {
    let visitor = try Visitor(try TestSite(Self.survey, for: self), for: self)
    let begun = try await visitor.post("/\(language)/clinic/begin", [])
    XCTAssertEqual(
      begun.location,
      language == "en-GB" ? "/en-GB/clinic/q/asked" : Self.form + "/practice/colour")
    return visitor
  }

  func testItComesFirstAndSaysWhatItIs() async throws {
    let visitor = try await visitor()
    let page = try await visitor.get(Self.form + "/practice/colour")
    XCTAssertEqual(page.status, 200)
    XCTAssertEqual(try page.text("//h1/text()"), "What colour do you like?")
    XCTAssertTrue(try page.text("//p[@class='caption']").contains("We do not keep"))
    XCTAssertEqual(try page.texts("//button[@name='then']"), [])
  }

  func testItLeadsOnAndBack() async throws {
    let visitor = try await visitor()
    let first = try await visitor.post(Self.form + "/practice/colour", [("answer", "red")])
    XCTAssertEqual(first.location, Self.form + "/practice/count")
    let second = try await visitor.post(Self.form + "/practice/count", [])
    XCTAssertEqual(second.location, Self.form + "/q/asked")
    for (path, before) in [
      ("/q/asked", Self.form + "/practice/count"),
      ("/practice/count", Self.form + "/practice/colour"), ("/practice/colour", Self.form),
    ] {
      let page = try await visitor.get(Self.form + path)
      XCTAssertEqual(try page.text("//a[@class='back']/@href"), before, path)
    }
  }

  func testAMistakeIsShownAsAnywhere() async throws {
    let visitor = try await visitor()
    let page = try await visitor.post(Self.form + "/practice/count", [("answer", "99")])
    XCTAssertEqual(page.status, 422)
    XCTAssertEqual(try page.texts("//*[@role='alert']//a").count, 1)
    XCTAssertEqual(try page.text("//input[@name='answer']/@value"), "99")
  }

  func testNothingOfItIsKept() async throws {
    let visitor = try await visitor()
    _ = try await visitor.post(Self.form + "/practice/colour", [("answer", "red")])
    let again = try await visitor.get(Self.form + "/practice/colour")
    XCTAssertEqual(try again.texts("//input[@checked]"), [])
    _ = try await visitor.post(Self.form + "/q/asked", [("answer", "A walk")])
    _ = try await visitor.post(Self.form + "/helped", [])
    let check = try await visitor.get(Self.form + "/check")
    XCTAssertEqual(try check.texts("//dt").count, 2)
    XCTAssertFalse(try check.text("//main").contains("colour"))
  }

  func testTheStandardVersionBeginsWithTheFirstQuestion() async throws {
    let visitor = try await visitor(in: "en-GB")
    let page = try await visitor.get("/en-GB/clinic/practice/colour")
    XCTAssertEqual(page.location, "/en-GB/clinic/q/asked")
    let first = try await visitor.get("/en-GB/clinic/q/asked")
    XCTAssertEqual(try first.text("//a[@class='back']/@href"), "/en-GB/clinic")
    let unknown = try await visitor.get("/en-GB/clinic/practice/other")
    XCTAssertEqual(unknown.status, 404)
  }

  func testAFileOfResponsesHasNoColumnForIt() throws {
    let survey = try SurveyFile.read(Array(Self.survey.utf8), context: .assumingFiles())
    XCTAssertEqual(survey.questions.map(\.id.text), ["asked"])
    XCTAssertEqual(survey.practice.map(\.id.text), ["colour", "count"])
  }
}
