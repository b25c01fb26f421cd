import Foundation

/// How many columns of a terminal a text takes.
extension Character {
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case _: return Self.isWide(first) || first.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The ranges of East Asian Wide and Fullwidth characters (Unicode TR 11), taken roughly.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    case _: false
    }
  }
}

extension StringProtocol {
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text in lines that are no wider, broken between words where that is possible.
  func wrapped(to width: Int, indent: String = "  ") -> [String] {
    // What moves or colours is a picture of ours and as wide as it should be.
    guard columns > width, !contains("\u{1B}") else { return [String(self)] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      var word = String(word)
      while true {
        let start = line.isEmpty && !lines.isEmpty ? indent : line
        let glue = line.isEmpty ? "" : " "
        if (start + glue + word).columns <= width {
          line = start + glue + word
          break
        }
        if !line.isEmpty {
          lines.append(line)
          line = ""
        } else {
          let piece = word.prefix(columns: width - indent.count)
          lines.append(indent + piece)
          word = String(word.dropFirst(piece.count))
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// As much of the beginning as there is room for.
  func prefix(columns limit: Int) -> String {
    var (text, used) = ("", 0)
    for character in self {
      used += character.columns
      guard used <= limit else { break }
      text.append(character)
    }
    return text
  }
}
