/// For how many days a token is good: short enough that a forgotten one ends by itself.
package struct TokenLifetime: Hashable, Sendable, CustomStringConvertible {
  package static let allowed = 1...366
  /// Thirty days.
  package static let usual = TokenLifetime(checked: 30)

  package let days: Int

  /// Takes a number of days from 1 to 366.
  package init?(days: Int) {
    guard Self.allowed.contains(days) else { return nil }
    self.init(checked: days)
  }

  private init(checked days: Int) { self.days = days }

  package var seconds: Int { days * 86_400 }

  package var description: String { String(days) }
}
