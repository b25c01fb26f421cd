import Foundation
import XCTest

/// Ways through the first survey that more than one person takes.
extension Browser {
  /// A page of the first survey, in standard English unless another tag is given.
  static func path(_ page: String = "", in tag: String = "en-GB") -> String {
    "/\(tag)/older-people-access" + page
  }

  /// Somebody who has just pressed Start.
  static func begun(at address: URL, in tag: String = "en-GB") throws -> Browser {
    let browser = try Browser(address, path(in: tag))
    try browser.press()
    return browser
  }

  /// Answers the question with this heading by ticking, and goes on.
  func answer(
    _ question: String, _ labels: String..., file: StaticString = #filePath, line: UInt = #line
  ) throws {
    XCTAssertTrue(heading.hasPrefix(question), heading, file: file, line: line)
    for label in labels { try choose(label) }
    try press()
  }

  /// Passes pages over until one has this heading.
  func passOver(until wanted: String, file: StaticString = #filePath, line: UInt = #line) throws {
    for _ in 0..<60 where !heading.hasPrefix(wanted) { try press() }
    XCTAssertTrue(heading.hasPrefix(wanted), heading, file: file, line: line)
  }

  /// Answers no question but the rank question, leaves out the equality questions, and sends.
  @discardableResult
  static func ballot(_ options: [String], at address: URL) throws -> Browser {
    let browser = try begun(at: address)
    try browser.fillBallot(options)
    try browser.post(path("/about-you"), [("equality", "no")])
    XCTAssertEqual(browser.location, path("/end"))
    return browser
  }

  func fillBallot(_ options: [String]) throws {
    try post(
      Self.path("/q/priorities"),
      options.enumerated().map { ("place-\($0 + 1)", $1) })
  }
}
