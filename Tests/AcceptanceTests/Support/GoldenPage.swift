import Foundation
import XCTest

/// A page kept in a file, so that a change of its HTML is read by a person before it goes out.
///
/// `UPDATE_GOLDEN=1` in the environment writes the files anew.
struct GoldenPage {
  private static let folder = Project.root.appending(path: "Tests/AcceptanceTests/Golden")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private let html: String

  init(_ answer: Answer) {
    // What differs from one run or one style to another says nothing about the page.
    html = Self.inLines(
      answer.text
        .replacing(/\/assets\/([a-z]+)-[0-9a-f]{12}\./) { "/assets/\($0.1)-DIGEST." }
        .replacing(/id="receipt">[0-9A-Z-]{19}</) { _ in "id=\"receipt\">RECEIPT<" }
        .replacing(/id="words">[a-z ]+</) { _ in "id=\"words\">WORDS<" }
        .replacing(/\/(workshops|workshop-pictures)\/[A-Z0-9]{6}/) { "/\($0.1)/CODE" })
  }

  /// A line for each block and each field, so that a difference reads well.
  private static func inLines(_ html: String) -> String {
    let block =
      /(<(?:html|head|body|meta|title|link|script|header|footer|nav|main|div|h1|h2|p|ul|ol|li|dl|dt|dd|form|fieldset|legend|label|input|select|option|textarea|button|img)[ >]|<\/(?:html|body|main|form)>)/
    return html.replacing(block) { "\n" + $0.0 } + "\n"
  }

  func check(_ name: String, line: UInt = #line) throws {
    let file = Self.folder.appending(path: name + ".html")
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        at: Self.folder, withIntermediateDirectories: true)
      return try Data(html.utf8).write(to: file)
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      return XCTFail("\(file.path) is missing. UPDATE_GOLDEN=1 writes it.", line: line)
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard kept != html else { return }
    XCTFail(
      "\(name).html is another page now:\n\(difference(from: kept))"
        + "Read the difference; UPDATE_GOLDEN=1 keeps it.", line: line)
  }

  /// The lines that have gone and that have come, in the order of the page.
  private func difference(from kept: String) -> String {
    let lines = html.components(separatedBy: "\n")
    let changes = lines.difference(from: kept.components(separatedBy: "\n"))
    return changes.map { change in
      switch change {
      case .remove(let offset, let element, _): (offset, "- \(offset + 1): \(element)\n")
      case .insert(let offset, let element, _): (offset, "+ \(offset + 1): \(element)\n")
      }
    }.sorted { $0.0 < $1.0 }.prefix(20).map(\.1).joined()
  }
}
