/// A `trans-unit` while its elements are read.
struct XLIFFUnit {
  let id: String
  let line: Int
  private let sent: String?
  private var source: String?
  private var target = ""
  private var state: InterchangeState?
  private var remarks: [String] = []
  /// The text that is being read, and which it is.
  private var open: (part: Part, text: String)?
  /// Inline elements that are open, each with what it says of itself.
  private var codes: [Code] = []
  /// What the inline elements of the source stand for.
  private var placeholders: [String: String] = [:]

  private enum Part { case source, target, remark, ignored }

  private struct Code {
    let id: String?
    let equivalent: String?
    /// How much of the text there was before it.
    let start: String.UnicodeScalarView.Index
  }

  init(id: String, line: Int, _ attributes: [String: String]) {
    (self.id, self.line) = (id, line)
    sent = attributes["extradata"]
  }

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "source": open = (.source, "")
    case "target":
      state = attributes["state"].flatMap(XLIFF.state)
      open = (.target, "")
    case _:
      open = (attributes["from"] == XLIFF.translator ? .remark : .ignored, "")
    }
  }

  mutating func add(_ text: String) { open?.text += text }

  mutating func end() {
    guard let open else { return }
    self.open = nil
    switch open.part {
    case .source: source = open.text
    case .target: target = open.text
    case .remark: remarks += open.text.split(separator: "\n").map { " \($0)" }
    case .ignored: return
    }
  }

  mutating func beginCode(_ name: String, _ attributes: [String: String]) {
    guard let open else { return }
    codes.append(
      Code(
        id: attributes["id"], equivalent: attributes["equiv-text"],
        start: open.text.unicodeScalars.endIndex))
  }

  /// Puts in what an empty inline element stands for; a sentence where that cannot be known.
  mutating func endCode() -> String? {
    guard let code = codes.popLast(), var open else { return nil }
    let inside = open.text.unicodeScalars[code.start...]
    if open.part == .source {
      let text = inside.isEmpty ? code.equivalent : String(inside)
      if let id = code.id, let text { placeholders[id] = text }
    }
    guard inside.isEmpty else { return nil }
    guard let text = code.equivalent ?? code.id.flatMap({ placeholders[$0] }) else {
      return "An element in “\(id)” stands for no placeholder of the source. Take it out, or write "
        + "the placeholder: {name}."
    }
    open.text += text
    self.open = open
    return nil
  }

  /// What the unit says as a whole; nothing where it has no source.
  var text: ReturnedText? {
    source.map {
      ReturnedText(
        id: id, line: line, source: $0, target: target, state: state ?? .translated,
        remarks: remarks, sent: sent.map(TextDigest.init(kept:)))
    }
  }
}
