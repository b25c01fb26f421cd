import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds of every page that people read, whatever it is about.
struct SoundPage {
  private let answer: Answer

  init(_ answer: Answer) { self.answer = answer }

  /// Checks the headers and the document of a page that should be in a language.
  func check(_ place: String, language tag: String, line: UInt = #line) {
    do {
      let page = try answer.page()
      checkHeaders(place, line)
      checkDocument(page, place, language: tag, line)
      checkReferences(page, place, line)
      checkThatNothingComesFromElsewhere(page, place, line)
    } catch {
      XCTFail("\(place): \(error)", line: line)
    }
  }

  private func checkHeaders(_ place: String, _ line: UInt) {
    let expected = [
      "content-type": "text/html; charset=utf-8", "cache-control": "no-store",
      "referrer-policy": "same-origin", "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; "
        + "img-src 'self'; media-src 'self'; font-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ]
    for (name, value) in expected {
      XCTAssertEqual(answer.headers[name], value, "\(place): \(name)", line: line)
    }
  }

  private func checkDocument(
    _ page: XMLDocument, _ place: String, language tag: String, _ line: UInt
  ) {
    let spoken = tag.replacing("-x-easyread", with: "")
    XCTAssertEqual(values(page, "/html/@lang"), [spoken], place, line: line)
    XCTAssertEqual(
      values(page, "/html/@dir"), [spoken == "ur" ? "rtl" : "ltr"], place, line: line)
    XCTAssertEqual(
      values(page, "/html/@class"), [tag == spoken ? "standard" : "easy-read"], place, line: line)
    XCTAssertEqual(values(page, "//h1").count, 1, place, line: line)
    XCTAssertEqual(values(page, "//title").count, 1, place, line: line)
    XCTAssertEqual(values(page, "/html/body/*[1]/@href"), ["#main"], place, line: line)
    XCTAssertEqual(values(page, "//main/@id"), ["main"], place, line: line)
    for words in values(page, "//h1 | //h2 | //a | //button | //label | //legend | //title") {
      XCTAssertFalse(
        words.allSatisfy(\.isWhitespace), "\(place): something without words", line: line)
    }
  }

  /// Ids are unique, and whatever names one finds it.
  private func checkReferences(_ page: XMLDocument, _ place: String, _ line: UInt) {
    let ids = values(page, "//@id")
    XCTAssertEqual(Set(ids).count, ids.count, "\(place): \(ids)", line: line)
    let described = values(page, "//@aria-describedby | //@aria-labelledby")
      .flatMap { $0.split(separator: " ").map(String.init) }
    let linked = values(page, "//a/@href").filter { $0.hasPrefix("#") }
      .map { String($0.dropFirst()) }
    for id in values(page, "//label/@for") + described + linked {
      XCTAssertTrue(ids.contains(id), "\(place): nothing is called \(id)", line: line)
    }
    for id in values(page, "//main//*[self::input or self::select or self::textarea]/@id")
    where values(page, "//input[@id='\(id)']/@type") != ["hidden"] {
      XCTAssertEqual(
        values(page, "//label[@for='\(id)']").count, 1, "\(place): label of \(id)", line: line)
    }
    XCTAssertEqual(values(page, "//img[not(@alt)]"), [], place, line: line)
  }

  private func checkThatNothingComesFromElsewhere(
    _ page: XMLDocument, _ place: String, _ line: UInt
  ) {
    XCTAssertEqual(
      values(page, "//style | //iframe | //object | //base | //@style | //@srcset"), [],
      place, line: line)
    XCTAssertEqual(
      values(page, "//@*[starts-with(name(), 'on')] | //script/text() | //script[not(@src)]"), [],
      "\(place): script", line: line)
    // The way out of here leads elsewhere, and nothing else does.
    for target in values(page, "//*[not(@id='exit')]/@href | //@src | //@action") {
      let isOurs =
        target.hasPrefix("#") || target.hasPrefix("/") && !target.hasPrefix("//")
      XCTAssertTrue(isOurs, "\(place): \(target)", line: line)
    }
  }

  private func values(_ page: XMLDocument, _ path: String) -> [String] {
    do { return try page.nodes(forXPath: path).map { $0.stringValue ?? "" } } catch {
      XCTFail("\(path): \(error)")
      return []
    }
  }
}
