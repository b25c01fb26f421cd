import Responses
import Secrets
import Store
import Surveys
import Web
import XCTest

/// What every kind of question promises, from its definition to the stored response.
final class QuestionKindContractTests: XCTestCase {
  private static let page = "/en-GB/kinds/q/asked"
  private static let check = "/en-GB/kinds/check"
  /// What follows the last question: whether somebody helped.
  private static let afterLast = "/en-GB/kinds/helped"

  /// Somebody who has begun a survey of one question of the kind.
  private func visitor(_ kind: QuestionKind.Name, also more: String = "") async throws -> Visitor {
    let site = try TestSite(try KindExample.of(kind).survey(of: kind, also: more), for: self)
    let visitor = try Visitor(site, for: self)
    try await visitor.begin()
    return visitor
  }

  private func keptState(_ visitor: Visitor) throws -> AnswerState {
    let cookie = try XCTUnwrap(visitor.cookie?.split(separator: "=").last)
    let session = try XCTUnwrap(RandomToken(String(cookie)))
    let site = visitor.site
    let state = try site.store.draft(session: session.digest, survey: site.survey.id)
    guard case .open(let draft) = state else { throw NoDraft() }
    let sheet = try draft.answers.map { try site.edition().encoding.decode($0) } ?? AnswerSheet()
    return sheet[try XCTUnwrap(Identifier("asked"))]
  }

  private struct NoDraft: Error {}

  func testEveryKindIsReadFromItsDefinition() throws {
    for kind in QuestionKind.Name.allCases {
      let definition = try KindExample.of(kind).survey(of: kind)
      let survey = try SurveyFile.read(Array(definition.utf8), context: .assumingFiles())
      XCTAssertEqual(survey.questions.map(\.kind.name), [kind])
      XCTAssertEqual(survey.questions.map(\.text), ["What do you say?"])
    }
  }

  func testEveryKindIsShownUnderOneHeadingWithEmptyFields() async throws {
    for kind in QuestionKind.Name.allCases {
      let page = try await visitor(kind).get(Self.page)
      XCTAssertEqual(page.status, 200, kind.rawValue)
      let heading = kind == .statement ? "What do you say?" : "What do you say? (optional)"
      XCTAssertEqual(try page.text("//h1"), heading, kind.rawValue)
      XCTAssertEqual(try page.text("//title"), "What do you say? – EqualSay", kind.rawValue)
      XCTAssertEqual(try page.texts(KindExample.of(kind).emptyAt).count, 1, kind.rawValue)
      XCTAssertEqual(try page.texts("//*[@role='alert']"), [], kind.rawValue)
    }
  }

  func testEveryKindKeepsAGoodEntryAndShowsItAgain() async throws {
    for kind in QuestionKind.Name.allCases {
      guard let taken = try KindExample.of(kind).taken else { continue }
      let visitor = try await visitor(kind)
      let sent = try await visitor.post(Self.page, taken.entry)
      XCTAssertEqual(sent.status, 303, kind.rawValue)
      XCTAssertEqual(sent.location, Self.afterLast, kind.rawValue)
      XCTAssertEqual(try keptState(visitor), .answered(taken.answer), kind.rawValue)
      for language in ["en-GB", "en-GB-x-easyread"] {
        let page = try await visitor.get("/\(language)/kinds/q/asked")
        XCTAssertEqual(try page.texts(taken.shownAt).count, 1, "\(kind) in \(language)")
        let check = try await visitor.get("/\(language)/kinds/check")
        XCTAssertEqual(
          try check.texts(
            "//dl/div[1]/dd[1]//li | //dl/div[1]/dd[1]//*[@class='typed'] | //dl/div[1]/dd[1][not(*)]"
          ), taken.inWords,
          "\(kind) in \(language)")
      }
    }
  }

  func testEveryKindRefusesABadEntryWithItsMessageAtItsField() async throws {
    for kind in QuestionKind.Name.allCases {
      guard let refusal = try KindExample.of(kind).taken?.refusal else { continue }
      let visitor = try await visitor(kind)
      let page = try await visitor.post(Self.page, refusal.entry)
      XCTAssertEqual(page.status, 422, kind.rawValue)
      XCTAssertEqual(try page.text("//title"), "Error: What do you say? – EqualSay", kind.rawValue)
      let link = "//main/*[1][@role='alert']//a"
      XCTAssertEqual(try page.text(link), refusal.message, kind.rawValue)
      XCTAssertEqual(try page.text(link + "/@href"), "#" + refusal.field, kind.rawValue)
      XCTAssertEqual(try page.texts("//form//*[@id='\(refusal.field)']").count, 1, kind.rawValue)
      XCTAssertEqual(
        try page.text("//form//*[@id='error']"), "Error: " + refusal.message, kind.rawValue)
      let described = try page.texts("//form//*[contains(@aria-describedby, 'error')]")
      XCTAssertFalse(described.isEmpty, kind.rawValue)
      XCTAssertEqual(try page.texts(refusal.shownAt).count, 1, kind.rawValue)
      XCTAssertEqual(try keptState(visitor), .notAsked, kind.rawValue)
    }
  }

  func testEveryKindCanBePassedOver() async throws {
    for kind in QuestionKind.Name.allCases where kind != .statement {
      let visitor = try await visitor(kind)
      let sent = try await visitor.post(Self.page, [])
      XCTAssertEqual(sent.location, Self.afterLast, kind.rawValue)
      XCTAssertEqual(try keptState(visitor), .skipped, kind.rawValue)
      let check = try await visitor.get(Self.check)
      XCTAssertEqual(try check.text("//dl/div[1]/dd[1]"), "Not answered", kind.rawValue)
    }
  }

  func testEveryKindThatMustBeAnsweredSaysSo() async throws {
    for kind in QuestionKind.Name.allCases where kind != .statement {
      let visitor = try await visitor(kind, also: ", \"required\": true")
      let page = try await visitor.post(Self.page, [])
      XCTAssertEqual(page.status, 422, kind.rawValue)
      XCTAssertEqual(try page.text("//*[@role='alert']//a"), "Answer this question", kind.rawValue)
      XCTAssertEqual(try page.text("//h1"), "What do you say?", kind.rawValue)
      let check = try await visitor.get(Self.check)
      XCTAssertEqual(check.location, Self.page + "?change=1", kind.rawValue)
    }
  }

  func testEveryKindMayOfferNotToSay() async throws {
    for kind in QuestionKind.Name.allCases where kind != .statement {
      let visitor = try await visitor(kind, also: ", \"preferNotToSay\": true")
      let page = try await visitor.get(Self.page)
      let box = "//label[.='Prefer not to say']/preceding-sibling::input"
      let field = try page.text(box + "/@name")
      XCTAssertEqual(try page.text(box + "/@value"), "prefer_not", kind.rawValue)
      _ = try await visitor.post(Self.page, [(field, "prefer_not")])
      XCTAssertEqual(try keptState(visitor), .preferNotToSay, kind.rawValue)
      let again = try await visitor.get(Self.page)
      XCTAssertEqual(try again.texts(box + "[@checked]").count, 1, kind.rawValue)
      let check = try await visitor.get(Self.check)
      XCTAssertEqual(try check.text("//dl/div[1]/dd[1]"), "Prefer not to say", kind.rawValue)
    }
  }

  func testEveryKindIsSentAsItWasKept() async throws {
    for kind in QuestionKind.Name.allCases {
      let visitor = try await visitor(kind)
      let taken = try KindExample.of(kind).taken
      if let taken { _ = try await visitor.post(Self.page, taken.entry) }
      let sent = try await visitor.post(Self.check, [])
      XCTAssertEqual(sent.location, "/en-GB/kinds/end", kind.rawValue)
      let site = visitor.site
      let edition = try site.edition()
      var states: [[AnswerState]] = []
      try site.store.forEachResponse(of: site.survey.id) { response in
        states.append(try edition.encoding.states(response.answers))
      }
      XCTAssertEqual(states, [taken.map { [.answered($0.answer)] } ?? []], kind.rawValue)
    }
  }
}
