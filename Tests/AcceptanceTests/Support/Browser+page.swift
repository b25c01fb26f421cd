import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a person sees on the page at hand.
extension Browser {
  /// The text of the page's heading.
  var heading: String { text("//h1") ?? "" }
  var title: String { text("//title") ?? "" }

  /// The labels of all that is ticked.
  var ticked: [String] {
    nodes("//main//input[@checked]/@id").compactMap {
      text("//label[@for='\($0.stringValue ?? "")']")
    }
  }

  /// The answers shown back on the check page, by their questions.
  var answersShown: [String: String] {
    Dictionary(zip(texts("//dl//dt"), texts("//dl//dd[1]"))) { first, _ in first }
  }

  /// The text of the first node that an XPath finds, blanks folded.
  func text(_ path: String) -> String? { texts(path).first }

  func texts(_ path: String) -> [String] { nodes(path).map(\.words) }

  func nodes(_ path: String) -> [XMLNode] {
    do { return try page.nodes(forXPath: path) } catch {
      XCTFail("\(path): \(error)")
      return []
    }
  }

  func attributes(_ path: String) -> [String] { nodes(path).compactMap(\.stringValue) }
}

extension XMLNode {
  /// The text in it, blanks folded.
  var words: String {
    (stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
