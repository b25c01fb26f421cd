import Surveys
import Translations

/// What the rows of a form are read with.
struct ImportContext {
  let form: FormSource
  let survey: Identifier<Survey>
  let languages: FormLanguages
  let lists: ChoiceLists
  /// The set of monitoring questions of a name, where it is at hand.
  let monitoringSet: (Identifier<MonitoringSet>) -> MonitoringSet?

  var path: TextPath { TextPath(survey) }
}

struct DraftSection {
  let id: Identifier<Section>
  let title: String?
  let place: FormPlace
  var questions: [Question] = []
}

/// What a form that was made here says before its first question.
struct StartPage {
  /// The name of the group, which no identifier is like.
  static let group = "start.page"

  enum Part: String, CaseIterable {
    case purpose = "start.purpose"
    case askedBy = "start.asked-by"
    case madeWith = "start.made-with"
    case consent = "start.consent"

    var path: TextPath.Whole {
      switch self {
      case .purpose: .purpose
      case .askedBy: .askedBy
      case .madeWith: .madeWith
      case .consent: .consent
      }
    }
  }

  var texts: [Part: String] = [:]
}

/// The monitoring questions that a form asks, by the names of a set that is at hand.
struct AskedMonitoring {
  /// What stands before the name of a set and of each of its questions.
  static let prefix = "monitoring."

  let set: MonitoringSet
  let place: FormPlace
  var questions: [Identifier<Question>] = []
}

struct OpenGroup {
  enum Content { case section, inner, repeated, start, monitoring }

  let content: Content
  /// Whether it began as a repeat, and must end as one.
  let isRepeat: Bool
  let place: FormPlace
  let condition: SaidCondition
  /// The rows of a repeat that are passed over.
  var passed = 0
}
