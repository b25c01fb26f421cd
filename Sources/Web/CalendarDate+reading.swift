package import Foundation
package import Surveys

extension CalendarDate {
  /// The day that it is in Europe/London at a moment.
  package init(london moment: Date) {
    let parts = Self.london.dateComponents([.year, .month, .day], from: moment)
    self =
      CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? .first
  }

  private static let london: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return calendar
  }()

  /// The day as people write it in a language: “1 December 2026”.
  package func formatted(for tag: LanguageTag) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(year: year, month: month, day: day)
    guard let date = calendar.date(from: parts) else { return description }
    var style = Date.FormatStyle(
      date: .long, time: .omitted, locale: Locale(identifier: tag.standard.text))
    style.timeZone = .gmt
    return date.formatted(style)
  }
}
