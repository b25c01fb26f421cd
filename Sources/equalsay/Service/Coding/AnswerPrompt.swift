import Foundation
import Responses
import Store
import Web

/// What a session that shows answers one by one says, and what it is told.
///
/// Prompts go to standard error, what is shown to standard output, so a script can drive it.
struct AnswerPrompt {
  /// Says whose words these are, before the first one.
  static func warn(_ kind: Store.Kind) {
    switch kind {
    case .real:
      Console.complain(
        "What follows is personal data: single people's own words. Let nobody else see the screen.")
    case .demonstration: Console.complain("Demonstration: every response is synthetic.")
    }
  }

  /// The next line that somebody typed, split at spaces; nothing at the end of what there is.
  static func ask(_ question: String) -> [String]? {
    FileHandle.standardError.write(Data("\(question) > ".utf8))
    guard let line = readLine() else { return nil }
    return line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  static func show(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      Console.say("  | \(line)")
    }
  }

  static func show(_ marks: [Redaction.Mark]) {
    for mark in marks {
      Console.say("  ! \(mark.number): \(mark.kind.rawValue): \(mark.words)")
    }
  }
}
