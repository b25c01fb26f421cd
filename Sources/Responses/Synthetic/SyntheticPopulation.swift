package import Surveys

/// People who do not exist, one response after another: for demonstrations, and to see what a
/// report finds in them.
///
/// They answer in every language of the survey, through every channel, at every site and over the last
/// weeks. A few pass questions over or give up before the end, and some leave the equality questions
/// out. The same seed, survey and day give the same responses.
package struct SyntheticPopulation {
  /// In a thousand.
  private static let givingUp: UInt64 = 80
  private static let declining: UInt64 = 120
  private static let withoutSite: UInt64 = 100
  private static let channels: [(Channel, UInt64)] = [
    (.web, 780), (.paper, 110), (.assisted, 70), (.workshop, 40),
  ]
  private static let days = 42

  /// What differs between the groups, for whoever makes such people.
  package static let leanings = [
    "Disabled people choose the options of the second half of a list three times as often, and are "
      + "three times as likely to be in that half of a scale.",
    "Asian and Black people are three times as likely to put the first option of a ranking first.",
  ]

  private let survey: Survey
  private let languages: [UInt64]
  private let dates: [CalendarDate]
  private var answers: SyntheticSheet
  private var monitoring: SyntheticSheet
  private var random: SplitMix64

  package init(_ survey: Survey, seed: UInt64, today: CalendarDate) {
    self.survey = survey
    languages = survey.languages.map { tag in
      switch (tag.standard == survey.language, tag.isEasyRead) {
      case (true, false): 60
      case (true, true): 20
      case (false, false): 15
      case (false, true): 5
      }
    }
    dates = Self.dates(until: today, from: survey.opens)
    answers = SyntheticSheet(survey.questions, seed: seed)
    monitoring = SyntheticSheet(survey.monitoring?.questions ?? [], seed: seed)
    random = SplitMix64(seed: seed)
  }

  /// The day and those before it on which the survey was open, the newest first.
  private static func dates(
    until today: CalendarDate, from first: CalendarDate?
  ) -> [CalendarDate] {
    var dates = [today]
    while dates.count < days, let day = dates[dates.count - 1].dayBefore, day >= first ?? day {
      dates.append(day)
    }
    return dates
  }

  /// The response of the next person.
  package mutating func next() -> Response {
    let language = survey.languages[random.draw(languages)]
    let givesUp = random.happens(Self.givingUp)
    let declines = givesUp || random.happens(Self.declining)
    monitoring.fill(
      .none, inEasyRead: language.isEasyRead, givingUpAt: declines ? 0 : .max, &random)
    answers.fill(
      SyntheticLeaning(monitoring.coder), inEasyRead: language.isEasyRead,
      givingUpAt: givesUp ? Self.end(of: answers.count, &random) : .max, &random)
    return Response(
      survey: survey.id, version: survey.version, language: language,
      channel: Self.channels[random.draw(Self.channels.map(\.1))].0, site: site(), day: day(),
      catalogue: nil, answers: answers.coder.encoded,
      monitoring: monitoring.count == 0 ? nil : monitoring.coder.encoded)
  }

  /// Where a person gives up who does: in the later half, the later the likelier.
  private static func end(of count: Int, _ random: inout SplitMix64) -> Int {
    let half = UInt64(max(1, count / 2))
    return count / 2 + Int(max(random.next() % half, random.next() % half))
  }

  private mutating func site() -> Identifier<Site>? {
    guard !survey.sites.isEmpty, !random.happens(Self.withoutSite) else { return nil }
    return survey.sites[Int(random.next() % UInt64(survey.sites.count))].id
  }

  /// More of them early on, when the survey was new.
  private mutating func day() -> CalendarDate {
    let count = UInt64(dates.count)
    return dates[Int(max(random.next() % count, random.next() % count))]
  }
}

extension CalendarDate {
  /// Nothing before the first day that a date can hold.
  fileprivate var dayBefore: CalendarDate? {
    if let before = CalendarDate(year: year, month: month, day: day - 1) { return before }
    let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    return [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }
      .first
  }
}
