import Foundation
import FoundationXML
import XCTest

/// A person's browser without script: one page, its form, and the session cookie.
final class Browser {
  let address: URL
  var cookie: String?
  private(set) var answer: Answer
  private(set) var page: XMLDocument
  /// Path and query of the page at hand.
  private(set) var location: String
  private var fields: [(name: String, value: String)] = []
  private let client = Client()

  /// Opens a page; the address is that of the service.
  init(_ address: URL, _ path: String, cookie: String? = nil) throws {
    self.address = address
    self.cookie = cookie
    location = path
    page = XMLDocument()
    answer = Answer(status: 0, headers: [:], body: Data())
    try open(path)
  }

  func open(_ path: String) throws { try request("GET", path, body: nil) }

  /// The text of the page's heading.
  var heading: String { text("//h1") ?? "" }
  var title: String { text("//title") ?? "" }

  /// The text of the first node that an XPath finds, blanks folded.
  func text(_ path: String) -> String? { texts(path).first }

  func texts(_ path: String) -> [String] {
    nodes(path).map { node in
      (node.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  func attribute(_ name: String, of path: String) -> String? {
    (nodes(path).first as? XMLElement)?.attribute(forName: name)?.stringValue
  }

  func nodes(_ path: String) -> [XMLNode] {
    do { return try page.nodes(forXPath: path) } catch {
      XCTFail("\(path): \(error)")
      return []
    }
  }

  /// Ticks the field whose label starts with these words.
  func choose(_ label: String) throws {
    let field = try self.field(labelled: label)
    let name = try XCTUnwrap(field.attribute(forName: "name")?.stringValue)
    let value = field.attribute(forName: "value")?.stringValue ?? "on"
    if field.attribute(forName: "type")?.stringValue == "radio" {
      fields.removeAll { $0.name == name }
    }
    fields.append((name, value))
  }

  /// Takes the tick from a box again.
  func clear(_ label: String) throws {
    let field = try self.field(labelled: label)
    let name = try XCTUnwrap(field.attribute(forName: "name")?.stringValue)
    let value = field.attribute(forName: "value")?.stringValue
    fields.removeAll { $0.name == name && $0.value == value }
  }

  /// Chooses from a list by the words of its label and of the choice.
  func select(_ label: String, _ choice: String) throws {
    let field = try self.field(labelled: label)
    let name = try XCTUnwrap(field.attribute(forName: "name")?.stringValue)
    let options = (field.children ?? []).compactMap { $0 as? XMLElement }
    let option = try XCTUnwrap(
      options.first { ($0.stringValue ?? "").hasPrefix(choice) }, "No choice “\(choice)”")
    fields.removeAll { $0.name == name }
    fields.append((name, option.attribute(forName: "value")?.stringValue ?? ""))
  }

  /// Writes into the page's only box.
  func write(_ text: String) throws {
    let box = try XCTUnwrap(
      nodes("//main//form//textarea | //main//form//input[@type='text']").first as? XMLElement)
    let name = try XCTUnwrap(box.attribute(forName: "name")?.stringValue)
    fields.removeAll { $0.name == name }
    fields.append((name, text))
  }

  /// Sends the page's form.
  func press() throws {
    let form = try XCTUnwrap(nodes("//main//form").first as? XMLElement, "No form on \(location)")
    let action = form.attribute(forName: "action")?.stringValue ?? location
    try request("POST", action, body: Self.encoded(fields))
  }

  /// Sends a form that no page has.
  func post(_ path: String, _ fields: [(name: String, value: String)]) throws {
    try request("POST", path, body: Self.encoded(fields))
  }

  /// Follows the link with these words.
  func follow(_ words: String) throws {
    let link = try XCTUnwrap(
      nodes("//a").compactMap { $0 as? XMLElement }.first {
        ($0.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .contains(words)
      }, "No link “\(words)” on \(location)")
    try open(try XCTUnwrap(link.attribute(forName: "href")?.stringValue))
  }

  private func field(labelled label: String) throws -> XMLElement {
    let labels = nodes("//main//label").compactMap { $0 as? XMLElement }
    let found = labels.first { element in
      (element.stringValue ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .hasPrefix(label)
    }
    let id = try XCTUnwrap(
      found?.attribute(forName: "for")?.stringValue, "No label “\(label)” on \(location)")
    return try XCTUnwrap(nodes("//*[@id='\(id)']").first as? XMLElement)
  }

  private func request(_ method: String, _ path: String, body: Data?) throws {
    var (method, path, body) = (method, path, body)
    for _ in 0..<5 {
      var headers = ["Accept-Language": "en"]
      headers["Cookie"] = cookie
      if body != nil { headers["Content-Type"] = "application/x-www-form-urlencoded" }
      let url = try XCTUnwrap(URL(string: path, relativeTo: address))
      answer = try client.send(method, url, headers: headers, body: body)
      if let set = answer.headers["set-cookie"] { cookie = String(set.prefix { $0 != ";" }) }
      location = path
      guard answer.status == 303 else { break }
      (method, path, body) = ("GET", try XCTUnwrap(answer.headers["location"]), nil)
    }
    page = try XMLDocument(data: answer.body, options: [.nodeLoadExternalEntitiesNever])
    fields = formFields()
  }

  /// What the form would send untouched.
  private func formFields() -> [(name: String, value: String)] {
    nodes("//main//form//*[@name]").compactMap { $0 as? XMLElement }.compactMap { element in
      guard let name = element.attribute(forName: "name")?.stringValue else { return nil }
      switch (element.name, element.attribute(forName: "type")?.stringValue) {
      case ("textarea", _): return (name, String((element.stringValue ?? "").trimmingPrefix("\n")))
      case ("select", _):
        let options = (element.children ?? []).compactMap { $0 as? XMLElement }
        let chosen = options.first { $0.attribute(forName: "selected") != nil } ?? options.first
        return (name, chosen?.attribute(forName: "value")?.stringValue ?? "")
      case (_, "radio"), (_, "checkbox"):
        guard element.attribute(forName: "checked") != nil else { return nil }
        return (name, element.attribute(forName: "value")?.stringValue ?? "on")
      case (_, _): return (name, element.attribute(forName: "value")?.stringValue ?? "")
      }
    }
  }

  static func encoded(_ fields: [(name: String, value: String)]) -> Data {
    var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    allowed.insert(charactersIn: "-._")
    return Data(
      fields.map { field in
        [field.name, field.value]
          .map { $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
          .joined(separator: "=")
      }.joined(separator: "&").utf8)
  }
}
