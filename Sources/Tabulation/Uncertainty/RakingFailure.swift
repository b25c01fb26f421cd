package import Surveys

/// Why no weights can be given.
package enum RakingFailure: Error, Hashable, Sendable {
  case noMargins
  case tooManyMargins(limit: Int)
  case nobody
  /// A cell names more or fewer categories than there are margins.
  case cellDoesNotFit(cell: Int)
  /// Respondents are in a category of which the population's share is not known, or is nought.
  case unknownShare(Identifier<Characteristic>, Identifier<Option>)
  /// The population has people in a category, and no respondent is: nobody can stand for them.
  case emptyCategory(Identifier<Characteristic>, Identifier<Option>)
  /// The margins contradict each other for these respondents; the category whose share stays
  /// furthest from its target, and by how much.
  case noConvergence(
    rounds: Int, Identifier<Characteristic>, Identifier<Option>, gap: Double)
}
