/// How many ballots first place hangs on, as far as ballots are known.
package struct ReportFlip: Sendable, Encodable {
  package enum Method: String, Sendable, Encodable {
    case exact
    /// Some sessions gave only totals, and of the ballots behind those nothing is known.
    case amongKnownBallots = "exact-among-known-ballots"
  }

  package let method: Method
  package let knownBallots: Int
  package let ballots: Int?
  package let from: String
  package let to: String?
  /// The others that share first place with `from`.
  package let tiedWith: [String]
  package let ballotsToOvertake: Int?

  package init(
    method: Method, knownBallots: Int, ballots: Int?, from: String, to: String?,
    tiedWith: [String], ballotsToOvertake: Int?
  ) {
    self.method = method
    self.knownBallots = knownBallots
    self.ballots = ballots
    self.from = from
    self.to = to
    self.tiedWith = tiedWith
    self.ballotsToOvertake = ballotsToOvertake
  }

  /// Whether a theme that already shares first place is the one that would leave the other behind.
  var endsATie: Bool { to.map(tiedWith.contains) ?? false }
}
