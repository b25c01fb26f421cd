import Exports
import Foundation
import Markup
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class QRCodeTests: XCTestCase {
  private let address = "http://192.168.178.20:8080/en-GB/workshops/K7QM3P"

  func testWhatIsDrawnIsReadBack() throws {
    let decoder = try Decoder()
    for text in [
      address, "a", "https://example.org/ur/workshops/K7QM3P?words=%DA%A9%D8%AA", "two\nlines",
      String(repeating: "long ", count: 200),
    ] {
      let code = try QRCode(text)
      XCTAssertEqual(try decoder.texts(in: framed(code.modules)), [text])
    }
  }

  func testTheSizeGrowsWithTheText() throws {
    // Byte mode, level M (ISO/IEC 18004, table 7): 14, 26, 42, 62, 84 and at most 2331 bytes.
    for (bytes, size) in [(14, 21), (15, 25), (42, 29), (43, 33), (62, 33), (63, 37), (2331, 177)] {
      XCTAssertEqual(try QRCode(String(repeating: "x", count: bytes)).size, size)
    }
  }

  func testWithLessCorrectionACodeIsSmaller() throws {
    // Byte mode, level L (ISO/IEC 18004, table 7): 17, 32, 53 and 78 bytes.
    for (bytes, size) in [(17, 21), (32, 25), (53, 29), (54, 33), (78, 33), (79, 37)] {
      let code = try QRCode(String(repeating: "x", count: bytes), correction: .low)
      XCTAssertEqual(code.size, size)
    }
    let code = try QRCode(address, correction: .low)
    XCTAssertEqual(try Decoder().texts(in: framed(code.modules)), [address])
    XCTAssertEqual(code.terminalLines(inColour: false).count, 19)
  }

  func testATextThatDoesNotFitIsAProblem() {
    XCTAssertThrowsError(try QRCode(String(repeating: "x", count: 2332))) { error in
      XCTAssertEqual(error as? QRCodeProblem, .tooLong(bytes: 2332))
      XCTAssertEqual(
        "\(error)",
        """
        The text of 2332 bytes does not fit into a QR code, which holds 2331. \
        Give it a shorter address.
        """)
    }
    XCTAssertThrowsError(try QRCode("")) { XCTAssertEqual($0 as? QRCodeProblem, .empty) }
  }

  func testItIsReadInATerminalWhateverItsColours() throws {
    let lines = try QRCode(address).terminalLines(inColour: true)
    for line in lines {
      XCTAssertTrue(line.hasPrefix("\u{1B}[38;5;16;48;5;231m"))
      XCTAssertTrue(line.hasSuffix("\u{1B}[0m"))
    }
    let characters = lines.map { String($0.dropFirst(20).dropLast(4)) }
    XCTAssertEqual(try Decoder().texts(in: picture(of: characters, drawnIsBlack: true)), [address])
  }

  func testItIsReadInADarkTerminalWithoutColour() throws {
    let lines = try QRCode(address).terminalLines(inColour: false)
    XCTAssertEqual(try Decoder().texts(in: picture(of: lines, drawnIsBlack: false)), [address])
  }

  func testAJoinAddressFitsIntoASmallTerminal() throws {
    for inColour in [true, false] {
      let lines = try QRCode(address).terminalLines(inColour: inColour)
      XCTAssertEqual(lines.count, 21)
      for line in lines {
        XCTAssertEqual(line.filter { "█▀▄ ".contains($0) }.count, 41)
      }
    }
  }

  func testTheImageIsReadAndSaysWhatItIs() throws {
    let code = try QRCode(address)
    let svg = code.svg(title: "Join <Warm & safe>")
    let document = try XMLDocument(data: Data(svg.bytes), options: .nodeLoadExternalEntitiesNever)
    let root = try XCTUnwrap(document.rootElement())
    XCTAssertEqual(root.value(of: "role"), "img")
    XCTAssertEqual(root.value(of: "shape-rendering"), "crispEdges")
    XCTAssertEqual(root.value(of: "viewBox"), "0 0 41 41")
    XCTAssertEqual(root.children?.first?.name, "title")
    XCTAssertEqual(root.children?.first?.stringValue, "Join <Warm & safe>")
    let paths = root.elements(forName: "path")
    XCTAssertEqual(paths.map { $0.value(of: "fill") }, ["#fff", "#000"])
    XCTAssertEqual(paths[0].value(of: "d"), "M0 0h41v41h-41z")
    let drawn = try picture(ofPath: XCTUnwrap(paths[1].value(of: "d")))
    XCTAssertEqual(try Decoder().texts(in: drawn), [address])
  }

  /// The quiet zone of four light modules that every reader may count on.
  private func framed(_ modules: [[Bool]]) -> [[Bool]] {
    let side = [Bool](repeating: false, count: 4)
    let rows = modules.map { side + $0 + side }
    let above = Array(repeating: [Bool](repeating: false, count: rows[0].count), count: 4)
    return above + rows + above
  }

  /// What a person sees: two rows of pixels for each line of characters.
  private func picture(of lines: [String], drawnIsBlack: Bool) -> [[Bool]] {
    lines.flatMap { line in
      [
        line.map { "█▀".contains($0) == drawnIsBlack },
        line.map { "█▄".contains($0) == drawnIsBlack },
      ]
    }
  }

  private func picture(ofPath path: String) throws -> [[Bool]] {
    var picture = Array(repeating: [Bool](repeating: false, count: 41), count: 41)
    for match in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (x, y) = (try XCTUnwrap(Int(match.1)), try XCTUnwrap(Int(match.2)))
      XCTAssertEqual(match.3, match.4, "each rectangle is closed")
      for column in x..<x + (try XCTUnwrap(Int(match.3))) { picture[y][column] = true }
    }
    return picture
  }
}

extension XMLElement {
  /// The value of an attribute; `attribute(forName:)` finds none beside a default namespace.
  fileprivate func value(of name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}
