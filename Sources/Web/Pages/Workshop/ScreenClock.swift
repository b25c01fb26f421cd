import Markup
import Translations
import Workshops

/// The clock on the wall: whole minutes, which advise and end nothing.
///
/// With script it goes on by itself, by words that came with the page, so that every language counts
/// in its own way.
struct ScreenClock {
  let reader: Reader
  let clock: Clock
  let now: Moment

  /// How many changes are sent along; the page is made anew long before they are used up.
  private static let ahead = 20

  /// Nothing for a stage without a plan.
  var content: HTML? {
    guard !clock.isPaused else { return p(.classes("clock")) { reader(.screenBreak) } }
    guard clock.planned > 0 else { return nil }
    let left = clock.planned - clock.elapsed(at: now)
    let texts = (1...Self.ahead).map { text(left: left - untilNext(left) - 60 * ($0 - 1)) }
    return p(
      .classes(left > 0 ? "clock" : "clock over"), Attribute("role", "timer"),
      Attribute("data-next", "\(untilNext(left))"),
      Attribute("data-texts", texts.map(\.text).joined(separator: "|"))
    ) { reader.html(text(left: left)) }
  }

  /// The seconds until the clock says something else.
  private func untilNext(_ left: Int) -> Int {
    let rest = left % 60
    return rest > 0 ? rest : 60 + rest
  }

  private func text(left: Int) -> LocalisedText {
    let minutes = (left + 59) / 60
    if left > 0 { return reader.interface(.screenMinutesLeft, count: minutes) }
    let over = -left / 60
    return over == 0
      ? reader.interface[.screenTimeUp] : reader.interface(.screenMinutesOver, count: over)
  }
}
