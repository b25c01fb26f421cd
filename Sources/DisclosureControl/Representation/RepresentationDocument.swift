import Foundation
import Surveys

/// Who is heard and who is missing as other programs read it.
package struct RepresentationDocument: Encodable, Sendable {
  private struct Population: Encodable {
    struct Source: Encodable {
      let characteristics: [String]
      let source, date: String
    }

    let id, area: String
    let sources: [Source]
    let unchecked, missing: [String]
  }

  private struct Comparison: Encodable {
    let characteristic: String
    let base: ReleasedCount
    let population: Int?
    let categories: [Row]
  }

  fileprivate struct Row: Encodable {
    let category: String
    let respondents, percent: ReleasedCount
    let reference: Int?
    /// From 0 to 100.
    let referencePercent: Double?
    let ratio: ReleasedEstimate
    let verdict: String
    let needed: Int?
  }

  private struct Aim: Encodable {
    let characteristic, category: String
    let soFar: ReleasedCount
    let aim, more: Int?
    let stated: Bool
    let note: String
  }

  private let survey: String
  private let method =
    "Wilson 1927, from published counts, divided by the known share of the population"
  private let synthetic: Bool
  private let people: ReleasedCount
  /// In UTC, ISO 8601.
  private let at: String
  private let next: String?
  private let population: Population
  private let characteristics: [Comparison]
  private let aims: [Aim]

  package init(_ figures: RepresentationSoFar) {
    survey = figures.survey.text
    synthetic = figures.isSynthetic
    people = figures.people
    at = figures.at.formatted(.iso8601)
    next = figures.next?.formatted(.iso8601)
    population = Population(
      id: figures.population, area: figures.area,
      sources: figures.origins.map {
        Population.Source(
          characteristics: $0.characteristics.map(\.text), source: $0.source, date: $0.date)
      }, unchecked: figures.unchecked.map(\.text), missing: figures.missing.map(\.text))
    characteristics = figures.comparisons.map { comparison in
      Comparison(
        characteristic: comparison.characteristic.text, base: comparison.base,
        population: comparison.population, categories: comparison.rows.map(Row.init))
    }
    aims = figures.targets.map {
      Aim(
        characteristic: $0.characteristic.text, category: $0.category.text, soFar: $0.soFar,
        aim: $0.aim, more: $0.more, stated: $0.isStated, note: $0.note)
    }
  }
}

extension RepresentationDocument.Row {
  fileprivate init(_ row: ReleasedRepresentation.Row) {
    self.init(
      category: row.category.text, respondents: row.respondents, percent: row.percent,
      reference: row.persons, referencePercent: row.share.map { $0 * 100 }, ratio: row.ratio,
      verdict: row.verdict.rawValue, needed: row.needed)
  }
}
