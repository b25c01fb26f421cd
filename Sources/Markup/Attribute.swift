/// An attribute of an element; its value is escaped when it is written.
package struct Attribute: Sendable {
  private let name: StaticString
  private let value: String

  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  func write(to html: inout HTML) {
    html.append(" ")
    html.append(name)
    html.append("=\"")
    html.append(escaping: value)
    html.append("\"")
  }

  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func classes(_ value: String) -> Attribute { Attribute("class", value) }
  package static func href(_ value: String) -> Attribute { Attribute("href", value) }
  package static func src(_ value: String) -> Attribute { Attribute("src", value) }
  package static func name(_ value: String) -> Attribute { Attribute("name", value) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static func type(_ value: String) -> Attribute { Attribute("type", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  package static func dir(_ value: String) -> Attribute { Attribute("dir", value) }
  package static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
  package static func describedBy(_ ids: [String]) -> Attribute? {
    ids.isEmpty ? nil : Attribute("aria-describedby", ids.joined(separator: " "))
  }
  /// Keeps browsers from remembering what is typed, and from writing it into the files from which they
  /// bring windows back: several people may answer on one device.
  package static let unremembered = Attribute("autocomplete", "off")
  package static let checked = Attribute("checked", "checked")
  package static let selected = Attribute("selected", "selected")
}
