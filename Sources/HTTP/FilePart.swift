/// A file or a run of its bytes, sent from the disk without being read into memory.
package struct FilePart: Sendable, Hashable {
  package let path: String
  package let offset: Int
  package let length: Int

  package init(path: String, offset: Int, length: Int) {
    (self.path, self.offset, self.length) = (path, offset, length)
  }
}

extension Response {
  /// Answers a request for a file that never changes, or for the part of it that its `Range` asks for.
  ///
  /// Several ranges at once are more than any player needs, so they get the whole file, as RFC 9110,
  /// section 14.2, allows. `tag` names the bytes for `If-Range`.
  package static func file(
    _ path: String, size: Int, tag: String, _ request: Request,
    headers: [(name: String, value: String)]
  ) -> Response {
    let quoted = "\"\(tag)\""
    let headers = headers + [("Accept-Ranges", "bytes"), ("ETag", quoted)]
    let isSame = request.header("if-range").map { $0 == quoted } ?? true
    let wanted = isSame ? request.header("range").flatMap { ByteRange($0) } : nil
    switch wanted?.bounds(of: size) {
    case nil where wanted != nil:
      return Response(
        .rangeNotSatisfiable, headers: headers + [("Content-Range", "bytes */\(size)")])
    case nil:
      return Response(
        .ok, headers: headers, body: .file(FilePart(path: path, offset: 0, length: size)))
    case let part?:
      return Response(
        .partialContent,
        headers: headers + [
          ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
        ],
        body: .file(FilePart(path: path, offset: part.lowerBound, length: part.count)))
    }
  }
}

/// One range of bytes as a request asks for it (RFC 9110, section 14.1.2).
enum ByteRange: Equatable {
  /// From the first to the last of these, or to the end.
  case from(Int, to: Int?)
  case last(Int)

  /// Reads the header's value, or nothing when it is no single range of bytes.
  init?(_ value: String) {
    guard value.lowercased().hasPrefix("bytes=") else { return nil }
    let ends = value.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimmed }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return nil
    }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last?) where first <= last: self = .from(first, to: last)
    case (let first?, nil) where ends[1].isEmpty: self = .from(first, to: nil)
    case (nil, let count?) where ends[0].isEmpty: self = .last(count)
    case _: return nil
    }
  }

  /// Where the range lies in a file; nothing when no byte of the file is in it.
  func bounds(of size: Int) -> Range<Int>? {
    let (first, end) =
      switch self {
      case .from(let first, let last): (first, last.map { min($0, size - 1) + 1 } ?? size)
      case .last(let count): (max(0, size - count), size)
      }
    return first < end ? first..<end : nil
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
    return start[...last]
  }
}
