import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a server answered.
struct Answer {
  let status: Int
  /// By names in lower case.
  let headers: [String: String]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The answer as a page; pages are well-formed XML, so that any reader of XML can check them.
  func page() throws -> XMLDocument {
    try XMLDocument(data: Data(body), options: [.nodeLoadExternalEntitiesNever])
  }

  /// Reads the bytes of a whole answer, or nothing where they are none.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    guard let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
    }
    (self.status, self.headers, body) = (status, headers, Array(bytes[end.upperBound...]))
  }
}
