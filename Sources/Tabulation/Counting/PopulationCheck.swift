import Responses
import Surveys

/// Whether responses belong to a population.
struct PopulationCheck: Sendable {
  private let filter: PopulationFilter
  /// For each characteristic that the filter names its place among all, and which codes pass.
  private let passing: [(characteristic: Int, codes: [Bool])]
  /// The filter names a characteristic that nobody was asked about.
  private let isNobody: Bool

  init(_ filter: PopulationFilter, _ schemes: [CategoryScheme], _ trees: [CategoryTree]) {
    self.filter = filter
    var passing: [(Int, [Bool])] = []
    for (place, scheme) in schemes.enumerated() {
      guard let wanted = filter.categories[scheme.characteristic] else { continue }
      let states = [Bool](repeating: false, count: AnswerCode.answered)
      let categories = scheme.categories.indices.map { trees[place].isPart($0, of: wanted) }
      passing.append((place, states + categories))
    }
    self.passing = passing
    isNobody = passing.count < filter.categories.count
  }

  /// Judges by what is known before the answers are read.
  func includes(_ row: ResponseRow) -> Bool {
    guard filter.versions.isEmpty || filter.versions.contains(row.version),
      filter.languages.isEmpty || filter.languages.contains(row.language),
      filter.channels.isEmpty || filter.channels.contains(row.channel)
    else { return false }
    if !filter.sites.isEmpty {
      guard let site = row.site, filter.sites.contains(site) else { return false }
    }
    if let since = filter.since, row.day < since { return false }
    if let until = filter.until, row.day > until { return false }
    if let easyRead = filter.easyRead, row.language.isEasyRead != easyRead { return false }
    return !isNobody
  }

  /// Judges by the codes of a person's categories, one for each characteristic.
  func includes(_ codes: ArraySlice<Int32>) -> Bool {
    passing.allSatisfy { $0.codes[Int(codes[codes.startIndex + $0.characteristic])] }
  }
}
