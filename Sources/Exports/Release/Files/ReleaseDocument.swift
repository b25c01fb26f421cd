import DisclosureControl
import Secrets
import Surveys
import Tabulation

/// `release.json`: what a program needs to know of a release, and to check it.
struct ReleaseDocument: Encodable {
  private struct Population: Encodable {
    struct Limit: Encodable {
      let of: String
      let values: [String]
    }

    let limits: [Limit]
    let people: ReleasedCount
    /// How many answered each question.
    let bases: [String: ReleasedCount]
  }

  private struct Reference: Encodable {
    struct Source: Encodable {
      let characteristic, source, date: String
    }

    let id, area: String
    let file = "population.csv"
    let sources: [Source]
    /// The characteristics some of whose figures nobody says to have seen where they were published.
    let unchecked: [String]
    /// Those that there is no comparison by.
    let missing: [String]

    init(_ reference: ReleaseReference) {
      let all = reference.comparisons.map(\.characteristic)
      id = reference.population.id.text
      area = reference.population.area
      sources = all.flatMap { characteristic in
        reference.origins(of: characteristic).map {
          Source(characteristic: characteristic.text, source: $0.source, date: $0.date)
        }
      }
      unchecked = all.filter { !reference.isChecked($0) }.map(\.text)
      missing = reference.comparisons.filter { !$0.isCovered }.map(\.characteristic.text)
    }
  }

  private struct File: Encodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  private let survey: String
  private let release: Int
  private let day, title, language, software: String
  private let opens, closes: String?
  private let versions: [Int]
  private let synthetic: Bool
  private let options: [String]
  private let breakdowns: [[String]]
  private let population: Population
  private let reference: Reference?
  private let rules: DisclosurePolicy
  private let changes: [ReleaseChange]
  private let files: [File]

  init(_ contents: ReleaseContents, _ files: [ReleaseFile]) {
    let (record, figures) = (contents.record, contents.figures)
    survey = record.survey.text
    release = record.number
    day = record.day.description
    opens = record.opens?.description
    closes = record.closes?.description
    title = contents.texts.title
    language = contents.texts.language.text
    software = record.software
    versions = record.versions
    synthetic = record.isSynthetic
    options = record.options
    breakdowns = record.breakdowns.map { $0.characteristics.map(\.text) }
    let whole = figures.tables.filter { $0.breakdown == nil }
    population = Population(
      limits: record.limits.map { Population.Limit(of: $0.name, values: $0.values) },
      people: figures.people,
      bases: Dictionary(
        whole.compactMap { table in
          table.groups.first?.cells.first.map { (table.question.text, $0.base) }
        }, uniquingKeysWith: { first, _ in first }))
    reference = contents.reference.map(Reference.init)
    rules = figures.policy
    changes = figures.notes.map(ReleaseChange.init)
    self.files = files.map { File(path: $0.name, bytes: $0.bytes, sha256: $0.digest.hex) }
  }
}
