import Secrets
import Workshops

/// A log that somebody wrote by hand, with a chain that is right.
struct Forgery {
  /// The lines without their hashes.
  var unsealed: [String]

  init(_ log: EventLog) throws { self.init(try log.entries.map { try LogFormat.line($0) }) }

  private init(_ lines: [[UInt8]]) { unsealed = lines.map { String(decoding: $0, as: UTF8.self) } }

  var bytes: [UInt8] {
    var (lines, previous): ([[UInt8]], Digest?) = ([], nil)
    for (index, text) in unsealed.enumerated() {
      let line = LogLine(seq: index + 1, unsealed: Array(text.utf8), after: previous)
      lines.append(line.bytes)
      previous = line.hash
    }
    return Array(lines.joined(separator: [10]))
  }

  /// What is wrong with it, if that is found.
  var problem: LogProblem? { LogProblem(reading: bytes) }

  /// Changes one text in the one line that holds it.
  func with(_ text: String, as other: String) -> Forgery {
    var forgery = self
    for index in unsealed.indices where unsealed[index].contains(text) {
      forgery.unsealed[index] = unsealed[index].replacing(text, with: other)
      return forgery
    }
    return forgery
  }

  /// Puts another act after the last, at the same time.
  func adding(_ act: String) -> Forgery {
    var forgery = self
    forgery.unsealed.append(
      #"{"seq":\#(unsealed.count + 1),"at":"2026-12-02T10:00:00Z",\#(act)}"#)
    return forgery
  }

  /// Leaves out a line, and numbers those that follow anew.
  func without(_ event: String) -> Forgery {
    var forgery = self
    forgery.unsealed.removeAll { $0.contains(#""event":"\#(event)""#) }
    for index in forgery.unsealed.indices {
      let line = forgery.unsealed[index]
      forgery.unsealed[index] =
        #"{"seq":\#(index + 1)"# + String(line[(line.firstIndex(of: ",") ?? line.startIndex)...])
    }
    return forgery
  }
}

extension LogProblem {
  init?(reading bytes: [UInt8]) {
    do throws(LogProblem) {
      _ = try LogFile(bytes)
      return nil
    } catch {
      self = error
    }
  }
}
