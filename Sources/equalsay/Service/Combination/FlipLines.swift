import Ranking
import Translations

/// How many ballots first place hangs on, and of how many ballots that can be said.
struct FlipLines {
  let flip: Flip
  let interface: Interface

  var lines: [String] { shared + (flip.isComplete ? ofAll : ofKnown) }

  private var from: String { flip.from.onOneLine }
  private var to: String { flip.to?.onOneLine ?? "" }
  private var known: String { interface.number(flip.knownBallots) }

  private var shared: [String] {
    guard !flip.tiedWith.isEmpty else { return [] }
    let themes = ([flip.from] + flip.tiedWith).listed(by: interface)
    return [interface(.combineShared, ["themes": themes]).text]
  }

  private var ofAll: [String] {
    guard let ballots = flip.ballots else {
      return [interface(.combineNoFlip, ["from": from]).text]
    }
    return [interface(.combineFlip, count: ballots, ["from": from, "to": to]).text]
      + (toOvertake.map { [interface(.combineOvertake, count: $0).text] } ?? [])
  }

  /// Where sessions gave only totals, nothing is claimed of the ballots behind them.
  private var ofKnown: [String] {
    guard flip.knownBallots > 0 else {
      return [interface(.combineNoFlipUnknown, ["from": from]).text]
    }
    let unknown = [interface[.combineUnknownBallots].text]
    guard let ballots = flip.ballots else {
      return [interface(.combineNoFlipKnown, ["known": known, "from": from]).text] + unknown
    }
    let change = interface(
      .combineFlipKnown, count: ballots, ["known": known, "from": from, "to": to])
    let above = toOvertake.map { [interface(.combineOvertakeKnown, count: $0).text] } ?? []
    return [change.text] + above + unknown
  }

  /// How many would put it above; nothing where that takes no more than drawing level.
  private var toOvertake: Int? {
    flip.ballotsToOvertake.flatMap { $0 == flip.ballots ? nil : $0 }
  }
}
