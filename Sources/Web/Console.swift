import Foundation

/// Where whoever runs the service is told what went wrong; never any answer.
///
/// A console can fail: a full disk, a program at the other end that has gone. People go on answering
/// then, so what cannot be told is let go.
package enum Console {
  package static func complain(_ sentence: String) { write(sentence, to: .standardError) }

  package static func say(_ line: String) { write(line, to: .standardOutput) }

  private static func write(_ line: String, to console: FileHandle) {
    do {
      try console.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      // There is nobody left to tell.
    }
  }
}
