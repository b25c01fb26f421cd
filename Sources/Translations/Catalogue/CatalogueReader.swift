/// Reads a PO file line by line, and goes on after a problem so as to find them all.
struct CatalogueReader {
  /// Where an entry stands.
  struct Place: Sendable {
    let line: Int
    /// From its first comment to its last line.
    let lines: ClosedRange<Int>
    let source: String
  }

  private(set) var header: CatalogueHeader?
  private(set) var headerLine = 1
  private(set) var items: [Catalogue.Item] = []
  private(set) var headerLines = 1...1
  /// By context.
  private(set) var places: [String: Place] = [:]
  private(set) var problems: [CatalogueProblem] = []
  private var draft = MessageDraft()
  private var obsolete: [String] = []
  private var isFirstMessage = true
  private var headerIsBroken = false

  /// How many problems are listed before the rest is left for a next look.
  private static let problemLimit = 1000

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func read(_ bytes: [UInt8]) {
    guard bytes.count <= CatalogueFile.sizeLimit else {
      report(
        1,
        "The file is larger than \(CatalogueFile.sizeLimit >> 20) MB, the most for a catalogue. "
          + "Check that it is the right file.")
      return
    }
    let content = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard String(validating: content, as: UTF8.self) != nil else {
      reportEncoding(lines)
      return
    }
    for (index, line) in lines.enumerated() {
      guard problems.count < Self.problemLimit else {
        report(
          index + 1, "There are more problems than can be listed. Mend these, then check again.")
        return
      }
      readLine(line.last == 0x0D ? line.dropLast() : line, number: index + 1)
    }
    finishObsolete()
    finishMessage()
    finishFile()
  }

  private mutating func reportEncoding(_ lines: [ArraySlice<UInt8>]) {
    for (index, line) in lines.enumerated() where problems.count < Self.problemLimit {
      guard String(validating: line, as: UTF8.self) == nil else { continue }
      report(index + 1, "The line is not UTF-8. Save the file as UTF-8.")
    }
  }

  private mutating func readLine(_ bytes: ArraySlice<UInt8>, number: Int) {
    do throws(LineFault) {
      try take(try CatalogueLine(bytes), bytes, number: number)
    } catch {
      report(number, error.message)
      draft.isBroken = true
    }
  }

  private mutating func take(
    _ line: CatalogueLine, _ bytes: ArraySlice<UInt8>, number: Int
  ) throws(LineFault) {
    if case .obsolete = line {
      takeObsolete(bytes)
      return
    }
    finishObsolete()
    switch line {
    case .obsolete: break
    case .blank:
      if draft.isBroken { finishMessage() }
    case .comment, .flags, .previous:
      if draft.hasTranslation || draft.isBroken { finishMessage() }
      draft.lines.append(bytes)
      draft.firstLine = min(draft.firstLine, number)
      try takeMark(line, number: number)
    case .keyword(let keyword, let text):
      if begins(keyword) { finishMessage() }
      if !draft.isBroken { try draft.add(keyword, text, line: number) }
    case .continuation(let text):
      if !draft.isBroken { try draft.continueString(text, line: number) }
    }
  }

  /// Whether a keyword begins the next message; after a refused line only `msgctxt` surely does.
  private func begins(_ keyword: CatalogueLine.Keyword) -> Bool {
    switch keyword {
    case .context: draft.hasTranslation || draft.isBroken
    case .source: draft.hasTranslation && !draft.isBroken
    case .plural, .translation, .form: false
    }
  }

  private mutating func takeMark(_ line: CatalogueLine, number: Int) throws(LineFault) {
    switch line {
    case .comment(let comment): draft.comments.append(comment)
    case .flags(let flags): draft.flags += flags
    case .previous(let keyword, let text):
      try draft.addPrevious(keyword, text, line: number)
    case .blank, .obsolete, .keyword, .continuation: break
    }
  }

  private mutating func takeObsolete(_ bytes: ArraySlice<UInt8>) {
    if draft.isOnlyComments {
      obsolete += draft.verbatim
      draft = MessageDraft()
    } else {
      finishMessage()
    }
    obsolete.append(String(utf8: bytes))
  }

  private mutating func finishObsolete() {
    guard !obsolete.isEmpty else { return }
    items.append(.verbatim(obsolete))
    obsolete = []
  }

  private mutating func finishMessage() {
    defer { draft = MessageDraft() }
    guard !draft.isEmpty else { return }
    guard !draft.isOnlyComments else {
      items.append(.verbatim(draft.verbatim))
      return
    }
    defer { isFirstMessage = false }
    guard !draft.isBroken, let first = draft.parts.first else {
      headerIsBroken = headerIsBroken || isFirstMessage
      return
    }
    do throws(CatalogueProblem) {
      switch try draft.message() {
      case .header(let fields): takeHeader(fields, line: first.line)
      case .entry(let entry): takeEntry(entry, line: first.line)
      }
    } catch {
      problems.append(error)
      headerIsBroken = headerIsBroken || isFirstMessage
    }
  }

  private mutating func takeHeader(_ lines: [HeaderLine], line: Int) {
    guard isFirstMessage else {
      report(
        line, "The header (msgid \"\") must be the first message. Move it there, or delete it.")
      return
    }
    headerLine = line
    headerLines = draft.range
    var reader = HeaderReader(line: line)
    header = reader.read(lines, comments: draft.comments, flags: draft.flags)
    headerIsBroken = header == nil
    problems += reader.problems
  }

  private mutating func takeEntry(_ entry: CatalogueEntry, line: Int) {
    let place = Place(line: line, lines: draft.range, source: entry.source)
    if let before = places.updateValue(place, forKey: entry.context) {
      places[entry.context] = before
      report(
        line,
        before.source == entry.source
          ? "“\(entry.context)” stands already on line \(before.line), with the same msgid. "
            + "Keep the better of the two."
          : "“\(entry.context)” stands already on line \(before.line), with another msgid. "
            + "Delete the one whose msgid is out of date.")
      return
    }
    items.append(.entry(entry))
  }

  private mutating func finishFile() {
    guard header == nil, !headerIsBroken else { return }
    report(
      1,
      "The header is missing. Begin the file with msgid \"\" and msgstr \"\", then "
        + "\"Language: …\\n\" and \"Content-Type: text/plain; charset=UTF-8\\n\".")
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(CatalogueProblem(line: line, message: message))
  }
}
