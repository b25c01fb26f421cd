import Markup
import XCTest

final class HTMLTests: XCTestCase {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  func testTextCanNeverBecomeMarkup() {
    XCTAssertEqual(
      text(HTML(text: #"<script>alert("&")</script>"#)),
      "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;")
  }

  func testAttributeValuesAreEscaped() {
    XCTAssertEqual(
      text(input(.value(#""><b>"#))), #"<input value="&quot;&gt;&lt;b&gt;"/>"#)
  }

  func testElementsNestInOrder() {
    let html = div(.id("a"), nil, .classes("b c")) {
      p { "One" }
      for number in 2...3 { span { String(number) } }
      if false { p { "never" } }
    }
    XCTAssertEqual(
      text(html), #"<div id="a" class="b c"><p>One</p><span>2</span><span>3</span></div>"#)
  }

  func testTextInAnyScriptPassesThrough() {
    XCTAssertEqual(text(p { "نیند & 👩‍👧 é" }), "<p>نیند &amp; 👩‍👧 é</p>")
  }

  func testAnAbsentAttributeLeavesNothing() {
    XCTAssertEqual(text(span(.describedBy([])) { "x" }), "<span>x</span>")
    XCTAssertEqual(
      text(span(.describedBy(["hint", "error"])) { "x" }),
      #"<span aria-describedby="hint error">x</span>"#)
  }
}
