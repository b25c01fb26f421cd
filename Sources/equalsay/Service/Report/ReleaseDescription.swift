import DisclosureControl

/// What `release.json` says of the people and the rules of a release.
struct ReleaseDescription: Decodable {
  struct Population: Decodable {
    let people: ReleasedCount
  }

  struct Rules: Decodable {
    let roundingBase: Int
    let smallestCount: Int
    let smallestBaseForPercent: Int
  }

  /// What was changed or held back; keys that other changes have are passed over.
  struct Change: Decodable {
    let change: String
    let by: [String]?
    let categories: [String]?
  }

  /// What it was asked for with, such as `--themes helped`.
  let options: [String]
  let population: Population
  let rules: Rules
  let changes: [Change]

  /// The groups by one characteristic whose figures are withheld altogether, so that no table has
  /// a row of theirs.
  func withheldGroups(by characteristic: String) -> [String] {
    changes.filter { $0.change == "group-withheld" && $0.by == [characteristic] }
      .compactMap { $0.categories?.first }
  }
}

/// What `datapackage.json` says that the names in the tables stand for.
struct ReleaseLabels: Decodable {
  struct Subject: Decodable {
    let id: String
    let title: String
    let categories: [Category]

    func label(of category: String) -> String {
      categories.first { $0.value == category }?.label ?? category
    }
  }

  struct Category: Decodable {
    let value: String
    let label: String
  }

  let questions: [Subject]
  let characteristics: [Subject]

  func question(_ id: String) -> String { questions.first { $0.id == id }?.title ?? id }

  func characteristic(_ id: String) -> String {
    characteristics.first { $0.id == id }?.title ?? id
  }

  func category(_ category: String, of characteristic: String) -> String {
    characteristics.first { $0.id == characteristic }?.label(of: category) ?? category
  }

  func option(_ option: String, of question: String) -> String {
    questions.first { $0.id == question }?.label(of: option) ?? option
  }
}
