import Foundation
import FoundationXML
import HTTP
import XCTest

/// A response as a person's browser has it: its status, its headers, and the page in it.
struct TestPage {
  let status: Int
  let headers: [String: String]
  let body: Data
  private let document: XMLDocument

  /// Reads the body as the well-formed XML that every page is.
  init(status: Int, headers: [String: String], body: Data) throws {
    self.status = status
    self.headers = headers
    self.body = body
    let isPage = headers["content-type"]?.hasPrefix("text/html") ?? false
    document = isPage ? try XMLDocument(data: body) : XMLDocument()
  }

  init(_ response: HTTP.Response) throws {
    var headers: [String: String] = [:]
    for header in response.headers { headers[header.name.lowercased()] = header.value }
    let body =
      switch response.body {
      case .empty: Data()
      case .bytes(let bytes): Data(bytes)
      case .file(let part):
        try Data(contentsOf: URL(filePath: part.path))
          .subdata(in: part.offset..<part.offset + part.length)
      }
    try self.init(status: response.status.rawValue, headers: headers, body: body)
  }

  var location: String? { headers["location"] }

  /// The texts of what an XPath finds, blanks folded.
  func texts(_ path: String) throws -> [String] {
    try document.nodes(forXPath: path).map { node in
      (node.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  func text(_ path: String) throws -> String {
    let found = try texts(path)
    XCTAssertEqual(found.count, 1, "\(path) finds \(found)")
    return found.first ?? ""
  }
}
