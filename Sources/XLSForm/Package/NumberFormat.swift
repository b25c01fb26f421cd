/// What a number in a workbook is shown as.
enum NumberFormat {
  case plain, date, time, percentage

  /// A format that every program knows by its number and no workbook spells out.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percentage
    // From 27 to 36 and 50 to 58 each country has its own, of dates and times.
    case 14...17, 22, 27...36, 50...58: self = .date
    case 18...21, 45...47: self = .time
    case _: self = .plain
    }
  }

  /// A format as it is spelt out: `dd/mm/yyyy`, `[h]:mm`, `0.0%`.
  init(code: String) {
    let symbols = FormatSymbols(code)
    if symbols.letters.contains("d") || symbols.letters.contains("y") {
      self = .date
    } else if symbols.isElapsed || symbols.letters.contains("h") || symbols.letters.contains("s") {
      self = .time
    } else if symbols.letters.contains("m") {
      self = .date
    } else {
      self = symbols.isPercentage ? .percentage : .plain
    }
  }

  /// What became of a number that is shown so.
  func fault(of number: String) -> CellFault? {
    switch self {
    case .plain: nil
    case .date: .date(number)
    case .time: .time(number)
    case .percentage: .percentage(number)
    }
  }
}

/// What in a spelt-out format stands for parts of the number, and not for itself.
private struct FormatSymbols {
  /// Small ones.
  private(set) var letters: Set<Character> = []
  private(set) var isPercentage = false
  /// Whether it counts hours, minutes or seconds beyond a day: `[h]`.
  private(set) var isElapsed = false

  init(_ code: String) {
    var rest = code[...]
    while let symbol = rest.popFirst() {
      switch symbol {
      case "\"": Self.skip(&rest, past: "\"")
      case "[": readBracket(Self.skip(&rest, past: "]"))
      // The one behind stands for itself, for its width, or fills the cell.
      case "\\", "_", "*": rest = rest.dropFirst()
      case "%": isPercentage = true
      case _: letters.formUnion(symbol.lowercased())
      }
    }
  }

  private mutating func readBracket(_ inside: Substring) {
    let letters = Set(inside.lowercased())
    if letters.count == 1, letters.isSubset(of: ["h", "m", "s"]) { isElapsed = true }
  }

  @discardableResult
  private static func skip(_ rest: inout Substring, past mark: Character) -> Substring {
    let skipped = rest.prefix { $0 != mark }
    rest = rest.dropFirst(skipped.count + 1)
    return skipped
  }
}
