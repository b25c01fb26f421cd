/// The fields of a posted form or of a query, in the order in which they were sent.
package struct FormData: Sendable {
  package let fields: [(name: String, value: String)]

  /// Reads `application/x-www-form-urlencoded`, strictly.
  ///
  /// An empty field between two ampersands is passed over; a name without an equals sign has an
  /// empty value.
  /// - Throws: a `FormProblem` when there are more fields than `limit`, or one cannot be read.
  package init(urlEncoded bytes: [UInt8], atMostFields limit: Int = 500) throws(FormProblem) {
    var fields: [(name: String, value: String)] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let field = rest.prefix { $0 != .ampersand }
      rest = rest.dropFirst(field.count + 1)
      if field.isEmpty { continue }
      guard fields.count < limit else { throw .tooManyFields(limit: limit) }
      let name = field.prefix { $0 != .equals }
      fields.append((try Self.text(name), try Self.text(field.dropFirst(name.count + 1))))
    }
    self.fields = fields
  }

  private static func text(_ escaped: ArraySlice<UInt8>) throws(FormProblem) -> String {
    guard let bytes = PercentEscapes.decode(escaped, plusIsSpace: true) else { throw .badEscape }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// The first value of a field.
  package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every value of a field that may be sent more than once, such as ticked boxes.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
}

/// Why a form cannot be read.
package enum FormProblem: Error, Equatable, CustomStringConvertible {
  case tooManyFields(limit: Int)
  case badEscape
  case notUTF8

  package var description: String {
    switch self {
    case .tooManyFields(let limit): "The form has more than \(limit) fields. Send fewer."
    case .badEscape:
      "The form holds a percent sign without two hexadecimal digits. Escape it as %25."
    case .notUTF8: "The form holds text that is not UTF-8. Send it as UTF-8."
    }
  }
}
