package import Surveys

/// A survey as the public meets it: its published versions and whether it can be answered.
package final class PublishedSurvey: Sendable {
  package let id: Identifier<Survey>
  package let editions: [Int: Edition]
  package let newest: Edition
  /// The day on which somebody closed it by hand.
  package let closedOn: CalendarDate?

  init(
    id: Identifier<Survey>, editions: [Int: Edition], newest: Edition, closedOn: CalendarDate?
  ) {
    self.id = id
    self.editions = editions
    self.newest = newest
    self.closedOn = closedOn
  }

  package enum Availability: Hashable, Sendable {
    case open
    case opensOn(CalendarDate)
    case closed
  }

  /// Whether a person can begin on a day.
  package func availability(on day: CalendarDate) -> Availability {
    if closedOn != nil { return .closed }
    if let closes = newest.survey.closes, day > closes { return .closed }
    if let opens = newest.survey.opens, day < opens { return .opensOn(opens) }
    return .open
  }

  /// Whether answers are taken that may have been begun on a day before: who has begun can finish.
  func takesAnswers(begunOn day: CalendarDate, today: CalendarDate) -> Bool {
    if let opens = newest.survey.opens, today < opens { return false }
    return [closedOn, newest.survey.closes].allSatisfy { $0.map { $0 >= day } ?? true }
  }
}
