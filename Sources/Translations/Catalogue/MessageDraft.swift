/// A message while its lines are read, before it is known to be whole.
struct MessageDraft {
  typealias Keyword = CatalogueLine.Keyword

  var comments: [CatalogueComment] = []
  var flags: [String] = []
  private(set) var parts: [Part] = []
  private var previous: [Part] = []
  /// The comment lines as they stand, in case they turn out to belong to no message.
  var lines: [ArraySlice<UInt8>] = []
  /// The line of the file at which the comments begin.
  var firstLine = Int.max
  /// Whether a line of it was refused already, so that nothing more is said about it.
  var isBroken = false

  struct Part {
    let keyword: Keyword
    let line: Int
    /// The text, and where each of its lines after the first begins in it.
    var bytes: [UInt8]
    var starts: [(offset: Int, line: Int)] = []
  }

  var isEmpty: Bool { lines.isEmpty && parts.isEmpty && !isBroken }
  var isOnlyComments: Bool { parts.isEmpty && !isBroken }
  /// Whether a next comment or keyword begins another message.
  var hasTranslation: Bool {
    parts.contains { part in
      switch part.keyword {
      case .translation, .form: true
      case .context, .source, .plural: false
      }
    }
  }

  mutating func add(_ keyword: Keyword, _ bytes: [UInt8], line: Int) throws(LineFault) {
    if let fault = fault(of: keyword) { throw fault }
    parts.append(Part(keyword: keyword, line: line, bytes: bytes))
  }

  private func fault(of keyword: Keyword) -> LineFault? {
    let last = parts.last?.keyword
    switch (keyword, last) {
    case (.context, .none), (.source, .none), (.source, .context), (.plural, .source),
      (.translation, .source):
      return nil
    case (.form(let number), _) where number >= PluralForms.mostForms:
      return LineFault("No language has msgstr[\(number)]. Number the plural forms from 0.")
    case (.form(let number), .plural) where number == 0: return nil
    case (.form(let number), .form(let before)) where number == before + 1: return nil
    case (.form(let number), .plural), (.form(let number), .form):
      return LineFault(
        "msgstr[\(number)] is out of order. Number the plural forms from 0 without a gap.")
    case (.form, _): return LineFault("A plural form needs msgid_plural before msgstr[0].")
    case (.translation, .plural), (.translation, .form):
      return LineFault("A message with msgid_plural takes msgstr[0], msgstr[1]… for its forms.")
    case (.translation, .translation):
      return LineFault("The message has msgstr already. Keep one of the two.")
    case (.translation, _), (.plural, _):
      return LineFault("The msgid is missing. Put it before this line.")
    case (.context, _), (.source, _):
      return LineFault("The msgstr of the message before is missing. Write msgstr \"\" for none.")
    }
  }

  mutating func continueString(_ bytes: [UInt8], line: Int) throws(LineFault) {
    guard let index = parts.indices.last else {
      throw LineFault("A string stands alone. Put msgid or msgstr before it.")
    }
    parts[index].starts.append((parts[index].bytes.count, line))
    parts[index].bytes += bytes
  }

  mutating func addPrevious(_ keyword: Keyword?, _ bytes: [UInt8], line: Int) throws(LineFault) {
    switch keyword {
    case .none:
      guard let index = previous.indices.last else {
        throw LineFault("A previous string stands alone. Put #| msgid before it.")
      }
      previous[index].bytes += bytes
    case .context?, .source?, .plural?:
      guard let keyword, !previous.contains(where: { $0.keyword == keyword }) else {
        throw LineFault("The previous text stands twice. Keep one of the two.")
      }
      previous.append(Part(keyword: keyword, line: line, bytes: bytes))
    case .translation?, .form?:
      throw LineFault("Only msgctxt, msgid and msgid_plural may follow #|.")
    }
  }

  /// The lines of the file from the first comment to the end of the last string.
  var range: ClosedRange<Int> {
    let last = parts.last.map { $0.starts.last?.line ?? $0.line } ?? firstLine
    return min(firstLine, parts.first?.line ?? last, last)...last
  }

  /// The comment lines as text.
  var verbatim: [String] { lines.map { String(utf8: $0) } }

  func part(_ keyword: Keyword) -> Part? { parts.first { $0.keyword == keyword } }

  func previousSource() throws(CatalogueProblem) -> PreviousSource {
    var result = PreviousSource()
    for part in previous {
      let text = try part.text()
      switch part.keyword {
      case .context: result.context = text
      case .source: result.source = text
      case .plural: result.plural = text
      case .translation, .form: continue
      }
    }
    return result
  }
}

extension MessageDraft.Part {
  /// The text, once the bytes of all its lines are together.
  func text() throws(CatalogueProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CatalogueProblem(
        line: line,
        message: "The escapes of this text are not UTF-8. Write the characters themselves.")
    }
    return text
  }
}
