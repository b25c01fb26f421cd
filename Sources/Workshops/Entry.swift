package import Secrets

/// An event as it stands in the log: when, by whom, and how far from the protocol.
package struct Entry: Hashable, Sendable {
  /// Counted from 1 without gaps.
  package let seq: Int
  package let at: Moment
  package let by: Actor
  /// Whether somebody else entered it for the person who acted.
  package let isAssisted: Bool
  package let event: Event
  /// In which ways it departs from the protocol, deliberately.
  package let departures: [Departure]
  /// Why, in the words of whoever decided it.
  package let reason: Digest?

  package init(
    seq: Int, at: Moment, by: Actor, isAssisted: Bool = false, _ event: Event,
    departures: [Departure] = [], reason: Digest? = nil
  ) {
    self.seq = seq
    self.at = at
    self.by = by
    self.isAssisted = isAssisted
    self.event = event
    self.departures = departures
    self.reason = reason
  }
}

/// A way in which a step leaves the protocol; possible, but never by accident and never unrecorded.
package enum Departure: String, Hashable, Sendable, CaseIterable {
  /// The group had not agreed its ground rules.
  case withoutGroundRules = "without-ground-rules"
  /// A stage was left out.
  case skipped
  /// A stage ended before everybody was done.
  case closedEarly = "closed-early"
  /// An earlier stage began again.
  case reopened
}
