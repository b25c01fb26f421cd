import Foundation

/// Standard output, written at once even into a pipe.
enum StandardOutput {
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
