package import Surveys

/// People who do not exist and were lost on the way: who only looked at a survey, and who began it
/// and gave up.
///
/// Pages in another language lose more of them than the original, and Easy Read loses fewer; a
/// ranking is where most give up. Nobody begins on paper or in a workshop. The same seed and the same
/// responses give the same people.
package struct SyntheticVisits: Sendable {
  /// Whom a page was shown to.
  package struct Page: Hashable, Sendable {
    package let language: LanguageTag
    package let channel: Channel
  }

  /// Where somebody gave up: after which question, none where they answered none.
  package struct Stop: Hashable, Sendable {
    package let language: LanguageTag
    package let question: Identifier<Question>?
    package let isMonitoring: Bool
  }

  /// What differs, for whoever makes such people.
  package static let losses =
    "Of those who begin, 87 in a hundred finish, and 92 in Easy Read; in another language 62, and 80 "
    + "in its Easy Read. Whoever is helped finishes. Most of the others give up before a ranking."

  /// In a thousand: who begins of those who open, and who finishes of those who begin.
  private struct Rates {
    let beginning: UInt64
    let finishing: UInt64
  }

  package private(set) var opened: [Page: Int] = [:]
  package private(set) var stopped: [Stop: Int] = [:]
  private let language: LanguageTag
  private let places: [(question: Identifier<Question>?, isMonitoring: Bool)]
  private let weights: [UInt64]
  private var random: SplitMix64

  package init(_ survey: Survey, seed: UInt64) {
    language = survey.language
    let questions = survey.questions.filter { $0.askIf == nil }
    let monitoring = survey.monitoring?.questions.filter { $0.askIf == nil } ?? []
    let start: [(question: Identifier<Question>?, isMonitoring: Bool)] =
      survey.consent == nil ? [] : [(nil, false)]
    places =
      start + questions.map { ($0.id, false) }
      + monitoring.prefix(Self.monitoringPlaces).map {
        ($0.id, true)
      }
    let next = questions.dropFirst(start.isEmpty ? 1 : 0).map { $0.kind.name }
    weights = places.indices.map { place in
      place < next.count && next[place] == .rank ? Self.beforeRanking : 1
    }
    random = SplitMix64(seed: ~seed)
  }

  private static let monitoringPlaces = 3
  private static let beforeRanking: UInt64 = 12

  /// Makes up those who were lost for each one who finished.
  package mutating func add(_ response: Response) {
    let rates: Rates
    switch response.channel {
    case .web: rates = self.rates(of: response.language)
    case .assisted: rates = Rates(beginning: 1_000, finishing: 1_000)
    case .paper, .workshop, .import: return
    }
    var begun = 1
    while !places.isEmpty, !random.happens(rates.finishing) {
      begun += 1
      let place = places[random.draw(weights)]
      stopped[
        Stop(
          language: response.language, question: place.question,
          isMonitoring: place.isMonitoring), default: 0] += 1
    }
    var looked = begun
    for _ in 0..<begun { while !random.happens(rates.beginning) { looked += 1 } }
    opened[Page(language: response.language, channel: response.channel), default: 0] += looked
  }

  private func rates(of tag: LanguageTag) -> Rates {
    switch (tag.standard == language, tag.isEasyRead) {
    case (true, false): Rates(beginning: 700, finishing: 870)
    case (true, true): Rates(beginning: 760, finishing: 920)
    case (false, false): Rates(beginning: 550, finishing: 620)
    case (false, true): Rates(beginning: 650, finishing: 800)
    }
  }
}
