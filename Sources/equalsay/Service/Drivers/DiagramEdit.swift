import DriverDiagrams
import Foundation
import Surveys
import Web

/// A change to the file of a driver diagram.
struct DiagramEdit {
  private let file: String

  init(_ file: String) { self.file = file }

  /// Reads the diagram, changes it and puts the tidy file in place of the old one.
  ///
  /// - Throws: `InputProblems` where the change would leave a diagram that cannot be read.
  func make(_ change: (inout Diagram) throws(EditingProblem) -> Void) throws {
    let bytes = try InputFile.bytes(of: file, atMost: DiagramSource.sizeLimit)
    var diagram = try DiagramSource.diagram(of: file)
    do throws(EditingProblem) {
      try change(&diagram)
    } catch {
      throw InputProblems("\(file): \(error.message)")
    }
    try Self.write(diagram, to: file)
    if Self.hasComments(bytes) {
      Console.complain("\(file): The comments in it are gone: a tidy file has none.")
    }
    print("\(file): version \(diagram.version ?? 1).")
  }

  /// Writes a diagram that can be read again, or nothing.
  static func write(_ diagram: Diagram, to file: String, isPrivate: Bool = false) throws {
    let problems = DiagramFile(diagram.json).problems
    guard problems.isEmpty else {
      throw InputProblems(problems.map { "\(file): \($0.message)" })
    }
    try OutputFile.write(diagram.json, to: file, isPrivate: isPrivate)
  }

  /// Whether a file that can be read has comments: a slash outside of texts begins one.
  private static func hasComments(_ bytes: [UInt8]) -> Bool {
    var isInText = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInText {
        isEscaped = byte == UInt8(ascii: "\\")
        isInText = byte != UInt8(ascii: "\"")
      } else {
        isInText = byte == UInt8(ascii: "\"")
        if byte == UInt8(ascii: "/") { return true }
      }
    }
    return false
  }
}

extension DiagramID: ArgumentValue {
  static var placeholder: String { "ID" }
  static var expected: String {
    "a name of letters, digits, hyphens, underscores and dots"
  }
  init?(argument: String) { self.init(argument) }
}

extension Arguments {
  func diagramFile() throws -> String {
    try positional("FILE", example: "diagram.json", help: "a driver diagram as JSON")
  }

  /// Names that an option gives, several times where it likes.
  func diagramIDs(_ name: String, help: String) throws -> [DiagramID] {
    try options(name, placeholder: DiagramID.placeholder, help: help).map { word in
      guard let id = DiagramID(word) else {
        throw UsageProblem("--\(name): \"\(word)\" is not \(DiagramID.expected).")
      }
      return id
    }
  }
}
