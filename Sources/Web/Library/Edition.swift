package import Responses
import Store
package import Surveys
package import Translations

/// One published version of a survey with everything that pages need of it, made once.
///
/// A class, as all that a request only looks at: a reference costs less than a copy of its parts.
package final class Edition: Sendable {
  package let survey: Survey
  package let encoding: AnswerEncoding
  package let monitoringEncoding: AnswerEncoding
  let pictures: [String: PublishedPicture]
  let recordings: [PublishedRecording]
  private let forms: [LanguageTag: LocalisedForm]
  private let source: LocalisedForm
  private let sections: [Identifier<Question>: Section]
  let sharedPages = SharedPages()

  init(
    survey: Survey, pictures: [PublishedPicture], recordings: [PublishedRecording],
    forms: [LanguageTag: LocalisedForm], source: LocalisedForm
  ) {
    self.survey = survey
    self.recordings = recordings
    self.forms = forms
    self.source = source
    encoding = AnswerEncoding(survey.questions)
    monitoringEncoding = AnswerEncoding(survey.monitoring?.questions ?? [])
    self.pictures = Dictionary(pictures.map { ($0.name, $0) }) { first, _ in first }
    sections = survey.sections.reduce(into: [:]) { sections, section in
      for question in section.questions { sections[question.id] = section }
    }
  }

  /// For how many months a self-made code is kept at most.
  package static let codeMonths = Store.selfCodeLifetime / (30 * 86_400)

  package var monitoringQuestions: [Question] { survey.monitoring?.questions ?? [] }

  func answers(in draft: Draft) throws(UnreadableAnswers) -> AnswerSheet {
    try refuseOther(draft)
    guard let answers = draft.answers else { return AnswerSheet() }
    return try encoding.decode(answers)
  }

  func monitoringAnswers(in draft: Draft) throws(UnreadableAnswers) -> AnswerSheet {
    try refuseOther(draft)
    guard let answers = draft.monitoring else { return AnswerSheet() }
    return try monitoringEncoding.decode(answers)
  }

  /// Between the look at a draft and its change another tab may have begun one of a newer version.
  private func refuseOther(_ draft: Draft) throws(UnreadableAnswers) {
    guard draft.version == survey.version else {
      throw UnreadableAnswers(reason: "they are of another version of the survey")
    }
  }

  /// The words of the survey in a language, or in its own where there are none in that; Easy Read that
  /// nobody has written is the language without it.
  package func form(in tag: LanguageTag) -> LocalisedForm {
    forms[tag] ?? forms[tag.standard] ?? source
  }

  func section(of question: Identifier<Question>) -> Section? { sections[question] }

  /// The recordings of a question for a reader of it; nothing where there are none.
  func recordings(
    of question: Question, _ texts: LocalisedQuestion, for reader: Reader
  ) -> RecordingsBox? {
    guard let media = question.media else { return nil }
    let languages = [reader.tag, texts.text.language]
    return QuestionRecordings(of: media, among: recordings, for: languages, in: survey).map {
      RecordingsBox(reader: reader, recordings: $0, transcript: texts.transcript)
    }
  }

  /// Where the pictures of this version are.
  var picturesPath: String { "/pictures/\(survey.id)/\(survey.version)/" }

  /// The minutes that these questions take a person who reads them for the first time.
  static func minutes(for questions: [Question], inEasyRead: Bool) -> Int {
    let seconds = questions.reduce(0) { sum, question in
      switch question.kind {
      case .chooseOne, .scale, .number, .statement: sum + 15
      case .chooseMany: sum + 25
      case .rank, .text: sum + 60
      }
    }
    return max(1, ((inEasyRead ? seconds * 3 / 2 : seconds) + 30) / 60)
  }
}
