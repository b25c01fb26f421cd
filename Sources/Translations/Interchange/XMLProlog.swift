/// What stands before the first element of an XML file, looked at before anything is parsed.
///
/// A document type is refused unseen: it is how a file makes a parser read other files, or grow
/// without end, and XLIFF 1.2 has none.
struct XMLProlog {
  private var rest: Substring.UTF8View
  private var line = 1

  /// Throws what must not be there.
  static func check(_ text: String) throws(CatalogueProblems) {
    var prolog = XMLProlog(rest: text.utf8[...])
    try prolog.check()
  }

  private mutating func check() throws(CatalogueProblems) {
    while true {
      skip { $0 != UInt8(ascii: "<") }
      if take("<?xml ") || take("<?xml\t") {
        try checkEncoding(skip(past: "?>"))
      } else if take("<?") {
        skip(past: "?>")
      } else if take("<!--") {
        skip(past: "-->")
      } else if take("<!") {
        throw CatalogueProblems(
          line,
          "The file declares a document type or entities, which XLIFF 1.2 does not have. "
            + "Take the line out, or export the file again.")
      } else {
        return
      }
    }
  }

  private func checkEncoding(_ declaration: String) throws(CatalogueProblems) {
    guard let match = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else { return }
    let name = match.1.lowercased()
    guard name != "utf-8", name != "utf8", name != "us-ascii" else { return }
    throw CatalogueProblems(
      line, "The file says that it is \(match.1.prefix(20)), not UTF-8. Save it as UTF-8.")
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  @discardableResult
  private mutating func skip(past end: String) -> String {
    let start = rest
    while !rest.isEmpty, !rest.starts(with: end.utf8) { skip(one: ()) }
    return String(Substring(start[..<rest.startIndex]))
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let byte = rest.first, isSkipped(byte) { skip(one: ()) }
  }

  private mutating func skip(one: Void) {
    if rest.popFirst() == UInt8(ascii: "\n") { line += 1 }
  }
}
