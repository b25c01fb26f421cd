package import Surveys
package import Translations

/// Whether people in a workshop are asked the equality questions.
///
/// Whoever prepares the room should know when they are not, before the first person joins: nobody is
/// asked later, and pages say nothing of questions that are left out.
package enum EqualityQuestions: String, Codable, Hashable, Sendable {
  /// The definition does not want them.
  case unwanted
  /// No published survey has them.
  case nowhere
  /// On the machine itself, and nowhere else: the service is reached without encryption.
  case onThisMachine = "on-this-machine"
  case asked

  /// How it is where a service with a library runs a workshop.
  package init(for workshop: WorkshopDefinition, in library: Library, isSecure: Bool) {
    if !workshop.monitoring {
      self = .unwanted
    } else if library.equalityQuestions(for: workshop) == nil {
      self = .nowhere
    } else {
      self = isSecure ? .asked : .onThisMachine
    }
  }
}

extension Library {
  /// The edition whose equality questions a workshop asks: of the survey beside which it stands or,
  /// where that has none, of the first of the others that asks the set for England.
  func equalityQuestions(for workshop: WorkshopDefinition) -> Edition? {
    if let own = surveys[workshop.id]?.newest, !own.monitoringQuestions.isEmpty { return own }
    return surveys.values.map(\.newest).sorted { $0.survey.id < $1.survey.id }
      .first { $0.survey.monitoring?.id.text == "england" && !$0.monitoringQuestions.isEmpty }
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
