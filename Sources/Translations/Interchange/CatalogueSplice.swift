/// A PO file with some of its entries changed and every other line as it stood, letter by letter.
package enum CatalogueSplice {
  /// Writes the lines of changed entries anew, and of the header where that changed.
  package static func write(
    _ after: Catalogue, over file: CatalogueFile, _ bytes: [UInt8]
  ) -> [UInt8] {
    let before = file.catalogue
    var changes: [(lines: ClosedRange<Int>, text: String)] = []
    if after.header != before.header {
      changes.append((file.headerLines, CatalogueWriter.write(after.header)))
    }
    for entry in after.entries where before[entry.context] != entry {
      guard let lines = file.lines(of: entry.context) else { continue }
      changes.append((lines, CatalogueWriter.write(entry)))
    }
    let result = spliced(bytes, changes.sorted { $0.lines.lowerBound < $1.lines.lowerBound })
    return isFaithful(result, to: after) ? result : Array(CatalogueWriter.write(after).utf8)
  }

  private static func spliced(
    _ bytes: [UInt8], _ changes: [(lines: ClosedRange<Int>, text: String)]
  ) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let end: [UInt8] = lines.first?.last == 0x0D ? [0x0D, 0x0A] : [0x0A]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var result: [UInt8] = []
    var next = 0
    func keep(until stop: Int) {
      for index in next..<max(next, stop) {
        result += lines[index]
        if index < lines.count - 1 { result.append(0x0A) }
      }
    }
    for change in changes {
      keep(until: change.lines.lowerBound - 1)
      if change.lines.lowerBound == 1, bytes.starts(with: mark) { result += mark }
      for line in change.text.utf8.split(separator: 0x0A) { result += line + end }
      next = change.lines.upperBound
    }
    keep(until: lines.count)
    return result
  }

  /// Whether the file says what it should: comments may stand in places that no other file has.
  private static func isFaithful(_ bytes: [UInt8], to catalogue: Catalogue) -> Bool {
    do throws(CatalogueProblems) {
      return try CatalogueFile(bytes).catalogue == catalogue
    } catch {
      return false
    }
  }
}
