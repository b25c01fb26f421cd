/// Text in two columns, for help.
enum Columns {
  static func text(heading: [String], rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).filter { $0 <= 34 }.max() ?? 0
    let lines = rows.map { left, right in
      left.count <= width
        ? left + String(repeating: " ", count: width - left.count + 2) + right
        : left + "\n" + String(repeating: " ", count: width + 2) + right
    }
    return (heading + lines).joined(separator: "\n")
  }
}
