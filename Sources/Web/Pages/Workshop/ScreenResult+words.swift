import Markup
import Translations
import Workshops

/// What results mean, in the same words on the wall and on paper.
extension Reader {
  /// What the order means, which depends on what the room had set before it voted.
  func meaning(of result: ScreenResult) -> HTML {
    guard let percent = result.threshold else { return self(.roomResultsRanked) }
    let share = interface.number(percent)
    return result.rows.contains(where: \.isAgreed)
      ? self(.screenAgreedAt, ["percent": share]) : self(.screenNoneAgreed, ["percent": share])
  }

  /// How far an idea moved up, or down, since the first vote.
  func shift(_ places: Int) -> HTML {
    guard places != 0 else { return self(.roomMovedSame) }
    return HTML {
      places > 0 ? "▲ " : "▼ "
      if places > 0 { self(.roomMovedUp, count: places) }
      if places < 0 { self(.roomMovedDown, count: -places) }
    }
  }
}

extension NextStep.Horizon {
  var phrase: RoomPhrase {
    switch self {
    case .now: .roomHorizonNow
    case .short: .roomHorizonShort
    case .medium: .roomHorizonMedium
    case .long: .roomHorizonLong
    }
  }
}
