package import Responses
package import Surveys

/// A stored response that cannot be counted; nothing of it was.
package enum UncountableResponse: Error, Hashable, CustomStringConvertible {
  case unknownVersion(Int)
  case unreadable(UnreadableAnswers)
  case notARanking(Identifier<Question>)

  package var description: String {
    switch self {
    case .unknownVersion(let version):
      "A response names version \(version), which has not been published here. "
        + "Publish that version, or restore the database from a backup that holds it."
    case .unreadable(let problem): problem.description
    case .notARanking(let question):
      "A stored answer to '\(question)' is no ranking of different options. "
        + "Check the database with 'equalsay database check' and restore a backup if it is damaged."
    }
  }
}
