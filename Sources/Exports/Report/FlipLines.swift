package import Translations

/// How many ballots first place hangs on, and of how many ballots that can be said.
package struct FlipLines {
  private let flip: ReportFlip
  private let interface: Interface

  package init(_ flip: ReportFlip, _ interface: Interface) {
    self.flip = flip
    self.interface = interface
  }

  /// Everything that can be said.
  package var all: [LocalisedText] { shared + [change] + overtaking + unknown }

  /// What a summary has room for.
  var brief: [LocalisedText] { [change] + unknown }

  private var from: String { flip.from }
  private var to: String { flip.to ?? "" }
  private var known: String { interface.number(flip.knownBallots) }

  private var shared: [LocalisedText] {
    guard !flip.tiedWith.isEmpty else { return [] }
    return [
      interface(.combineShared, ["themes": ([flip.from] + flip.tiedWith).quoted(by: interface)])
    ]
  }

  private var change: LocalisedText {
    switch flip.method {
    case .exact: changeOfAll
    case .amongKnownBallots: changeOfKnown
    }
  }

  private var changeOfAll: LocalisedText {
    guard let ballots = flip.ballots else { return interface(.combineNoFlip, ["from": from]) }
    return flip.endsATie
      ? interface(.combineUntie, count: ballots, ["from": from, "to": to])
      : interface(.combineFlip, count: ballots, ["from": from, "to": to])
  }

  /// Where sessions gave only totals, nothing is claimed of the ballots behind them.
  private var changeOfKnown: LocalisedText {
    guard flip.knownBallots > 0 else {
      return interface(.combineNoFlipUnknown, ["from": from])
    }
    guard let ballots = flip.ballots else {
      return interface(.combineNoFlipKnown, ["known": known, "from": from])
    }
    return flip.endsATie
      ? interface(
        .combineUntieKnown, count: ballots, ["known": known, "from": from, "to": to])
      : interface(
        .combineFlipKnown, count: ballots, ["known": known, "from": from, "to": to])
  }

  /// How many would put it above; nothing where that takes no more than drawing level.
  private var overtaking: [LocalisedText] {
    guard let above = flip.ballotsToOvertake, above != flip.ballots else { return [] }
    switch flip.method {
    case .exact: return [interface(.combineOvertake, count: above)]
    case .amongKnownBallots: return [interface(.combineOvertakeKnown, count: above)]
    }
  }

  private var unknown: [LocalisedText] {
    switch flip.method {
    case .exact: []
    case .amongKnownBallots: flip.knownBallots > 0 ? [interface[.combineUnknownBallots]] : []
    }
  }
}
