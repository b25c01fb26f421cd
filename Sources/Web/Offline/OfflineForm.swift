import Foundation
import Participation
import Responses
import Secrets
import Surveys
import Translations

/// What the script of a saved form must know of it beside the pages themselves.
struct OfflineForm: Encodable {
  let survey: String
  let version: Int
  let title: OfflineText
  /// The digest of the catalogue that the person reads.
  let catalogue: String?
  let consent: OfflineConsent?
  let easyRead: Bool
  let selfCode: Bool
  /// Questions to try the form on, of which nothing is kept.
  let practice: [OfflineQuestion]
  let questions: [OfflineQuestion]
  let monitoring: [OfflineQuestion]
  /// Texts that the script shows, by the name that it knows them by.
  let words: [String: OfflineText]

  init(_ edition: Edition, _ reader: Reader, key: SecretKey) {
    let form = edition.form(in: reader.tag)
    survey = edition.survey.id.text
    version = edition.survey.version
    title = OfflineText(form.title, reader)
    catalogue = form.digest
    consent = form.consent.map {
      OfflineConsent(.init(text: $0.text, language: $0.language), of: edition.survey.id, key)
    }
    easyRead = reader.isEasyRead
    selfCode = edition.survey.offersSelfCode
    practice = edition.practice(for: reader).map { OfflineQuestion($0, form[$0], reader) }
    questions = edition.survey.questions.map { OfflineQuestion($0, form[$0], reader) }
    monitoring = edition.monitoringQuestions.map {
      OfflineQuestion($0, form.monitoring[$0], reader)
    }
    words = Self.words(reader)
  }

  /// The form as JSON, in which an unchanged form is unchanged to the byte.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private static func words(_ reader: Reader) -> [String: OfflineText] {
    let usual: [String: Phrase] = [
      "service": .service, "error": .errorTitle, "progress": .progress,
      "consentMissing": .consentMissing, "equalityMissing": .aboutMissing,
      "codeMissing": .codeMissing, "none": .checkNotAnswered, "prefer": .preferNotToSay,
      "helped": .helpedTitle, "code": .codeTitle, "codeYes": .codeYes,
      "changeWhat": .checkChangeWhat, "again": .startAgain,
    ]
    let own: [String: OfflinePhrase] = [
      "waiting": .offlineWaiting, "sent": .offlineSent, "closed": .offlineClosed,
      "unknown": .offlineUnknown, "invalid": .offlineInvalid, "retry": .offlineRetry,
      "delete": .offlineDelete, "lost": .offlineLost, "saveFailed": .offlineSaveFailed,
      "failed": .offlineFailed,
    ]
    let help = Help.allCases.map { ("help-" + $0.rawValue, $0.phrase) }
    return usual.merging(help) { first, _ in first }
      .mapValues { OfflineText(reader.interface[$0], reader) }
      .merging(own.mapValues { OfflineText(reader.interface[$0], reader) }) { first, _ in first }
  }
}

/// A text, with its own `lang` and `dir` where it is not in the language of the page.
struct OfflineText: Encodable {
  let text: String
  let lang: String?
  let dir: String?

  init(_ text: LocalisedText, _ reader: Reader) {
    let isOwn = text.language.forMarkup == reader.tag.forMarkup
    self.text = text.text
    lang = isOwn ? nil : text.language.forMarkup
    dir = isOwn ? nil : text.language.direction.rawValue
  }
}
