import HTTP
import Responses
import Store
import Surveys
import Translations

/// Questions to try the form on: they look and complain like the others, and keep nothing.
extension Visit {
  func showPractice(_ id: Identifier<Question>) throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    guard let question = edition.practice(for: reader).first(where: { $0.id == id }) else {
      return try leavePractice(id, draft, edition)
    }
    return show(question, Entry(), nil, edition)
  }

  /// Shows what is wrong with the entry, or goes on; whatever was entered is forgotten.
  func answerPractice(_ id: Identifier<Question>) throws -> Reply {
    let fields = try request.form()
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    if let switched = switched(fields) { return .now(.seeOther(switched.path(page))) }
    let questions = edition.practice(for: reader)
    guard let place = questions.firstIndex(where: { $0.id == id }) else {
      return try leavePractice(id, draft, edition)
    }
    let entry = Entry(fields)
    if questions[place].kind != .statement {
      do throws(AnswerProblem) {
        _ = try questions[place].state(of: entry)
      } catch {
        return show(questions[place], entry, error, edition)
      }
    }
    guard place + 1 < questions.count else {
      return .now(.seeOther(path(try nextPage(draft, edition))))
    }
    return .now(.seeOther(path(.practice(questions[place + 1].id))))
  }

  /// The first page of the form for a new draft.
  func firstPage(_ draft: Draft, _ edition: Edition) throws -> SurveyPage {
    try edition.practice(for: reader).first.map { .practice($0.id) } ?? nextPage(draft, edition)
  }

  /// Where the first question leads back to.
  func pageBeforeQuestions(_ edition: Edition) -> SurveyPage {
    edition.practice(for: reader).last.map { .practice($0.id) } ?? .start
  }

  /// For a reader who has changed to the standard version, where there is no practice.
  private func leavePractice(
    _ id: Identifier<Question>, _ draft: Draft, _ edition: Edition
  ) throws -> Reply {
    guard edition.survey.practice.contains(where: { $0.id == id }) else {
      return .now(site.problem(.notFound, for: reader))
    }
    return .now(.seeOther(path(try nextPage(draft, edition))))
  }

  private func show(
    _ question: Question, _ entry: Entry, _ problem: AnswerProblem?, _ edition: Edition
  ) -> Reply {
    let questions = edition.practice(for: reader)
    let place = questions.firstIndex { $0.id == question.id } ?? 0
    let back = place > 0 ? SurveyPage.practice(questions[place - 1].id) : .start
    return show(entry, problem, back: back, nil, edition) {
      let texts = edition.form(in: reader.tag)[question]
      return QuestionPage(
        reader: reader, question: question, texts: texts, entry: entry, problem: problem,
        progress: nil, section: nil, button: .continueOn, offersLater: false,
        pictures: edition.picturesPath, isPractice: true,
        recordings: edition.recordings(of: question, texts, for: reader), action: action)
    }
  }
}

extension Edition {
  /// The questions to try the form on that this reader meets: they come with Easy Read.
  func practice(for reader: Reader) -> [Question] { reader.isEasyRead ? survey.practice : [] }
}
