import HTTP
import Markup
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// A question with the answer given so far.
  func showQuestion(_ id: Identifier<Question>, change: Bool) throws -> Reply {
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let journey = try journey(draft, edition)
    guard let question = journey.question(id) else {
      guard edition.survey.questions.contains(where: { $0.id == id }) else {
        return .now(site.problem(.notFound, for: reader))
      }
      return .now(.seeOther(path(page(after: journey.nextOpenStep, draft, edition))))
    }
    return show(
      question, Entry(journey.counted[id]), nil, change: change, journey: journey, edition)
  }

  /// Takes the entry for a question, keeps it, and goes to the next page; or shows what is wrong.
  func answerQuestion(_ id: Identifier<Question>, change isChange: Bool) throws -> Reply {
    let fields = try request.form()
    let entry = Entry(fields)
    let standing = try standing()
    guard case .open(let draft, let edition) = standing else { return .now(elsewhere(standing)) }
    let journey = try journey(draft, edition)
    guard let question = journey.question(id) else {
      return .now(.seeOther(path(page(after: journey.nextOpenStep, draft, edition))))
    }
    let isLater = fields["then"] == QuestionPage.later
    let switched = switched(fields)
    guard question.kind != .statement else {
      let next = path(page(after: journey.step(after: id), draft, edition))
      return isLater ? saveForLater { _ in } : .now(.seeOther(switched?.path(page) ?? next))
    }
    switch Result(catching: { () throws(AnswerProblem) in try question.state(of: entry) }) {
    case .failure(let problem):
      if let switched, problem == .missing { return .now(.seeOther(switched.path(page))) }
      return (switched ?? self).show(
        question, entry, problem, change: isChange, journey: journey, edition)
    case .success(let state):
      let change: @Sendable (inout Draft) throws -> Void = { draft in
        var sheet = try edition.answers(in: draft)
        sheet[id] = state
        draft.answers = edition.encoding.encode(sheet)
        if let switched { draft.language = switched.reader.tag }
        // Who changes an answer has been to the end already.
        if !isChange { draft.lastAnswered = .question(id) }
      }
      if isLater { return saveForLater(change) }
      return keep(change) { draft in
        if let switched { return .seeOther(switched.path(page)) }
        let journey = try self.journey(draft, edition)
        // A changed answer may open questions: they lead back to the check page as well.
        let step = isChange ? journey.nextOpenStep : journey.step(after: id)
        return .seeOther(path(page(after: step, draft, edition, change: isChange)))
      }
    }
  }

  /// The same visit in the language that a link chose, where the form was sent along with it.
  func switched(_ fields: FormData) -> Visit? {
    guard let tag = fields["switch"].flatMap(LanguageTag.init),
      site.library.answers(.survey(survey.id, page), in: tag)
    else { return nil }
    var visit = Visit(
      site: site, request: request, reader: site.reader(tag, reader.display), survey: survey,
      page: page, session: session)
    visit.action = visit.path(page)
    return visit
  }

  /// Changes the draft where it is kept and answers once that is on disk.
  func keep(
    _ change: @escaping @Sendable (inout Draft) throws -> Void,
    then respond: @escaping @Sendable (Draft) throws -> HTTP.Response
  ) -> Reply {
    guard let session else { return .now(elsewhere(.none)) }
    return .later { responder in
      site.store.change(session: session.digest, survey: survey.id) { draft in
        draft.language = reader.tag
        try change(&draft)
      } done: { result in
        responder.answer(
          site.attempt(for: reader) {
            switch try result.get() {
            case .open(let draft): try renewing(session, try respond(draft))
            case .none, .sent: elsewhere(standing(try result.get()))
            }
          })
      }
    }
  }

  private func show(
    _ question: Question, _ entry: Entry, _ problem: AnswerProblem?, change: Bool,
    journey: Journey, _ edition: Edition
  ) -> Reply {
    let back =
      change
      ? SurveyPage.check
      : journey.question(before: question.id).map { .question($0.id, change: false) }
        ?? pageBeforeQuestions(edition)
    let progress = journey.progress(at: question.id)
    return show(entry, problem, back: back, progress, edition) {
      let form = edition.form(in: reader.tag)
      return QuestionPage(
        reader: reader, question: question, texts: form[question], entry: entry, problem: problem,
        progress: progress, section: edition.section(of: question.id).flatMap { form[section: $0] },
        button: .continueOn, offersLater: true, pictures: edition.picturesPath,
        recordings: edition.recordings(of: question, form[question], for: reader), action: action)
    }
  }

  /// Shows a question page: as it was made for all, or made for this person alone.
  func show(
    _ entry: Entry, _ problem: AnswerProblem?, back: SurveyPage,
    _ progress: (number: Int, total: Int)?, _ edition: Edition, make: () -> QuestionPage
  ) -> Reply {
    func respond() -> HTTP.Response {
      let page = make()
      return response(
        page.texts.text.text, edition, hasError: problem != nil, back: path(back),
        status: problem == nil ? .ok : .unprocessableContent, page.content)
    }
    guard problem == nil, entry == Entry() else { return .now(respond()) }
    let key = SharedPages.Key(
      page: page, tag: reader.tag, display: reader.display, back: back,
      number: progress?.number, total: progress?.total)
    return .now(edition.sharedPages.page(key, make: respond))
  }
}

extension Entry {
  /// The entry that a form's fields make: choices by name, places of a ranking in order.
  ///
  /// Where a form holds more than one question, their names begin with what `prefix` says.
  init(_ fields: FormData, of prefix: String = "") {
    var places: [String] = []
    while let choice = fields[prefix + QuestionPage.placeField(places.count + 1)] {
      places.append(choice)
    }
    let answers = fields.all(prefix + QuestionPage.field)
    let prefers =
      answers.contains(QuestionPage.preferNotValue)
      || fields[prefix + QuestionPage.preferNotField] == QuestionPage.preferNotValue
    self.init(
      choices: places.isEmpty ? answers.filter { $0 != QuestionPage.preferNotValue } : places,
      text: answers.first ?? "", prefersNotToSay: prefers)
  }

  /// The entry that would give the answer at hand, to be shown again.
  init(_ state: AnswerState) {
    self.init()
    switch state {
    case .notAsked, .skipped: break
    case .preferNotToSay: prefersNotToSay = true
    case .answered(.option(let option)): choices = [option.text]
    case .answered(.options(let options)), .answered(.ranking(let options)):
      choices = options.map(\.text)
    case .answered(.text(let text)): self.text = text
    case .answered(.number(let number)): text = AnswerProblemMessage.plain(number)
    }
  }
}
