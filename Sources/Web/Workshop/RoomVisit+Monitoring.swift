import Foundation
import HTTP
import Markup
import Responses
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// The equality questions of a workshop.
///
/// They are asked once, may all be skipped, and their answers are kept with nothing that leads to
/// the person. While somebody answers, what they have said so far travels in the form itself, so the
/// server keeps nothing before the end.
extension RoomVisit {
  /// The questions, where the person is asked: where the definition wants it, there are some, and
  /// nobody on the way can read the answers.
  var offeredQuestions: RoomQuestions? {
    get throws {
      guard site.isPrivate(request), me.flatMap({ state.people[$0]?.isAsked }) != true,
        state.workshop.stage != .closed
      else { return nil }
      return try site.library.questions(of: state, in: room.store)
    }
  }

  /// Why there are equality questions, and whether to answer them.
  func showAboutYou() throws -> HTTP.Response {
    guard me != nil, let asked = try offeredQuestions else { return .seeOther(path(.room)) }
    let journey = journey(asked, AnswerSheet())
    let minutes = Edition.minutes(for: journey.route, inEasyRead: reader.isEasyRead)
    return response(
      reader.interface[.aboutTitle].text,
      HTML {
        h1 { reader(.aboutTitle) }
        p { reader(.aboutWhy) }
        p { reader(.joinMonitoringUse) }
        p { reader(.aboutFree) }
        h2 { reader(.aboutQuestion) }
        element("form", Attribute("method", "post"), Attribute("action", path(.aboutYou))) {
          div(.classes("buttons")) {
            answer("yes") { reader(.joinMonitoringYes, count: minutes) }
            answer("no") { reader(.joinMonitoringNo) }
          }
        }
      })
  }

  private func answer(_ value: String, @HTMLBuilder _ words: () -> HTML) -> HTML {
    element(
      "button", .type("submit"), .name(AboutYouPage.field), .value(value),
      value == "no" ? .classes("quiet") : nil
    ) { words() }
  }

  func decideAboutYou() throws -> Reply {
    let choice = try request.form()[AboutYouPage.field]
    guard let me, let asked = try offeredQuestions else { return .now(.seeOther(path(.room))) }
    let first = journey(asked, AnswerSheet()).route.first
    guard choice == "yes", let first else {
      return working {
        _ = try room.keep(people: noting(me))
        return .seeOther(pathAfterJoining)
      }
    }
    return .now(.seeOther(path(.monitoring(first.id))))
  }

  func showMonitoring(_ id: Identifier<Question>) throws -> HTTP.Response {
    guard me != nil, let asked = try offeredQuestions else { return .seeOther(path(.room)) }
    let journey = journey(asked, AnswerSheet())
    // Whoever comes without what was said before begins at the beginning.
    guard let question = journey.question(id), question.id == journey.route.first?.id else {
      return .seeOther(path(.aboutYou))
    }
    return ask(question, Responses.Entry(), nil, journey, asked, AnswerSheet(), .ok)
  }

  /// Takes an answer and shows the next question; after the last one all are kept, unlinked.
  func answerMonitoring(_ id: Identifier<Question>) throws -> Reply {
    let fields = try request.form()
    guard let me, let asked = try offeredQuestions else { return .now(.seeOther(path(.room))) }
    var sheet = answers(fields, asked)
    let before = journey(asked, sheet)
    guard let question = before.question(id) else { return .now(.seeOther(path(.aboutYou))) }
    let entry = Responses.Entry(fields)
    if let other = switched(fields) {
      return .now(other.ask(question, entry, nil, before, asked, sheet, .ok))
    }
    switch Result(catching: { () throws(AnswerProblem) in try question.state(of: entry) }) {
    case .failure(let problem):
      return .now(
        ask(question, entry, problem, before, asked, sheet, .unprocessableContent))
    case .success(let answer): sheet[id] = answer
    }
    let after = journey(asked, sheet)
    if case .question(let next) = after.step(after: id), let question = after.question(next) {
      return .now(
        ask(question, Responses.Entry(after.counted[next]), nil, after, asked, sheet, .ok))
    }
    return keep(after.counted, asked, for: me)
  }

  /// The same visit in the language that a link chose, where the form was sent along with it.
  private func switched(_ fields: FormData) -> RoomVisit? {
    guard let tag = fields["switch"].flatMap(LanguageTag.init), answers(in: tag) else {
      return nil
    }
    return reading(in: site.reader(tag, reader.display))
  }

  /// Keeps the answers with the note that the person was asked, and not where there is nobody to
  /// note it of: after a second press of the button, or when the workshop has closed meanwhile.
  private func keep(_ sheet: AnswerSheet, _ asked: RoomQuestions, for me: ParticipantID) -> Reply {
    let answers = WorkshopMonitoring(asked.encoding.encode(sheet), to: asked.kept)
    return working {
      _ = try room.keep(people: noting(me), monitoring: answers)
      return .seeOther(pathAfterJoining)
    }
  }

  private func noting(
    _ me: ParticipantID
  ) -> (RoomState) -> (ParticipantID, [PersonChange])? {
    { state in state.people[me]?.isAsked == false ? (me, [.asked(me)]) : nil }
  }

  private func journey(_ asked: RoomQuestions, _ sheet: AnswerSheet) -> Journey {
    Journey(asked.questions, answers: sheet, inEasyRead: reader.isEasyRead)
  }

  private static let soFar = "so-far"

  /// What the person has said on the pages before, as the form brings it back.
  private func answers(_ fields: FormData, _ asked: RoomQuestions) -> AnswerSheet {
    let parts = (fields[Self.soFar] ?? "").split(separator: " ")
    guard parts.count == 2, parts[0] == asked.stamp,
      let bytes = Data(base64Encoded: String(parts[1]))
    else { return AnswerSheet() }
    do {
      return try asked.encoding.decode(EncodedAnswers(bytes: Array(bytes)))
    } catch {
      return AnswerSheet()
    }
  }

  private func ask(
    _ question: Question, _ entry: Responses.Entry, _ problem: AnswerProblem?, _ journey: Journey,
    _ asked: RoomQuestions, _ sheet: AnswerSheet, _ status: Status
  ) -> HTTP.Response {
    let isLast = question.id == journey.route.last?.id
    let page = QuestionPage(
      reader: reader, question: question,
      texts: asked.texts(in: reader.tag)[question], entry: entry, problem: problem,
      progress: journey.progress(at: question.id), section: nil,
      button: isLast ? .send : .continueOn, offersLater: false,
      pictures: asked.picturesPath ?? "/\(WorkshopPage.pictures)/\(room.code.text)/",
      action: path(.monitoring(question.id)),
      hidden: [
        (
          Self.soFar,
          "\(asked.stamp) "
            + Data(asked.encoding.encode(sheet).bytes).base64EncodedString()
        )
      ])
    return response(
      page.texts.text.text, hasError: problem != nil, status: status, back: path(.aboutYou),
      words: asked.texts(in: reader.tag).standing,
      page.content)
  }
}

extension RoomQuestions {
  /// Tells in a form to which questions its answers belong.
  fileprivate var stamp: String {
    switch kept {
    case .own: "own"
    case .published(let survey, let version): "\(survey)-\(version)"
    }
  }
}
