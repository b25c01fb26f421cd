import DisclosureControl
import Secrets
import Surveys
import Translations

/// `datapackage.json`: the CSV files as a Frictionless tabular data package (profile of version 1).
struct DataPackage: Encodable {
  private struct Resource: Encodable {
    let profile = "tabular-data-resource"
    let name, path, title: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let hash: String
    let schema: Schema
  }

  private struct Schema: Encodable {
    let fields: [Field]
    /// The shorthand of the Government Statistical Service, so that columns of numbers stay numbers.
    let missingValues = ["", "[c]", "[u]", "[z]"]
  }

  private struct Field: Encodable {
    let name, title, type: String
    let constraints: Constraints?
  }

  private struct Constraints: Encodable {
    var required: Bool?
    var minimum, maximum: Int?
    var `enum`: [String]?

    var isEmpty: Bool { required == nil && minimum == nil && maximum == nil && `enum` == nil }
  }

  /// What the names in the columns stand for; packages may hold more than their specification names.
  private struct Subject: Encodable {
    let id, title: String
    let kind: String?
    let categories: [Category]
  }

  private struct Category: Encodable {
    let value, label: String
  }

  private let profile = "tabular-data-package"
  private let name, id, title, description, created, version, language: String
  private let resources: [Resource]
  private let questions, characteristics: [Subject]

  /// `files` are those that were written, for their sizes and digests.
  init(_ contents: ReleaseContents, _ tables: [CSVFile], _ files: [ReleaseFile]) {
    let (record, words) = (contents.record, contents.words)
    name = "\(record.survey.text)-release-\(record.number)"
    id = name
    title = words.title(of: record)
    description = record.isSynthetic ? words(.releaseSynthetic) : contents.texts.title
    created = "\(record.day)T00:00:00Z"
    version = String(record.number)
    language = contents.texts.language.text
    resources = zip(tables, files).map(Self.resource)
    questions = contents.questions.map { question in
      Subject(
        id: question.id.text, title: contents.texts[question.id], kind: question.kind.rawValue,
        categories: question.options.map {
          Category(value: $0.text, label: contents.texts[question.id, $0])
        })
    }
    characteristics = contents.figures.respondents.map { respondents in
      Subject(
        id: respondents.characteristic.text, title: contents.texts[respondents.characteristic],
        kind: nil,
        categories: respondents.rows.map {
          Category(
            value: $0.category.text,
            label: words.name(of: $0.category, in: respondents.characteristic))
        })
    }
  }

  private static func resource(_ table: CSVFile, _ file: ReleaseFile) -> Resource {
    Resource(
      name: table.name, path: table.path, title: table.title, bytes: file.bytes,
      hash: "sha256:" + file.digest.hex,
      schema: Schema(fields: table.columns.map(field)))
  }

  private static func field(_ column: CSVColumn) -> Field {
    var constraints = Constraints()
    if column.isRequired { constraints.required = true }
    let type: String
    switch column.kind {
    case .name(let names):
      type = "string"
      constraints.enum = names.isEmpty ? nil : names
    case .text: type = "string"
    case .count:
      type = "integer"
      constraints.minimum = 0
    case .percent:
      type = "integer"
      (constraints.minimum, constraints.maximum) = (0, 100)
    case .number: type = "number"
    }
    return Field(
      name: column.name, title: column.title, type: type,
      constraints: constraints.isEmpty ? nil : constraints)
  }
}
