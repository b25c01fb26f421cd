import DisclosureControl
import Surveys

/// A cell of a release's CSV file.
enum CSVCell {
  case empty
  /// The name of a question, an option and the like, whose alphabet cannot begin a formula.
  case name(String)
  /// Words that somebody wrote.
  case text(String)
  case figure(ReleasedCount)
  case number(ReleasedFigure)

  static func name<Subject>(_ id: Identifier<Subject>?) -> Self {
    id.map { .name($0.text) } ?? .empty
  }

  /// The cell as it stands between two commas (RFC 4180).
  ///
  /// Words that a spreadsheet would take for a formula get an apostrophe in front, and so do those
  /// that begin with one, so that it can be taken off again.
  var encoded: String {
    switch self {
    case .empty: ""
    case .name(let name): name
    case .text(let text): Self.quoted(Self.isDangerous(text) ? "'" + text : text)
    case .figure(let figure): figure.text
    case .number(let number): number.text
    }
  }

  private static func isDangerous(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@'".unicodeScalars.contains($0) } ?? false
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension ReleasedFigure {
  /// The number in digits with a point before the decimals, or the shorthand.
  var text: String {
    switch self {
    case .count(let count): count.text
    case .quantity(let number, decimals: let decimals): Self.text(number, decimals)
    }
  }

  private static func text(_ number: Int64, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(number) }
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (number < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
