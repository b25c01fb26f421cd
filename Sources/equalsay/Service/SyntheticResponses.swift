import Foundation
import Responses
import Store
import Surveys
import Web

/// Fills a demonstration with responses that nobody gave.
struct SyntheticResponses {
  let store: Store
  let day: CalendarDate

  /// A quarter of the made-up people read Easy Read where a survey offers it.
  private static let easyReadShare: UInt64 = 4

  func fill(_ survey: Identifier<Survey>, with count: Int) throws {
    let library = try Library([try store.publication(of: survey)], Catalogues(folder: ""))
    guard let edition = library.surveys[survey]?.newest else { return }
    var answers = SyntheticAnswers(seed: 2026)
    var random = SplitMix64(seed: 65)
    try store.append(
      (0..<count).map { _ in
        let language = language(for: edition.survey, &random)
        return Response(
          survey: survey, version: edition.survey.version, language: language, channel: .web,
          site: edition.survey.sites.first?.id, day: day, catalogue: nil,
          answers: edition.encoding.encode(
            answers.sheet(for: edition.survey.questions, inEasyRead: language.isEasyRead)),
          monitoring: edition.monitoringQuestions.isEmpty
            ? nil
            : edition.monitoringEncoding.encode(
              answers.sheet(
                for: edition.monitoringQuestions, inEasyRead: language.isEasyRead)))
      })
  }

  private func language(for survey: Survey, _ random: inout SplitMix64) -> LanguageTag {
    let easyRead = survey.language.easyRead
    guard survey.languages.contains(easyRead), random.next() % Self.easyReadShare == 0 else {
      return survey.language
    }
    return easyRead
  }
}
