import Surveys
package import Translations
import Workshops

/// Whether people in a workshop are asked the equality questions.
///
/// Whoever prepares the room should know when they are not, before the first person joins: nobody is
/// asked later, and pages say nothing of questions that are left out.
package enum EqualityQuestions: String, Codable, Hashable, Sendable {
  /// The definition does not want them.
  case unwanted
  /// The definition chose no set of its own, and no published survey has them.
  case nowhere
  /// On the machine itself, and nowhere else: the service is reached without encryption.
  case onThisMachine = "on-this-machine"
  case asked

  /// How it is where a service with a library runs a workshop.
  package init(for state: RoomState, in library: Library, isPrivate: Bool) {
    let hasQuestions: EqualityQuestions = isPrivate ? .asked : .onThisMachine
    self =
      switch state.workshop.definition.monitoring {
      case .none: .unwanted
      case .asPublished:
        library.publishedQuestions(for: state.workshop.definition) == nil ? .nowhere : hasQuestions
      // A choice that leaves no question wants none.
      case .chosen: state.ownQuestions == nil ? .unwanted : hasQuestions
      }
  }
}

extension Interface {
  /// What the facilitator should know of the questions; nothing where there is nothing to say.
  package func sentence(for questions: EqualityQuestions) -> LocalisedText? {
    switch questions {
    case .unwanted, .asked: nil
    case .nowhere: self[.adviceQuestionsNowhere]
    case .onThisMachine: self[.adviceQuestionsPrivate]
    }
  }
}
