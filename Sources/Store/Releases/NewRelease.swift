package import Responses

/// A release that is about to be written down in the register, before anybody can see it.
package struct NewRelease: Sendable {
  /// In seconds since 1970.
  package let createdAt: Int
  /// What it was asked for with, as JSON.
  package let arguments: String
  /// release.json as it is published.
  package let document: [UInt8]
  /// What later releases are to be compared with, as JSON; it is never published.
  package let memory: [UInt8]
  /// Whether the survey was closed.
  package let wasClosed: Bool
  /// The responses that were eligible to be counted, before non-response.
  package let members: ResponseSet
  /// All responses of the survey at the moment of counting, the members among them.
  package let everybody: ResponseSet

  package init(
    createdAt: Int, arguments: String, document: [UInt8], memory: [UInt8], wasClosed: Bool,
    members: ResponseSet, everybody: ResponseSet
  ) {
    self.createdAt = createdAt
    self.arguments = arguments
    self.document = document
    self.memory = memory
    self.wasClosed = wasClosed
    self.members = members
    self.everybody = everybody
  }
}
