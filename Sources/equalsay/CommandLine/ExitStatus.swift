import HTTP
import Store

/// What a command tells the shell when it ends.
enum ExitStatus: Int32 {
  case done = 0
  case inputHasProblems = 1
  case commandLineIsWrong = 2
  case systemFailed = 3

  /// The status that stands for an error, by what a person can do about it.
  init(_ error: any Error) {
    switch error {
    case is InputProblems: self = .inputHasProblems
    case is UsageProblem: self = .commandLineIsWrong
    default: self = .systemFailed
    }
  }
}

/// The command line cannot be understood; the sentence says how to write it.
struct UsageProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What the user supplied has problems, each a line with its place and what to do.
struct InputProblems: Error, CustomStringConvertible {
  let lines: [String]

  init(_ lines: [String]) { self.lines = lines }
  init(_ line: String) { lines = [line] }

  var description: String { lines.joined(separator: "\n") }
}

/// The machine did not let us: disk, port, database.
struct SystemProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
