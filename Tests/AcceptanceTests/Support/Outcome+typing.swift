import Foundation

extension Outcome {
  /// Runs the program to its end with what somebody types, a line each.
  static func of(_ arguments: [String], typing lines: [String]) throws -> Outcome {
    let folder = try Project.temporaryFolder()
    let output = try file("output", in: folder)
    let problems = try file("problems", in: folder)
    let input = folder.appending(path: "input")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: input)
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    process.waitUntilExit()
    let outcome = Outcome(
      status: process.terminationStatus, output: try text(in: output),
      problems: try text(in: problems))
    try FileManager.default.removeItem(at: folder)
    return outcome
  }
}
