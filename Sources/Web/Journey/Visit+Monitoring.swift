import HTTP
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// Why there are equality questions, and whether to answer them.
  func showAboutYou(hasError: Bool) throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    guard !edition.monitoringQuestions.isEmpty else { return .now(.seeOther(path(.check))) }
    let asked = Journey(
      edition.monitoringQuestions, answers: AnswerSheet(), inEasyRead: reader.isEasyRead)
    let page = AboutYouPage(
      reader: reader,
      minutes: Edition.minutes(for: asked.route, inEasyRead: reader.isEasyRead),
      wanted: draft.wantsMonitoring, hasError: hasError)
    return document(
      reader.interface[.aboutTitle].text, edition, hasError: hasError, back: path(.check),
      status: hasError ? .unprocessableContent : .ok, page.content)
  }

  /// Takes yes, which leads to the first question, or no, which sends.
  func decideAboutYou() throws -> Reply {
    let choice = try request.form()[AboutYouPage.field]
    let standing = try standing()
    guard case .open(_, let edition) = standing else { return .now(elsewhere(standing)) }
    switch choice {
    case "yes":
      return keep { draft in
        draft.wantsMonitoring = true
      } then: { draft in
        let journey = try monitoringJourney(draft, edition)
        return .seeOther(path(journey.route.first.map { .monitoring($0.id) } ?? .check))
      }
    case "no": return send(edition, withMonitoring: false)
    case _: return try showAboutYou(hasError: true)
    }
  }

  func showMonitoring(_ id: Identifier<Question>) throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let journey = try monitoringJourney(draft, edition)
    guard let question = journey.question(id) else {
      return .now(.seeOther(path(.aboutYou)))
    }
    return show(question, Entry(journey.counted[id]), nil, journey, edition)
  }

  /// Keeps the answer; after the last question everything is sent.
  func answerMonitoring(_ id: Identifier<Question>) throws -> Reply {
    let fields = try request.form()
    let entry = Entry(fields)
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let journey = try monitoringJourney(draft, edition)
    guard let question = journey.question(id) else {
      return .now(.seeOther(path(.aboutYou)))
    }
    let switched = switched(fields)
    switch Result(catching: { () throws(AnswerProblem) in try question.state(of: entry) }) {
    case .failure(let problem):
      if let switched, problem == .missing { return .now(.seeOther(switched.path(page))) }
      return (switched ?? self).show(question, entry, problem, journey, edition)
    case .success(let state):
      return keepMonitoring(state, for: id, edition, switched: switched)
    }
  }

  private func keepMonitoring(
    _ state: AnswerState, for id: Identifier<Question>, _ edition: Edition, switched: Visit?
  ) -> Reply {
    send(edition, withMonitoring: true) { draft in
      var sheet = try edition.monitoringAnswers(in: draft)
      sheet[id] = state
      draft.wantsMonitoring = true
      draft.monitoring = edition.monitoringEncoding.encode(sheet)
      draft.lastAnswered = .monitoring(id)
      if let switched { draft.language = switched.reader.tag }
    } unless: { draft in
      if let switched { return switched.path(page) }
      return switch try monitoringJourney(draft, edition).step(after: id) {
      case .question(let next): path(.monitoring(next))
      case .end: nil
      }
    }
  }

  private func show(
    _ question: Question, _ entry: Entry, _ problem: AnswerProblem?, _ journey: Journey,
    _ edition: Edition
  ) -> Reply {
    let back = journey.question(before: question.id).map { SurveyPage.monitoring($0.id) }
    let progress = journey.progress(at: question.id)
    return show(entry, problem, back: back ?? .aboutYou, progress, edition) {
      let isLast = question.id == edition.monitoringQuestions.last?.id
      let texts = edition.form(in: reader.tag).monitoring[question]
      return QuestionPage(
        reader: reader, question: question, texts: texts, entry: entry, problem: problem,
        progress: progress, section: nil, button: isLast ? .send : .continueOn,
        offersLater: false, pictures: edition.picturesPath,
        recordings: edition.recordings(of: question, texts, for: reader), action: action)
    }
  }
}
