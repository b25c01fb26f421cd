import Foundation
package import Secrets

/// The words of a workshop as JSON Lines, beside the log: `digest`, `salt` and `text` on each.
///
/// Whoever has the log and this file can check that every text is what was written at the time.
package enum WordsFile {
  /// One text as a line, its salt and digest in hexadecimal digits.
  package static func line(_ words: Words) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(
      try encoder.encode(
        Line(
          digest: words.digest.hex, salt: Hexadecimal.text(words.salt.bytes), text: words.text)))
  }

  private struct Line: Encodable {
    let digest: String
    let salt: String
    let text: String
  }

  /// The texts of a file by their digests.
  ///
  /// - Throws: `LogProblem` for the first line that cannot be read, whose text is not the one that
  ///   was written, or whose digest stands nowhere in the log.
  package static func read(
    _ bytes: [UInt8], of log: EventLog
  ) throws(LogProblem) -> [Digest: String] {
    let known = Set(log.entries.flatMap(\.words))
    var texts: [Digest: String] = [:]
    for (index, line) in LogFile.lines(bytes).enumerated() where !line.isEmpty {
      let (words, digest) = try words(line, number: index + 1)
      guard words.digest == digest else {
        throw LogProblem(
          line: index + 1,
          "The text is not the one that was written: with its salt it has another digest.")
      }
      guard known.contains(digest) else {
        throw LogProblem(
          line: index + 1,
          "These words stand nowhere in the log. Name the texts that were exported with it.")
      }
      texts[digest] = words.text
    }
    return texts
  }

  private static func words(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(LogProblem) -> (Words, Digest) {
    do throws(LineReader.Failure) {
      var line = try LineReader(line)
      let digest = try line.digest("digest")
      let salt = try line.parsed("salt") { Hexadecimal.bytes($0).flatMap(RandomToken.init(bytes:)) }
      let words = Words(try line.text("text"), salt: salt)
      try line.finish()
      return (words, digest)
    } catch {
      throw LogProblem(line: number, "The line cannot be read. \(error.message)")
    }
  }
}
