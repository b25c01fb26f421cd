import HTTP
import Responses
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// The equality questions that people in a workshop are asked, with what pages and figures need.
final class RoomQuestions: Sendable {
  /// What answers to them name.
  let kept: WorkshopMonitoring.Questions
  let questions: [Question]
  let encoding: AnswerEncoding
  /// Where their pictures are; nothing where they are with the workshop's own.
  let picturesPath: String?
  private let find: @Sendable (LanguageTag) -> LocalisedMonitoring
  private let texts = Lock<[LanguageTag: LocalisedMonitoring]>([:])

  /// Those of a published survey.
  init(_ edition: Edition) {
    kept = .published(edition.survey.id, version: edition.survey.version)
    questions = edition.monitoringQuestions
    encoding = edition.monitoringEncoding
    picturesPath = edition.picturesPath
    find = { edition.form(in: $0).monitoring }
  }

  /// Those that are kept with the workshop, in the words of the catalogues at hand.
  init(_ set: MonitoringSet, _ catalogues: [CatalogueSource]) {
    kept = .own
    questions = set.questions
    encoding = AnswerEncoding(set.questions)
    picturesPath = nil
    find = { LocalisedMonitoring(set, language: $0, catalogues: catalogues) }
  }

  /// Their words in a language, made on the first visit in it.
  func texts(in tag: LanguageTag) -> LocalisedMonitoring {
    if let known = texts.withLock({ $0[tag] }) { return known }
    let found = find(tag)
    texts.withLock { $0[tag] = found }
    return found
  }
}

extension RoomState {
  /// The choice and the name of the set that are kept with the workshop.
  var ownQuestions: (choice: MonitoringChoice, set: Digest)? {
    guard case .chosen(let choice) = workshop.definition.monitoring,
      let set = openedAs.monitoringSet
    else { return nil }
    return (choice, set)
  }
}
