import Foundation

/// Who runs this service, and whom people can turn to: `organisation.json` in the data folder.
package struct Organisation: Hashable, Sendable, Decodable {
  package struct HelpLine: Hashable, Sendable, Decodable {
    package let name: String
    package let phone: String
    package let about: String?
  }

  package let name: String?
  package let email: String?
  package let phone: String?
  package let address: String?
  package let helpLines: [HelpLine]?
  /// Where “Leave this page quickly” leads: an `https` address of a harmless page.
  package let exitTo: String?
  /// The `https` address of its own privacy notice: on what legal basis it asks, and for how long it
  /// keeps answers.
  package let privacyNotice: String?

  /// What holds where the data folder says nothing.
  package static let unknown = Organisation(
    name: nil, email: nil, phone: nil, address: nil, helpLines: nil, exitTo: nil,
    privacyNotice: nil)

  private static let harmless = "https://www.bbc.co.uk/weather"

  /// Where “Leave this page quickly” leads.
  var exit: String { canLeadOut ? exitTo ?? Self.harmless : Self.harmless }

  /// Whether `exitTo`, where it is given, is the address of a page that browsers reach by TLS.
  package var canLeadOut: Bool { Self.isPage(exitTo) }
  /// Whether `privacyNotice` is, where it is given.
  package var canLeadToNotice: Bool { Self.isPage(privacyNotice) }

  private static func isPage(_ text: String?) -> Bool {
    guard let text else { return true }
    guard let address = URL(string: text), let host = address.host() else { return false }
    return address.scheme == "https" && !host.isEmpty
  }

  /// Whether there is anything to say under “Contact”.
  var hasContact: Bool { [name, email, phone, address].contains { $0 != nil } }
}
