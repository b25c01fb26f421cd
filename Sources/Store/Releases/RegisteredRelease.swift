package import Responses

/// A release in the register: what was published, and how many people it has had to forget since.
package struct RegisteredRelease: Hashable, Sendable {
  /// From 1 on within its survey.
  package let number: Int
  /// In seconds since 1970.
  package let createdAt: Int
  /// What it was asked for with, as JSON.
  package let arguments: String
  /// The highest number of a response that was there; 0 when there was none.
  package let lastResponse: Int
  /// How many responses were eligible when it was made.
  package let eligible: Int
  /// How many of those have been withdrawn since; its figures can be counted again while none has.
  package let forgotten: Int
  /// release.json as it was published.
  package let document: [UInt8]
  /// What it is compared with, as JSON; nothing for a release of an older version of EqualSay.
  package let memory: [UInt8]?
  /// Whether the survey was closed; nothing for a release of an older version of EqualSay.
  package let wasClosed: Bool?
}

/// Whose responses a release was about, without those who have withdrawn since.
package struct ReleasePopulation: Hashable, Sendable {
  /// Those who were eligible to be counted.
  package let members: ResponseSet
  /// Those who were there and left out.
  package let others: ResponseSet

  package init(members: ResponseSet, others: ResponseSet) {
    self.members = members
    self.others = others
  }
}
