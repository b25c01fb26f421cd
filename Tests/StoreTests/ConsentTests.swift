import Participation
import SQLite
import Secrets
import Store
import Surveys
import XCTest

final class ConsentTests: StoreTestCase {
  private let consent = Consent(text: "I agree.\nTruly: “yes”.", language: .british)

  private func begin(_ session: String, _ consent: Consent?, in store: Store) throws -> Draft {
    let survey = try Sample.survey()
    let state: DraftState = try finish {
      store.begin(
        session: Sample.session(session), survey: survey, version: 1, site: nil,
        language: .british, consent: consent, done: $0)
    }
    return try XCTUnwrap(state.opened)
  }

  private func wordings() throws -> Int? {
    try Connection(file, .reading).value("SELECT count(*) FROM consent_wording")
  }

  func testAWordingIsKeptOnceForAllWhoAgreeToIt() throws {
    let store = try openStore()
    for session in ["one", "two", "three"] {
      XCTAssertEqual(try begin(session, consent, in: store).consent, consent.digest)
    }
    XCTAssertEqual(try wordings(), 1)
    XCTAssertEqual(try store.consent(consent.digest), consent)
    let easy = Consent(text: consent.text, language: .british.easyRead)
    _ = try begin("four", easy, in: store)
    XCTAssertEqual(try wordings(), 2)
    XCTAssertEqual(try store.consent(easy.digest), easy)
    XCTAssertNil(try store.consent(Digest(of: [1])))
  }

  func testWithoutConsentNoWordingIsKept() throws {
    let store = try openStore()
    XCTAssertNil(try begin("one", nil, in: store).consent)
    XCTAssertEqual(try wordings(), 0)
  }

  func testABeginningThatFailsKeepsNoWording() throws {
    let store = try openStore()
    let (survey, consent) = (try Sample.survey("unknown"), consent)
    XCTAssertThrowsError(
      try finish { (done: @escaping @Sendable (Result<DraftState, any Error>) -> Void) in
        store.begin(
          session: Sample.session(), survey: survey, version: 1, site: nil, language: .british,
          consent: consent, done: done)
      })
    XCTAssertEqual(try wordings(), 0)
  }

  func testTheResponseNamesTheWordingOfItsDraft() throws {
    let store = try openStore()
    _ = try begin("agreed", consent, in: store)
    _ = try begin("was not asked", nil, in: store)
    for session in ["agreed", "was not asked"] { _ = try store.send(Sample.session(session)) }
    let named = try Connection(file, .reading).all(
      "SELECT consent FROM response ORDER BY id"
    ) { row throws(SQLiteError) in try row.value(0, as: [UInt8]?.self) }
    XCTAssertEqual(named, [consent.digest.bytes, nil])
  }

  func testAChangedDraftKeepsWhatWasAgreedTo() throws {
    let store = try openStore()
    _ = try begin("one", consent, in: store)
    let changed = try store.change(Sample.session("one")) { $0.hasMetHelp = true }
    XCTAssertEqual(changed.opened?.consent, consent.digest)
    XCTAssertEqual(
      try store.draft(session: Sample.session("one"), survey: try Sample.survey()), changed)
  }
}
