import Foundation
import XCTest

/// Nothing that people read on a page, on paper or in a release stands in Swift.
///
/// It looks for literals that read like words for people: a sentence, or a capitalised word that is
/// all there is in an element. Messages of errors are for whoever runs the program.
final class LiteralTextTests: XCTestCase {
  private static let folders = [
    "Sources/Web/Pages", "Sources/Web/Workshop", "Sources/Web/Journey", "Sources/Web/Staff",
    "Sources/Web/Preview", "Sources/Exports",
  ]

  /// What the command line says where a file or a picture cannot be made.
  private static let messages = ["Problem.swift", "QRCode.swift"]

  func testNoWordsForPeopleStandInTheSources() throws {
    let root = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var count = 0
    for folder in Self.folders {
      let url = root.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: url.path)
      where path.hasSuffix(".swift") && !Self.messages.contains(where: path.hasSuffix) {
        count += 1
        let source = try String(contentsOf: url.appending(path: path), encoding: .utf8)
        XCTAssertEqual(Self.words(in: source), [], "\(folder)/\(path)")
      }
    }
    XCTAssertGreaterThan(count, 150, "The sources could not be read.")
  }

  func testWordsForPeopleAreFound() {
    for line in [
      #"p { "Thank you for your answers." }"#, #"h1 { "Thanks" }"#, #"  "Continue""#,
      #"let title = "Your answers""#, #"text("we keep nothing.")"#,
      #"return "Page \(number) of the survey""#,
    ] {
      XCTAssertEqual(Self.words(in: line).count, 1, line)
    }
    for line in [
      #"/// Says "Thank you for your answers.""#, #"div(.classes("choice wide")) { text }"#,
      #"case drinks = "tea-and-coffee""#, #"a(.href("/about")) { reader(.aboutTitle) }"#,
    ] {
      XCTAssertEqual(Self.words(in: line), [], line)
    }
  }

  /// The literals of a source that read like words for people.
  private static func words(in source: String) -> [String] {
    source.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      .flatMap { line -> [String] in
        let isAlone = line.firstMatch(of: /(\{|^)\s*"\p{Lu}\p{Ll}+[^"]*"\s*(\}|$)/) != nil
        let literals = line.matches(of: /"((?:[^"\\]|\\.)*)"/).map {
          String($0.1).replacing(/\\\([^)]*\)+/, with: "…")
        }
        let sentences = literals.filter { text in
          text.firstMatch(of: /\p{Lu}\p{Ll}+ (… )?\p{Ll}{2,}/) != nil
            || text.firstMatch(of: /\p{L}{2,} \p{L}{2,}[.!?]/) != nil
        }
        return sentences.isEmpty && isAlone ? literals : sentences
      }
  }
}
