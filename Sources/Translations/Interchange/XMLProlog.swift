/// What stands before the first element of an XML file, looked at before anything is parsed.
///
/// A document type is refused unseen: it is how a file makes a parser read other files, or grow
/// without end, and XLIFF 1.2 has none.
struct XMLProlog {
  private let bytes: [UInt8]
  private var rest: ArraySlice<UInt8>

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    rest = bytes[...]
  }

  /// Throws what must not be there.
  static func check(_ bytes: [UInt8]) throws(CatalogueProblems) {
    var prolog = XMLProlog(bytes)
    try prolog.check()
  }

  private mutating func check() throws(CatalogueProblems) {
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if take("<?xml ") || take("<?xml\t") {
        try checkEncoding(skip(past: "?>"))
      } else if take("<?") {
        _ = skip(past: "?>")
      } else if take("<!--") {
        _ = skip(past: "-->")
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

  private var line: Int {
    1 + bytes[..<rest.startIndex].count { $0 == UInt8(ascii: "\n") }
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  /// What stands before a mark that ends in `>`, or all that is left.
  private mutating func skip(past mark: String) -> String {
    let skipped = rest
    while let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
      let text = skipped[...end]
      guard !text.suffix(mark.utf8.count).elementsEqual(mark.utf8) else {
        return String(decoding: text.prefix(1000), as: UTF8.self)
      }
    }
    rest = []
    return ""
  }
}
