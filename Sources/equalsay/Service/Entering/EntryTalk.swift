import Foundation
import Responses
import Web

/// Where whoever types forms in is asked, and where the lines come from: a person or a script.
///
/// What is asked goes to standard error, so that only results are on standard output.
struct EntryTalk {
  let line: () -> String?
  let say: (String) -> Void
  /// Says that it is somebody's turn, without ending the line.
  let invite: () -> Void
  /// Whether there are no more lines to come.
  let hasEnded: () -> Bool

  static var terminal: EntryTalk {
    let lines = TypedLines()
    return EntryTalk(
      line: { lines.next() }, say: { Console.complain($0) },
      invite: {
        guard lines.isTerminal else { return }
        FileHandle.standardError.write(Data("> ".utf8))
      },
      hasEnded: { lines.hasEnded })
  }

  /// Asks, and reads what comes; nothing at the end of the lines.
  func ask(_ prompt: String) -> String? {
    say(prompt)
    return read()
  }

  func read() -> String? {
    invite()
    return line()
  }
}

/// What a line means where an answer is asked for.
enum EntryInput: Hashable {
  case nothing, skipped, prefersNot, back, help, stop
  case answer(String)

  init(_ line: String) {
    let text = line.trimmingCharacters(in: .whitespaces)
    switch text {
    case "": self = .nothing
    case "-", "–", "−": self = .skipped
    case "p", "P": self = .prefersNot
    case "<": self = .back
    case "?", "؟": self = .help
    case "q", "Q": self = .stop
    // What stands on the paper may look like one of these.
    case _ where text.hasPrefix("'"): self = .answer(String(text.dropFirst()))
    case _: self = .answer(text)
    }
  }
}

/// Numbers of answers as people type them: digits of any script, blanks or commas between.
enum EntryNumbers {
  static func read(_ text: String) -> [Int]? {
    let words = text.split { $0.isWhitespace || ",،;؛.".contains($0) }
    let numbers = words.map { word -> Int? in
      guard word.count <= 3 else { return nil }
      return word.reduce(0) { sum, digit in
        guard let sum, let value = digit.wholeNumberValue, value < 10 else { return nil }
        return sum * 10 + value
      }
    }
    let known = numbers.compactMap(\.self)
    return known.count == numbers.count && !known.isEmpty ? known : nil
  }
}
