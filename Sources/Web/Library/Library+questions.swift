import Secrets
import Store
import Surveys
import Translations
import Workshops

/// A monitoring set in the database that this program cannot read.
struct UnreadableMonitoringSet: Error, CustomStringConvertible {
  let code: WorkshopCode
  let problems: [String]

  var description: String {
    "The equality questions of workshop \(code), as it was opened, cannot be read: "
      + problems.joined(separator: " ") + " Use the EqualSay that opened it, or a newer one."
  }
}

extension Library {
  /// The equality questions that a workshop asks: its own or, where its definition chose none, those
  /// of a published survey.
  func questions(of state: RoomState, in store: Store) throws -> RoomQuestions? {
    switch state.workshop.definition.monitoring {
    case .none: nil
    case .asPublished: publishedQuestions(for: state.workshop.definition).map(RoomQuestions.init)
    case .chosen: try ownQuestions(of: state, in: store)
    }
  }

  /// The questions by which kept answers are read.
  func questions(
    _ kept: WorkshopMonitoring.Questions, of state: RoomState, in store: Store
  ) throws -> RoomQuestions? {
    switch kept {
    case .own: try ownQuestions(of: state, in: store)
    case .published(let survey, let version):
      surveys[survey]?.editions[version].map(RoomQuestions.init)
    }
  }

  /// The edition whose equality questions a workshop asks that chose no set: of the survey beside
  /// which it stands or, where that has none, of the first of the others that asks the set for
  /// England.
  func publishedQuestions(for workshop: WorkshopDefinition) -> Edition? {
    if let own = surveys[workshop.id]?.newest, !own.monitoringQuestions.isEmpty { return own }
    return surveys.values.map(\.newest).sorted { $0.survey.id < $1.survey.id }
      .first { $0.survey.monitoring?.id.text == "england" && !$0.monitoringQuestions.isEmpty }
  }

  private func ownQuestions(of state: RoomState, in store: Store) throws -> RoomQuestions? {
    guard let (choice, digest) = state.ownQuestions else { return nil }
    return try questions(choice, of: digest) {
      guard let bytes = try store.monitoringSet(digest) else { return nil }
      do throws(Problems) {
        return try KeptMonitoring(choice, of: bytes)?.asked
      } catch {
        throw UnreadableMonitoringSet(
          code: state.openedAs.code, problems: error.list.map(\.message))
      }
    }
  }
}
