import Foundation
import Surveys
import Translations
import XCTest

/// Files that are broken, or made to do harm, are refused with a line and an advice.
final class HostileFileTests: XCTestCase {
  private func problems(_ text: String, as format: ReturnedFile.Format = .xliff) -> [String] {
    problems(Array(text.utf8), as: format)
  }

  private func problems(_ bytes: [UInt8], as format: ReturnedFile.Format) -> [String] {
    do {
      _ = try ReturnedFile(bytes, as: format)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  private static let declared =
    "2: The file declares a document type or entities, which XLIFF 1.2 does not have. Take the line "
    + "out, or export the file again."

  private static func unit(_ source: String) -> String {
    """
    <xliff version="1.2"><file target-language="ur"><body>
    <trans-unit id="a:b"><source>\(source)</source><target>x</target></trans-unit>
    </body></file></xliff>
    """
  }

  func testNoFileIsReadThroughAnEntity() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("secret".utf8).write(to: secret)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: secret)) }
    XCTAssertEqual(
      problems(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"\(secret)\">]>"
          + Self.unit("&e;")), [Self.declared])
    XCTAssertEqual(
      problems(
        "<!-- <a> -->\n<!DOCTYPE xliff SYSTEM \"http://example.org/x.dtd\">\(Self.unit("a"))"),
      [Self.declared])
    XCTAssertTrue(
      problems(Self.unit("&e;"))[0].hasPrefix("2: This is not well-formed XML"))
  }

  func testLaughterDoesNotGrow() {
    let entities = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    XCTAssertEqual(
      problems(
        "\n<!DOCTYPE x [<!ENTITY l0 \"ha\">\(entities.joined())]>\(Self.unit("&l9;"))"),
      [Self.declared])
  }

  func testWhatIsNotXLIFF12IsRefused() {
    let expected = [
      ("", "1: This is XML but not XLIFF 1.2."),
      ("<xliff version=\"1.2\">", "1: This is not well-formed XML"),
      ("<xliff version=\"1.2\"><file>\n</body></file></xliff>", "2: This is not well-formed XML"),
      ("<xliff version=\"2.0\"/>", "1: This is XLIFF 2.0. Save it as XLIFF 1.2"),
      ("<html/>", "1: This is XML but not XLIFF 1.2."),
      ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(Self.unit("a"))", "1: The file says that"),
      (
        Self.unit("a").replacingOccurrences(of: "\"ur\"", with: "\"u\""),
        "1: “u” is not a language tag."
      ),
      (Self.unit("a<x id=\"1\"/>"), "2: An element in “a:b” stands for no placeholder"),
      (
        Self.unit("a").replacingOccurrences(of: "<target>", with: "<target state=\"done\">"),
        "2: “done” is no state of XLIFF 1.2."
      ),
      (
        Self.unit("a").replacingOccurrences(of: "<source>a</source>", with: ""),
        "2: “a:b” has no source."
      ),
      (
        Self.unit("a").replacingOccurrences(of: " id=\"a:b\"", with: ""),
        "2: The trans-unit has no id"
      ),
      (
        Self.unit("a</source></trans-unit>\n<trans-unit id=\"a:b\"><source>"),
        "3: “a:b” stands already on line 2."
      ),
    ]
    for (text, beginning) in expected {
      let found = problems(text)
      XCTAssertEqual(found.count, 1, text)
      XCTAssertTrue(found.first?.hasPrefix(beginning) ?? false, "\(found) \(text)")
    }
  }

  func testOtherEncodingsAndHugeFilesAreRefused() {
    XCTAssertEqual(
      problems([0xFF, 0xFE, 0x3C, 0], as: .csv),
      ["1: The file is UTF-16. Save it as UTF-8; spreadsheets call it “CSV UTF-8”."])
    XCTAssertEqual(
      problems([0xFF, 0xFE, 0x3C, 0], as: .xliff), ["1: The file is UTF-16. Save it as UTF-8."])
    XCTAssertTrue(problems([0x3C, 0xE9], as: .xliff)[0].hasPrefix("1: The file is not UTF-8."))
    XCTAssertTrue(
      problems(
        Array("context,source,target,state\na,b,\u{E9},\n".utf8).filter { $0 != 0xC3 }, as: .csv)[
          0
        ].hasPrefix("2: This is not UTF-8."))
    let huge = [UInt8](repeating: 0x20, count: ReturnedFile.sizeLimit + 1)
    for format in ReturnedFile.Format.allCases {
      XCTAssertTrue(problems(huge, as: format)[0].hasPrefix("1: The file is larger than 4 MB"))
    }
  }

  func testAFileCutAnywhereIsRefusedOrReadButNeverMore() throws {
    let whole = Array(Self.unit("a &amp; <ph id=\"1\">{n}</ph>").utf8)
    for length in whole.indices {
      XCTAssertFalse(problems(Array(whole.prefix(length)), as: .xliff).isEmpty, "\(length)")
    }
  }
}
