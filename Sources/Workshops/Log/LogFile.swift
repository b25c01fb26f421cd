package import Secrets
import Surveys

/// A log as it was printed: checked line by line, and turned back into the workshop.
///
/// It needs nothing beside the file. The chain shows a line that was changed, taken out, added or
/// moved; the protocol shows an entry that cannot have happened. A log whose end is missing looks
/// like one of a workshop that goes on; only its last hash, noted when it closed, tells the two
/// apart.
package struct LogFile: Sendable {
  package let log: EventLog
  package let lastHash: Digest

  /// Reads the lines of a file.
  ///
  /// - Throws: `LogProblem` for the first line with which something is wrong.
  package init(_ bytes: [UInt8]) throws(LogProblem) {
    var (entries, previous): ([Entry], Digest?) = ([], nil)
    for (index, line) in Self.lines(bytes).enumerated() {
      let (entry, hash) = try Self.entry(line, number: index + 1, after: previous)
      entries.append(entry)
      previous = hash
    }
    guard let first = entries.first, let previous else {
      throw LogProblem(line: nil, "The log is empty. 'equalsay workshop log' prints one.")
    }
    guard case .opened(let definition) = first.event else {
      throw LogProblem(
        line: 1, "seq 1: A log begins with \"opened\", not \"\(first.event.kind.rawValue)\".")
    }
    do {
      log = try EventLog(definition, replaying: entries)
    } catch {
      throw LogProblem(line: error.seq, Self.sentence(for: error, entries))
    }
    lastHash = previous
  }

  /// What is wrong with a sound log that does not end with the hash that was noted.
  package static func problem(of bytes: [UInt8], sealedBy seal: Digest) -> LogProblem {
    let end = Array(#","hash":"\#(seal.hex)"}"#.utf8)
    let lines = lines(bytes)
    let sealed = lines.lastIndex { $0.suffix(end.count).elementsEqual(end) }
    guard let sealed else {
      return LogProblem(
        line: lines.count,
        "seq \(lines.count): The log ends here, but none of its lines has the hash that was noted. "
          + "Its end is missing, or the note belongs to another workshop.")
    }
    return LogProblem(
      line: sealed + 2,
      "seq \(sealed + 2): The log goes on after the hash that was noted. What follows was added "
        + "later.")
  }

  /// The lines without their breaks; those of a file that went through Windows too.
  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  private static func entry(
    _ line: ArraySlice<UInt8>, number: Int, after previous: Digest?
  ) throws(LogProblem) -> (Entry, Digest) {
    let (entry, hash) = try parsed(line, number: number)
    guard entry.seq == number else {
      throw LogProblem(
        line: number,
        "seq \(entry.seq) stands where seq \(number) should. A line is missing, added or out of "
          + "its order.")
    }
    guard let unsealed = unsealed(line, hash), LogLine.hash(of: unsealed, after: previous) == hash
    else {
      throw LogProblem(
        line: number,
        "seq \(number): The hash does not fit. This line was changed, or the one before it.")
    }
    return (entry, hash)
  }

  private static func parsed(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(LogProblem) -> (Entry, Digest) {
    let value: JSONValue
    do throws(Problems) {
      value = try JSONValue.read(Array(line))
    } catch {
      throw LogProblem(
        line: number, "seq \(number): The line cannot be read: \(error.list.first?.message ?? "")")
    }
    do throws(LineReader.Failure) {
      return try LogFormat.entry(value)
    } catch {
      throw LogProblem(line: number, "seq \(number): The line cannot be read. \(error.message)")
    }
  }

  /// The line as it was hashed: without the `hash` at its end.
  private static func unsealed(_ line: ArraySlice<UInt8>, _ hash: Digest) -> ArraySlice<UInt8>? {
    let end = Array(#","hash":""#.utf8) + Array(hash.hex.utf8) + Array(#""}"#.utf8)
    guard line.count > end.count, line.suffix(end.count).elementsEqual(end) else { return nil }
    return line.dropLast(end.count) + [UInt8(ascii: "}")]
  }

  private static func sentence(for illegal: EventLog.Illegal, _ entries: [Entry]) -> String {
    let entry = entries[illegal.seq - 1]
    let (refusal, kind) = (illegal.refusal, entry.event.kind.rawValue)
    return
      "seq \(illegal.seq): \"\(kind)\" by \(entry.by) cannot have happened there, at the stage "
      + "\"\(refusal.stage.name.rawValue)\": \(refusal.reason.inLog)."
  }
}
