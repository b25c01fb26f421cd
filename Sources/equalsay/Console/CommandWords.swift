import Foundation
import Workshops

/// The words of a line that follow its command, taken one after another.
struct CommandWords {
  let command: CommandName
  private(set) var rest: Substring

  init(_ command: CommandName, _ rest: Substring) {
    self.command = command
    self.rest = rest
  }

  var isEmpty: Bool { rest.allSatisfy(\.isWhitespace) }
  var text: String { rest.trimmingCharacters(in: .whitespaces) }
  var problem: LineReader.Problem { .usage(command) }

  mutating func word() -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  func peek() -> String? {
    var copy = self
    return copy.word()
  }

  mutating func number() throws(LineReader.Problem) -> Int {
    let digits = word().map { String($0.drop { $0 == "#" || $0 == "p" }) }
    guard let number = digits.flatMap({ Int($0) }), number > 0 else { throw problem }
    return number
  }

  mutating func letter() throws(LineReader.Problem) -> String {
    guard let letter = word().flatMap({ Letter($0) }) else { throw problem }
    return letter.description
  }

  /// The rest of the line, which must say something.
  mutating func words() throws(LineReader.Problem) -> String {
    guard !isEmpty else { throw problem }
    defer { rest = "" }
    return text
  }

  func finish() throws(LineReader.Problem) {
    guard isEmpty else { throw problem }
  }

  /// `by 3` at the end, if it is there.
  mutating func byIfAny() throws(LineReader.Problem) -> Int? {
    guard peek()?.lowercased() == "by" else { return nil }
    _ = word()
    return try number()
  }
}
