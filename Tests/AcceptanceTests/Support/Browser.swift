import Foundation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A person's browser without script: one page, its form, and the session cookie.
final class Browser {
  let address: URL
  private(set) var cookie: String?
  private(set) var answer: Answer
  private(set) var page: XMLDocument
  /// Path and query of the page at hand.
  private(set) var location: String
  private var fields: [Field] = []

  typealias Field = (name: String, value: String)

  /// By what name the browser calls the service, where that matters.
  private let host: String?

  /// Opens a page of the service at the address.
  init(_ address: URL, _ path: String, cookie: String? = nil, host: String? = nil) throws {
    self.address = address
    self.cookie = cookie
    self.host = host
    location = path
    answer = try Connection.answer(from: address, path, headers: Self.headers(cookie, host))
    page = XMLDocument()
    try arrive(path)
  }

  func open(_ path: String) throws {
    answer = try Connection.answer(from: address, path, headers: Self.headers(cookie, host))
    try arrive(path)
  }

  /// Sends a form, perhaps one that no page has.
  func post(_ path: String, _ fields: [Field]) throws {
    var headers = Self.headers(cookie, host)
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    answer = try Connection.answer(
      from: address, "POST", path, headers: headers, body: Self.encoded(fields))
    try arrive(path)
  }

  /// Sends the page's form by its first button, or by the one with these words.
  func press(_ words: String? = nil) throws {
    let form = try XCTUnwrap(nodes("//main//form").first as? XMLElement, "No form on \(location)")
    let button = try XCTUnwrap(
      nodes("//main//form//button").compactMap { $0 as? XMLElement }
        .first { words == nil || $0.words == words }, "No button on \(location)")
    var sent = fields
    if let name = button.attribute(forName: "name")?.stringValue {
      sent.append((name, button.attribute(forName: "value")?.stringValue ?? ""))
    }
    try post(form.attribute(forName: "action")?.stringValue ?? location, sent)
  }

  /// Follows the link with these words.
  func follow(_ words: String) throws {
    let link = nodes("//a").compactMap { $0 as? XMLElement }.first { $0.words.contains(words) }
    let target = try XCTUnwrap(
      link?.attribute(forName: "href")?.stringValue, "No link “\(words)” on \(location)")
    try open(target)
  }

  /// Ticks the field with this label.
  func choose(_ label: String) throws {
    let field = try self.field(labelled: label)
    let name = try XCTUnwrap(field.attribute(forName: "name")?.stringValue)
    let value = field.attribute(forName: "value")?.stringValue ?? "on"
    if field.attribute(forName: "type")?.stringValue == "radio" {
      fields.removeAll { $0.name == name }
    }
    fields.append((name, value))
  }

  /// Chooses from a list by the words of its label and of the choice.
  func select(_ label: String, _ choice: String) throws {
    let field = try self.field(labelled: label)
    let name = try XCTUnwrap(field.attribute(forName: "name")?.stringValue)
    let option = try XCTUnwrap(
      field.elements(forName: "option").first { $0.words == choice }, "No choice “\(choice)”")
    let value = try XCTUnwrap(option.attribute(forName: "value")?.stringValue)
    for place in fields.indices where fields[place].name == name { fields[place].value = value }
  }

  /// Writes into the page's only box.
  func write(_ text: String) throws {
    let box = try XCTUnwrap(
      nodes("//main//form//textarea | //main//form//input[@type='text']").first as? XMLElement)
    let name = try XCTUnwrap(box.attribute(forName: "name")?.stringValue)
    for place in fields.indices where fields[place].name == name { fields[place].value = text }
  }

  /// The field with this label, or whose label starts so.
  private func field(labelled label: String) throws -> XMLElement {
    let labels = nodes("//main//label").compactMap { $0 as? XMLElement }
    let found =
      labels.first { $0.words == label } ?? labels.first { $0.words.hasPrefix(label) }
    let id = try XCTUnwrap(
      found?.attribute(forName: "for")?.stringValue, "No label “\(label)” on \(location)")
    return try XCTUnwrap(nodes("//*[@id='\(id)']").first as? XMLElement, "No field \(id)")
  }

  /// Takes the answer in, and goes where it leads.
  private func arrive(_ path: String) throws {
    location = path
    for _ in 0..<5 {
      if let set = answer.headers["set-cookie"] { cookie = String(set.prefix { $0 != ";" }) }
      guard answer.status == 303 else { break }
      // The part of the page that is meant stays in the browser.
      let target = try XCTUnwrap(answer.headers["location"])
      location = String(target.prefix { $0 != "#" })
      answer = try Connection.answer(from: address, location, headers: Self.headers(cookie, host))
    }
    page = try answer.page()
    fields = formFields()
  }

  private static func headers(_ cookie: String?, _ host: String?) -> [String: String] {
    var headers = ["Accept-Language": "en-GB,en;q=0.9"]
    headers["Cookie"] = cookie
    headers["Host"] = host
    return headers
  }

  /// What the form would send untouched.
  private func formFields() -> [Field] {
    nodes("//main//form//*[@name][not(self::button)]").compactMap { $0 as? XMLElement }.compactMap {
      element in
      guard let name = element.attribute(forName: "name")?.stringValue else { return nil }
      let value = element.attribute(forName: "value")?.stringValue
      switch (element.name, element.attribute(forName: "type")?.stringValue) {
      case ("textarea", _): return (name, String((element.stringValue ?? "").trimmingPrefix("\n")))
      case ("select", _):
        let options = element.elements(forName: "option")
        let chosen = options.first { $0.attribute(forName: "selected") != nil } ?? options.first
        return (name, chosen?.attribute(forName: "value")?.stringValue ?? "")
      case (_, "radio"), (_, "checkbox"):
        return element.attribute(forName: "checked").map { _ in (name, value ?? "on") }
      case (_, _): return (name, value ?? "")
      }
    }
  }

  /// Fields as a form sends them.
  static func encoded(_ fields: [Field]) -> [UInt8] {
    var plain = CharacterSet(charactersIn: "a"..."z")
    plain.insert(charactersIn: "A"..."Z")
    plain.insert(charactersIn: "0"..."9")
    plain.insert(charactersIn: "-._")
    let pairs = fields.map { field in
      [field.name, field.value]
        .map { $0.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
        .joined(separator: "=")
    }
    return Array(pairs.joined(separator: "&").utf8)
  }
}
