/// What a server answered.
package struct ClientResponse: Equatable, Sendable {
  package let status: Int
  package let headers: [Header]
  package let body: [UInt8]

  /// One header; its name is in lower case.
  package struct Header: Equatable, Sendable {
    package let name: String
    package let value: String
  }

  /// The first value of a header; case does not matter in its name.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name == wanted }?.value
  }
}
