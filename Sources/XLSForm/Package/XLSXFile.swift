/// A workbook in the format of .xlsx: which sheets it has, and what their cells say.
final class XLSXFile {
  static let sizeLimit = 24 << 20

  private let archive: ZipArchive
  /// The names of its sheets as they stand there, with their parts.
  private let sheets: [(name: String, part: String)]
  private let shared: [String]
  private let styles = CellStyles()

  /// - Throws: `FormProblems` that say what it is instead, or what is broken.
  init(_ bytes: [UInt8]) throws(FormProblems) {
    guard bytes.count <= Self.sizeLimit else {
      throw FormProblems(
        "The workbook is larger than \(Self.sizeLimit >> 20) MB. Take the pictures out, and save it "
          + "again.")
    }
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw FormProblems(
        "This workbook is protected by a password, or in the old format .xls. Save it as .xlsx, "
          + "without a password.")
    }
    archive = try ZipArchive(bytes)
    let root = try Relations.of("", in: archive)
    let book = root.target(ofType: "/officeDocument") ?? "xl/workbook.xml"
    guard let part = try archive.entry(book) else {
      throw FormProblems(
        "This is no workbook of the format .xlsx: it has no \(book.shown). Save the form as .xlsx.")
    }
    let relations = try Relations.of(book, in: archive)
    let names = SheetNamesReader()
    try XMLPart.read(part, book, with: names)
    sheets = names.sheets.compactMap { sheet in
      relations.target(ofID: sheet.id).map { (sheet.name, $0) }
    }
    let texts = SharedStrings()
    if let name = relations.target(ofType: "/sharedStrings"), let part = try archive.entry(name) {
      try XMLPart.read(part, name, with: texts)
    }
    shared = texts.texts
    if let name = relations.target(ofType: "/styles"), let part = try archive.entry(name) {
      try XMLPart.read(part, name, with: styles)
    }
  }

  var names: [String] { sheets.map(\.name) }

  /// The cells of a sheet by its name, whose case does not matter.
  func grid(_ name: String) throws(FormProblems) -> SheetGrid? {
    let sheet = sheets.first { $0.name.trimmed.lowercased() == name }
    guard let sheet else { return nil }
    guard let part = try archive.entry(sheet.part) else {
      throw FormProblems(
        "The sheet \"\(name)\" is listed in the workbook and not in it. Save the form as .xlsx again."
      )
    }
    let reader = SheetReader(name, shared, styles)
    do throws(FormProblems) {
      try XMLPart.read(part, sheet.part, with: reader)
    } catch {
      throw reader.overflow ?? error
    }
    if let overflow = reader.overflow { throw overflow }
    try reader.findings.check()
    return reader.grid
  }
}

/// Reads which sheets a workbook has.
private final class SheetNamesReader: XMLPartReader {
  private(set) var sheets: [(name: String, id: String)] = []

  func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "sheet", let name = attributes["name"],
      let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
    else { return }
    sheets.append((name, id))
  }
}

/// Where the parts of a workbook are that another part refers to.
private final class Relations: XMLPartReader {
  private var all: [(id: String, type: String, target: String)] = []
  private let folder: String

  private init(folder: String) { self.folder = folder }

  static func of(_ part: String, in archive: ZipArchive) throws(FormProblems) -> Relations {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    let relations = Relations(folder: folder)
    let name = "\(folder)_rels/\(steps.last ?? "").rels"
    if let bytes = try archive.entry(name) {
      try XMLPart.read(bytes, name, with: relations)
    }
    return relations
  }

  func target(ofID id: String) -> String? { all.first { $0.id == id }?.target }

  func target(ofType ending: String) -> String? {
    all.first { $0.type.hasSuffix(ending) }?.target
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    all.append((id, attributes["Type"] ?? "", Self.path(target, from: folder)))
  }

  private static func path(_ target: String, from folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      case _: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
