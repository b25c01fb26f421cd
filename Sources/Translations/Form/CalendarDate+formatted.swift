import Foundation
package import Surveys

extension CalendarDate {
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

extension Interface {
  /// A day as the reader's language writes it.
  package func day(_ date: CalendarDate) -> String { date.formatted(for: language) }

  /// The same of a day as ISO 8601 writes it; any other text stays as it is.
  package func day(_ text: String) -> String { CalendarDate(text).map(day) ?? text }
}
