/// What a program for tables made of a cell, so that it no longer says what was written there.
enum CellFault: Hashable {
  /// With the number that the workbook keeps in place of what was typed.
  case date(String)
  case time(String)
  case percentage(String)
  /// A formula that no program has worked out yet.
  case noResult

  var message: String {
    switch self {
    case .date(let number): Self.made("a date", number)
    case .time(let number): Self.made("a time", number)
    case .percentage(let number): Self.made("a percentage", number)
    case .noResult:
      "The cell holds a formula without its result. Open the form in a program for tables and save "
        + "it again, or type the value."
    }
  }

  private static func made(_ what: String, _ kept: String) -> String {
    "The program made \(what) of this and keeps \(kept.shown). Format the column as text and type it "
      + "again."
  }
}
