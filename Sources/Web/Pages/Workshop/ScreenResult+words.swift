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
      ? self(.screenAgreedAt, ["share": share]) : self(.screenNoneAgreed, ["share": share])
  }

  /// How far an idea moved up, or down, since the first vote.
  func shift(_ places: Int) -> LocalisedText {
    guard places != 0 else { return interface[.roomMovedSame] }
    let moved =
      places > 0
      ? interface(.roomMovedUp, count: places) : interface(.roomMovedDown, count: -places)
    return LocalisedText(text: (places > 0 ? "▲ " : "▼ ") + moved.text, language: moved.language)
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
