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
    let lines = Self.lines(bytes)
    guard let last = lines.last else {
      throw LogProblem(line: nil, "The log is empty. 'equalsay workshop log' prints one.")
    }
    let entries = try Self.entries(lines)
    guard case .opened(let definition) = entries[0].event else {
      throw LogProblem(
        line: 1, "seq 1: A log begins with \"opened\", not \"\(entries[0].event.kind.rawValue)\".")
    }
    guard let hash = LogSeal(of: last)?.digest else {
      throw Self.doesNotFit(lines.count)
    }
    do {
      log = try EventLog(definition, replaying: entries)
    } catch {
      throw LogProblem(line: error.seq, Self.sentence(for: error, entries))
    }
    lastHash = hash
  }

  /// What is wrong with a sound log that does not end with the hash that was noted.
  package static func problem(of bytes: [UInt8], sealedBy seal: Digest) -> LogProblem {
    let lines = lines(bytes)
    let sealed = lines.lastIndex { LogSeal(of: $0)?.digest == seal }
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

  /// The lines without their breaks; those of a file that went through Windows too,
  /// with its byte-order mark.
  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  private static func entries(_ lines: [ArraySlice<UInt8>]) throws(LogProblem) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    var previous = LogLine.noHash[...]
    for (index, line) in lines.enumerated() {
      let entry = try entry(line, number: index + 1)
      guard let seal = LogSeal(of: line), seal.fits(line, after: previous) else {
        throw doesNotFit(index + 1)
      }
      entries.append(entry)
      previous = seal.digits
    }
    return entries
  }

  private static func entry(_ line: ArraySlice<UInt8>, number: Int) throws(LogProblem) -> Entry {
    guard !line.isEmpty else {
      throw LogProblem(line: number, "seq \(number): The line is empty. Take it out.")
    }
    let entry: Entry
    do throws(LineReader.Failure) {
      entry = try LogFormat.entry(line)
    } catch {
      throw LogProblem(line: number, "seq \(number): The line cannot be read. \(error.message)")
    }
    guard entry.seq == number else {
      throw LogProblem(
        line: number,
        "seq \(entry.seq) stands where seq \(number) should. A line is missing, added or out of "
          + "its order.")
    }
    return entry
  }

  private static func doesNotFit(_ number: Int) -> LogProblem {
    LogProblem(
      line: number,
      "seq \(number): The hash does not fit. This line was changed, or the one before it.")
  }

  private static func sentence(for illegal: EventLog.Illegal, _ entries: [Entry]) -> String {
    let entry = entries[illegal.seq - 1]
    let (refusal, kind) = (illegal.refusal, entry.event.kind.rawValue)
    return
      "seq \(illegal.seq): \"\(kind)\" by \(entry.by) cannot have happened there, at the stage "
      + "\"\(refusal.stage.name.rawValue)\": \(refusal.reason.inLog)."
  }
}
