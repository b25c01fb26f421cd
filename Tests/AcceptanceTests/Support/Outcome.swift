import Foundation

/// What a command printed and how it ended.
struct Outcome {
  let status: Int32
  let output: String
  let problems: String

  /// Runs the program to its end.
  static func of(_ arguments: String...) throws -> Outcome { try of(arguments) }

  static func of(_ arguments: [String]) throws -> Outcome {
    let folder = try Project.temporaryFolder()
    let output = try Self.file("output", in: folder)
    let problems = try Self.file("problems", in: folder)
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    process.standardOutput = output
    process.standardError = problems
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let outcome = Outcome(
      status: process.terminationStatus, output: try text(in: output),
      problems: try text(in: problems))
    try FileManager.default.removeItem(at: folder)
    return outcome
  }

  /// A new file to write into and to read from.
  static func file(_ name: String, in folder: URL) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forUpdating: file)
  }

  /// All that anyone has written into a file.
  static func text(in file: FileHandle) throws -> String {
    try file.seek(toOffset: 0)
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }
}
