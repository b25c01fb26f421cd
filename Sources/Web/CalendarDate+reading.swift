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
}
