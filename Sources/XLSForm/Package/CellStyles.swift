/// How the cells of a workbook show numbers, by the styles that they name.
final class CellStyles: XMLPartReader {
  private var styles: [NumberFormat] = []
  /// The formats of its own, which stand before the styles.
  private var formats: [Int: NumberFormat] = [:]
  private var part = ""

  /// The format of a style, counted from 0; plain where the workbook has no such style.
  func format(_ style: Int) -> NumberFormat {
    styles.indices.contains(style) ? styles[style] : .plain
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    let number = attributes["numFmtId"].flatMap { Int($0) }
    switch name {
    case "numFmts", "cellXfs", "cellStyleXfs", "dxfs": part = name
    case "xf" where part == "cellXfs":
      styles.append(number.map { formats[$0] ?? NumberFormat(builtIn: $0) } ?? .plain)
    case "numFmt" where part == "numFmts":
      if let number { formats[number] = attributes["formatCode"].map(NumberFormat.init(code:)) }
    case _: return
    }
  }

  func end(_ name: String) {
    if name == part { part = "" }
  }
}
