import Foundation
import Surveys
import Web

/// The day that stands on a release.
enum ReleaseDay {
  /// Today, or the day of `SOURCE_DATE_EPOCH`, by which programs that want to make the same bytes
  /// again say what time it is (reproducible-builds.org).
  ///
  /// The register and the rules go by the clock all the same.
  static func today(_ now: Date) throws -> CalendarDate {
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else {
      return CalendarDate(london: now)
    }
    guard let seconds = TimeInterval(epoch), (0..<253_402_300_800).contains(seconds) else {
      throw UsageProblem("SOURCE_DATE_EPOCH: \"\(epoch)\" is not a number of seconds since 1970.")
    }
    return CalendarDate(london: Date(timeIntervalSince1970: seconds))
  }
}
