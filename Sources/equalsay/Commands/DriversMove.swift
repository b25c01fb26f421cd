import DriverDiagrams
import Foundation
import Surveys

/// `drivers move FILE CHILD --from PARENT --to PARENT --reason TEXT`: one link in place of another.
struct DriversMove: Command {
  static let words = ["drivers", "move"]
  static let summary = "Move a driver or an idea to another driver, and keep the reason."
  static let remarks = ["The file is written anew, tidy and without comments, as its next version."]

  private let file: String
  private let child: DiagramID
  private let old: DiagramID?
  private let new: DiagramID?
  private let reason: String?

  init(_ arguments: Arguments) throws {
    old = try arguments.option("from", as: DiagramID.self, help: "what it supports now")
    new = try arguments.option("to", as: DiagramID.self, help: "what it is to support")
    reason = try arguments.option(
      "reason", as: String.self, help: "why; it is kept in the file with the dropped link")
    file = try arguments.diagramFile()
    child = try arguments.positional("CHILD", example: Aim.id, help: "the driver or idea to move")
  }

  func run() throws {
    guard let old, let new, let reason else {
      throw UsageProblem(
        "Say with --from and --to between which drivers it moves, and why with --reason.")
    }
    let today = try ReleaseDay.today(Date())
    try DiagramEdit(file).make { (diagram) throws(EditingProblem) in
      try diagram.move(child, from: old, to: new, reason: reason, on: today)
    }
  }
}
