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

  /// What holds where the data folder says nothing.
  package static let unknown = Organisation(
    name: nil, email: nil, phone: nil, address: nil, helpLines: nil, exitTo: nil)

  private static let harmless = "https://www.bbc.co.uk/weather"

  var exit: String {
    guard let exitTo, exitTo.hasPrefix("https://") else { return Self.harmless }
    return exitTo
  }

  /// Whether there is anything to say under “Contact”.
  var hasContact: Bool { [name, email, phone, address].contains { $0 != nil } }
}
