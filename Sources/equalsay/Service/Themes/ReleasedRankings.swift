import Foundation
import Surveys

/// What a release says that everybody and each of its groups put first.
///
/// The folder alone is enough: it is checked against its checksums and needs no data folder.
struct ReleasedRankings {
  /// An option with its published figures; those that are withheld are nothing.
  struct Row {
    let option: String
    let title: String
    let rank, points, percentOfMaximum, base: Int?
  }

  struct Group {
    let by: String
    let category: String
    let title: String
    let rows: [Row]
  }

  /// One rank question.
  struct Ranking {
    /// As a session of everybody who answered it is called.
    let session: String
    let places: Int
    let everybody: [Row]
    let groups: [Group]
    /// Whether the release counts synthetic answers.
    let isSynthetic: Bool
  }

  let survey: String
  /// Whether the release counts everybody.
  let isOfEverybody: Bool
  let rankings: [Ranking]

  private static let shared = ["question", "rank", "id", "title", "points", "percent_of_maximum"]
  private static let mostPlaces = 100

  /// - Throws: `InputProblems` for what is no release, has been changed, or holds no ranking.
  init(_ path: String) throws {
    let folder = try ReleaseFolderOnDisk(path)
    let differences = try folder.differences()
    guard differences.isEmpty else { throw InputProblems(differences) }
    let titles = try CategoryTitles(path)
    let columns = Self.shared + ["base"]
    let all = try ReleasedTableFile("\(path)/priorities.csv", columns: columns).rows
    let byGroup = try ReleasedTableFile(
      "\(path)/priorities-by-group.csv", columns: columns + ["by_1", "category_1"]
    ).rows
    let survey = folder.contents.survey
    (self.survey, isOfEverybody) = (survey, folder.contents.population.limits.isEmpty)
    var questions: [String] = []
    for row in all where !questions.contains(row[0]) { questions.append(row[0]) }
    guard !questions.isEmpty else {
      throw InputProblems("\(path): The survey of this release asks nobody to rank anything.")
    }
    rankings = try questions.compactMap { question in
      let everybody = all.filter { $0[0] == question }.map(Row.init)
      let ranked = byGroup.filter { $0[0] == question }
      guard everybody.contains(where: { $0.points != nil }) else { return nil }
      let places = Self.places(everybody + ranked.map(Row.init))
      guard let places else {
        throw InputProblems(
          "\(path): Its figures of \"\(question)\" do not tell how many places people could fill. "
            + "Write this session and its groups into the file for 'priorities combine' by hand.")
      }
      return Ranking(
        session: "\(survey):\(question)", places: places, everybody: everybody,
        groups: Self.groups(ranked, titles), isSynthetic: folder.contents.synthetic)
    }
    guard !rankings.isEmpty else {
      throw InputProblems("\(path): Every ranking of this release is withheld.")
    }
  }

  /// K, which a release does not name, from what it does: a percentage is that of the published
  /// points in the published base times K.
  private static func places(_ rows: [Row]) -> Int? {
    let fitting = (1...mostPlaces).filter { places in
      rows.allSatisfy { row in
        guard let points = row.points, let base = row.base, let percent = row.percentOfMaximum
        else { return true }
        let most = base * places
        return most > 0 && min(100, (200 * points + most) / (2 * most)) == percent
      }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func groups(_ rows: [[String]], _ titles: CategoryTitles) -> [Group] {
    var names: [[String]] = []
    for row in rows where !names.contains(Array(row.suffix(2))) {
      names.append(Array(row.suffix(2)))
    }
    return names.map { name in
      Group(
        by: name[0], category: name[1], title: titles[name[0], name[1]],
        rows: rows.filter { $0.suffix(2).elementsEqual(name) }.map(Row.init))
    }
  }
}

extension ReleasedRankings.Row {
  fileprivate init(_ cells: [String]) {
    (option, title) = (cells[2], cells[3])
    rank = Int(cells[1])
    points = Int(cells[4])
    percentOfMaximum = Int(cells[5])
    base = Int(cells[6])
  }
}

/// What a release calls characteristics and their categories.
private struct CategoryTitles: Decodable {
  private struct Category: Decodable {
    let value, label: String
  }

  private struct Characteristic: Decodable {
    let id, title: String
    let categories: [Category]
  }

  private static let sizeLimit = 64 << 20
  private let characteristics: [Characteristic]

  private enum CodingKeys: CodingKey { case characteristics }

  init(_ folder: String) throws {
    let path = "\(folder)/datapackage.json"
    let bytes = try InputFile.bytes(of: path, atMost: Self.sizeLimit)
    do { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
      throw InputProblems("\(path): This does not describe a release. Name another folder.")
    }
  }

  subscript(by: String, category: String) -> String {
    let found = characteristics.first { $0.id == by }
    let label = found?.categories.first { $0.value == category }?.label ?? category
    return "\(found?.title ?? by): \(label)"
  }
}
