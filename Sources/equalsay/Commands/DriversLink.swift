import DriverDiagrams
import Foundation
import Surveys

/// `drivers link FILE CHILD PARENT`: a link more in a diagram, or one less with the reason.
struct DriversLink: Command {
  static let words = ["drivers", "link"]
  static let summary =
    "Link a driver or an idea to what it supports, or drop a link with the reason."
  static let remarks = ["The file is written anew, tidy and without comments, as its next version."]

  private let file: String
  private let child: DiagramID
  private let parent: DiagramID
  private let strength: Link.Strength
  private let isDropped: Bool
  private let reason: String?

  init(_ arguments: Arguments) throws {
    strength = arguments.flag("weaker", help: "a weaker link, drawn as dots") ? .weaker : .strong
    isDropped = arguments.flag("drop", help: "take the link out; --reason says why")
    reason = try arguments.option(
      "reason", as: String.self, help: "why the link is dropped; it is kept in the file")
    file = try arguments.diagramFile()
    child = try arguments.positional(
      "CHILD", example: Aim.id, help: "the driver or idea that supports the other")
    parent = try arguments.positional("PARENT", example: Aim.id, help: "the driver it supports")
    guard isDropped == (reason != nil) else {
      throw UsageProblem(
        isDropped
          ? "Say with --reason why the link is dropped." : "--reason belongs to --drop.")
    }
  }

  func run() throws {
    let today = try ReleaseDay.today(Date())
    try DiagramEdit(file).make { (diagram) throws(EditingProblem) in
      if let reason {
        try diagram.drop(child, from: parent, reason: reason, on: today)
      } else {
        try diagram.link(child, to: parent, strength)
      }
    }
  }
}
