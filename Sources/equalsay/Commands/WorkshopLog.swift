import Foundation
import Store
import Workshops

/// `workshop log CODE`: the log of a workshop as JSON Lines, and the words beside it.
struct WorkshopLog: Command {
  static let words = ["workshop", "log"]
  static let summary =
    "Print the log of a workshop as JSON Lines, which 'workshop replay' checks and counts."

  private let data: String
  private let code: WorkshopCode
  private let texts: String?

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    texts = try arguments.option(
      "texts", as: String.self, placeholder: "FILE",
      help: "also write the words that stand in the log as digests into this file")
    var generator = SystemRandomNumberGenerator()
    code = try arguments.positional(
      "CODE", example: WorkshopCode(using: &generator),
      help: "the workshop's code, as 'workshop list' shows it")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    guard try store.workshop(code) != nil else {
      throw InputProblems(
        "\(code): There is no workshop with this code in \(data). 'equalsay workshop list' lists "
          + "them.")
    }
    if let texts { try write(store.words(of: code), to: texts) }
    try store.forEachLine(of: code) { line in
      try FileHandle.standardOutput.write(contentsOf: Data(line.bytes + [UInt8(ascii: "\n")]))
    }
  }

  private func write(_ words: [Words], to file: String) throws {
    let lines = try words.map { try WordsFile.line($0) + [UInt8(ascii: "\n")] }
    try OutputFile.write(Array(lines.joined()), to: file, isPrivate: true)
  }
}

extension WorkshopCode: ArgumentValue {
  static var placeholder: String { "CODE" }
  static var expected: String { "the six letters and digits of a workshop, such as K7M-4QX" }
  init?(argument: String) { self.init(argument) }
}
