/// The obsolete entries of a catalogue (`#~`), of which some may be wanted again.
///
/// Blocks of which nothing is taken stay as they stand, letter by letter.
struct ObsoleteEntries {
  private struct Block {
    let lines: [String]
    /// Empty where the block cannot be read as entries; it is then only kept.
    var entries: [CatalogueEntry]
    var isTouched = false
  }

  private var all: [Block]

  init(in items: [Catalogue.Item]) {
    all = items.compactMap { item in
      switch item {
      case .entry: nil
      case .verbatim where item.isOnlyComments: nil
      case .verbatim(let lines):
        Block(lines: lines, entries: Self.entries(of: lines))
      }
    }
  }

  /// The lines of each block that is left.
  var blocks: [[String]] {
    all.flatMap { $0.isTouched ? $0.entries.map(\.asObsolete) : [$0.lines] }
  }

  /// Takes out the entry of a context, best the one with the same source text.
  mutating func take(_ source: SourceText) -> CatalogueEntry? {
    take { $0.context == source.context && $0.says(source) }
      ?? take { $0.context == source.context }
  }

  /// Takes out a translation of the same text under another context.
  mutating func takeMoved(_ source: SourceText) -> CatalogueEntry? {
    take { $0.isTranslated && $0.says(source) }
  }

  /// Adds an entry whose source text is gone.
  mutating func add(_ entry: CatalogueEntry) {
    let entry = folded(into: entry)
    all.append(Block(lines: entry.asObsolete, entries: [entry]))
  }

  /// The entry with what an obsolete one of the same context and text remembers.
  mutating func folded(into entry: CatalogueEntry) -> CatalogueEntry {
    var entry = entry
    while let same = take({ $0.context == entry.context && $0.source == entry.source }) {
      entry.remember(same)
    }
    return entry
  }

  private mutating func take(_ isWanted: (CatalogueEntry) -> Bool) -> CatalogueEntry? {
    for index in all.indices {
      guard let place = all[index].entries.firstIndex(where: isWanted) else { continue }
      all[index].isTouched = true
      return all[index].entries.remove(at: place)
    }
    return nil
  }

  private static func entries(of lines: [String]) -> [CatalogueEntry] {
    let text = lines.map(withoutMark).joined(separator: "\n")
    do throws(CatalogueProblems) {
      let catalogue = try CatalogueFile(header + text).catalogue
      // Comments below the last entry would be lost if the block were written anew.
      return catalogue.items.count == catalogue.entries.count ? catalogue.entries : []
    } catch {
      return []
    }
  }

  /// As much of a header as a file of nothing but these entries needs.
  private static let header = """
    msgid ""
    msgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"


    """

  private static func withoutMark(_ line: String) -> String {
    let trimmed = line.trimmed
    guard trimmed.hasPrefix("#~") else { return line }
    let rest = trimmed.dropFirst(2)
    return rest.hasPrefix("|") ? "#\(rest)" : String(rest)
  }
}

extension Catalogue.Item {
  var isOnlyComments: Bool {
    switch self {
    case .entry: false
    case .verbatim(let lines): !lines.contains { $0.trimmed.hasPrefix("#~") }
    }
  }
}

extension CatalogueEntry {
  /// The lines of the entry once its source is gone: without notes, which the source wrote.
  var asObsolete: [String] {
    var kept = self
    kept.comments.removeAll { $0.kind != .translator }
    return CatalogueWriter.write(kept).split(separator: "\n").map { line in
      if line.hasPrefix("#|") { return "#~\(line.dropFirst())" }
      return line.hasPrefix("#") ? String(line) : "#~ \(line)"
    }
  }
}
