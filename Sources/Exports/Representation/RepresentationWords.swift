package import DisclosureControl
import Foundation
package import Surveys
package import Translations

/// How staff are told who is heard and who is missing: the same words in a terminal and on a page.
///
/// Words say which language they are in, so that a page can mark what is not in the reader's; figures
/// are always in the reader's digits.
package struct RepresentationWords: Sendable {
  package let interface: Interface
  private let texts: ReleaseTexts

  package init(interface: Interface, texts: ReleaseTexts) {
    self.interface = interface
    self.texts = texts
  }

  package func callAsFunction(_ phrase: MonitoringPhrase) -> LocalisedText { interface[phrase] }

  package func title() -> LocalisedText { fill(.monitoringShowTitle, ["survey": texts.title]) }

  package func name(of characteristic: Identifier<Characteristic>) -> LocalisedText {
    texts.name(of: characteristic)
  }

  package func name(
    of category: Identifier<Option>, in characteristic: Identifier<Characteristic>
  ) -> LocalisedText {
    texts.name(of: category, in: characteristic)
  }

  package func figure(_ count: ReleasedCount) -> String {
    count.value.map(interface.number) ?? count.text
  }

  package func percent(_ count: ReleasedCount) -> String {
    count.value.map { "\(interface.number($0))%" } ?? count.text
  }

  /// With one decimal, as small groups of a population need it.
  package func percent(_ share: Double?) -> String {
    share.map { "\(decimal($0 * 100, places: 1))%" } ?? ReleasedCount.notApplicable.text
  }

  package func ratio(_ row: ReleasedRepresentation.Row) -> String {
    row.ratio.value.map { decimal($0, places: 2) } ?? row.ratio.shorthand?.text ?? ""
  }

  /// “0.59 to 1.36”; nothing beside shorthand.
  package func interval(_ row: ReleasedRepresentation.Row) -> LocalisedText {
    guard let low = row.ratio.low, let high = row.ratio.high else { return plain("") }
    return fill(
      .monitoringRange, ["low": decimal(low, places: 2), "high": decimal(high, places: 2)])
  }

  package func verdict(_ verdict: ReleasedRepresentation.Verdict) -> LocalisedText {
    switch verdict {
    case .underRepresented: self(.monitoringShowVerdictUnder)
    case .overRepresented: self(.monitoringShowVerdictOver)
    case .inLine: self(.monitoringShowVerdictInLine)
    case .tooFew: self(.monitoringShowVerdictTooFew)
    case .noReference: self(.monitoringShowVerdictNoReference)
    }
  }

  /// How many more would bring an under-represented group in line; nothing for others.
  package func needed(_ row: ReleasedRepresentation.Row) -> LocalisedText {
    guard row.verdict == .underRepresented, let needed = row.needed else { return plain("") }
    return row.respondents.value == nil ? atLeast(needed) : plain(interface.number(needed))
  }

  package func more(_ target: OutreachTarget) -> LocalisedText {
    guard let more = target.more else { return plain(ReleasedCount.confidential.text) }
    return target.isStated ? plain(interface.number(more)) : atLeast(more)
  }

  package func aim(_ target: OutreachTarget) -> String {
    target.aim.map(interface.number) ?? ReleasedCount.confidential.text
  }

  /// Of what the figures are, and when there may be new ones.
  package func heading(_ figures: RepresentationSoFar) -> [LocalisedText] {
    let people = figure(figures.people)
    return (figures.isSynthetic ? [self(.monitoringSynthetic)] : []) + [
      fill(.monitoringShowArea, ["area": figures.area, "name": figures.population]),
      fill(.monitoringShowFigures, ["day": moment(figures.at), "people": people]),
    ]
      + (figures.next.map { next in
        let few = interface.number(DisclosurePolicy.standard.smallestIncrement)
        return [fill(.monitoringShowNext, ["moment": moment(next), "number": few])]
      } ?? [])
  }

  /// What a reader must know of the figures.
  package func notes(_ figures: RepresentationSoFar) -> [LocalisedText] {
    var notes = [self(.monitoringShowMethod), self(.monitoringShowRule), self(.monitoringShowWho)]
    if figures.comparisons.contains(where: { $0.rows.contains { $0.respondents.value == nil } }) {
      notes.append(self(.monitoringShowKeyConfidential))
    }
    if !figures.missing.isEmpty {
      notes.append(fill(.monitoringShowMissing, ["names": list(figures.missing)]))
    }
    if !figures.unchecked.isEmpty {
      notes.append(fill(.monitoringShowUnchecked, ["names": list(figures.unchecked)]))
    }
    if !figures.remainders.isEmpty {
      let names = figures.remainders.map { part in
        fill(
          .monitoringGroup,
          [
            "characteristic": name(of: part.characteristic).text,
            "category": name(of: part.category, in: part.characteristic).text,
          ]
        ).text
      }
      notes.append(
        fill(.monitoringPopulationRemainder, ["names": names.joined(separator: "; ")]))
    }
    return notes
      + figures.origins.map { origin in
        fill(
          .monitoringShowSource,
          [
            "names": list(origin.characteristics), "source": origin.source, "date": origin.date,
          ])
      }
  }

  /// What stands above the aims.
  package func aims(_ figures: RepresentationSoFar) -> [LocalisedText] {
    guard !figures.targets.isEmpty else { return [self(.monitoringShowAimsNone)] }
    let isStated = figures.targets.contains { $0.isStated }
    return [self(.monitoringShowAimsRule)] + (isStated ? [] : [self(.monitoringShowAimsDefault)])
  }

  private func atLeast(_ number: Int) -> LocalisedText {
    fill(.monitoringShowLeast, ["number": interface.number(number)])
  }

  private func list(_ characteristics: [Identifier<Characteristic>]) -> String {
    characteristics.map { name(of: $0).text }.joined(separator: "; ")
  }

  private func fill(_ phrase: MonitoringPhrase, _ values: [String: String]) -> LocalisedText {
    interface(phrase, values)
  }

  /// Figures and signs, which are nobody's language.
  private func plain(_ text: String) -> LocalisedText {
    LocalisedText(text: text, language: interface.language)
  }

  package func decimal(_ value: Double, places: Int) -> String {
    value.formatted(.number.precision(.fractionLength(places)).locale(locale))
  }

  /// The day and the time in London, in the reader's language.
  private func moment(_ date: Date) -> String {
    var style = Date.FormatStyle(date: .long, time: .shortened, locale: locale)
    style.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return date.formatted(style)
  }

  private var locale: Locale {
    Locale(identifier: interface.language.standard.text.replacing("-", with: "_"))
  }
}
