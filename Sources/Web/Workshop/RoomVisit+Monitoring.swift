import Foundation
import HTTP
import Markup
import Responses
import Secrets
import Store
import Surveys
import Translations
import Workshops

/// The equality questions of a workshop: those of a published survey.
///
/// They are asked once, may all be skipped, and their answers are kept with nothing that leads to
/// the person. While somebody answers, what they have said so far travels in the form itself, so the
/// server keeps nothing before the end.
extension RoomVisit {
  /// Whether the person is asked: where the definition wants it, a survey has the questions, and
  /// nobody on the way can read the answers.
  var offersMonitoring: Bool {
    state.workshop.definition.monitoring && edition != nil && isPrivate
      && me.flatMap { state.people[$0]?.isAsked } != true && state.workshop.stage != .closed
  }

  private var edition: Edition? {
    site.library.equalityQuestions(for: state.workshop.definition)
  }

  /// Over plain HTTP anybody on the same network could read along, but not on the machine itself.
  private var isPrivate: Bool {
    guard !site.isSecure else { return true }
    let host = request.header("host") ?? ""
    let name =
      host.hasPrefix("[")
      ? String(host.dropFirst().prefix { $0 != "]" }) : String(host.prefix { $0 != ":" })
    return name == "localhost" || name == "::1" || name.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
  }

  /// Why there are equality questions, and whether to answer them.
  func showAboutYou() -> HTTP.Response {
    guard me != nil, offersMonitoring, let edition else { return .seeOther(path(.room)) }
    let asked = journey(edition, AnswerSheet())
    let minutes = Edition.minutes(for: asked.route, inEasyRead: reader.isEasyRead)
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
    guard let me, offersMonitoring, let edition else { return .now(.seeOther(path(.room))) }
    let first = journey(edition, AnswerSheet()).route.first
    guard choice == "yes", let first else {
      return working {
        _ = try room.keep(people: { _ in (me, [.asked(me)]) })
        return .seeOther(pathAfterJoining)
      }
    }
    return .now(.seeOther(path(.monitoring(first.id))))
  }

  func showMonitoring(_ id: Identifier<Question>) -> HTTP.Response {
    guard me != nil, offersMonitoring, let edition else { return .seeOther(path(.room)) }
    let journey = journey(edition, AnswerSheet())
    // Whoever comes without what was said before begins at the beginning.
    guard let question = journey.question(id), question.id == journey.route.first?.id else {
      return .seeOther(path(.aboutYou))
    }
    return ask(question, Responses.Entry(), nil, journey, edition, AnswerSheet(), .ok)
  }

  /// Takes an answer and shows the next question; after the last one all are kept, unlinked.
  func answerMonitoring(_ id: Identifier<Question>) throws -> Reply {
    let fields = try request.form()
    guard let me, offersMonitoring, let edition else { return .now(.seeOther(path(.room))) }
    var sheet = answers(fields, edition)
    let before = journey(edition, sheet)
    guard let question = before.question(id) else { return .now(.seeOther(path(.aboutYou))) }
    let entry = Responses.Entry(fields)
    if let other = switched(fields) {
      return .now(other.ask(question, entry, nil, before, edition, sheet, .ok))
    }
    switch Result(catching: { () throws(AnswerProblem) in try question.state(of: entry) }) {
    case .failure(let problem):
      return .now(
        ask(question, entry, problem, before, edition, sheet, .unprocessableContent))
    case .success(let answer): sheet[id] = answer
    }
    let after = journey(edition, sheet)
    if case .question(let next) = after.step(after: id), let question = after.question(next) {
      return .now(
        ask(question, Responses.Entry(after.counted[next]), nil, after, edition, sheet, .ok))
    }
    return keep(after.counted, edition, for: me)
  }

  /// The same visit in the language that a link chose, where the form was sent along with it.
  private func switched(_ fields: FormData) -> RoomVisit? {
    guard let tag = fields["switch"].flatMap(LanguageTag.init), site.library.knows(tag) else {
      return nil
    }
    return reading(in: site.reader(tag, reader.display))
  }

  private func keep(_ sheet: AnswerSheet, _ edition: Edition, for me: ParticipantID) -> Reply {
    let answers = edition.monitoringEncoding.encode(sheet)
    return working {
      // First that the person was asked: a second press of the button must not count twice.
      let isNew = try room.keep(people: { state in
        state.people[me]?.isAsked == false ? (me, [.asked(me)]) : nil
      })
      if isNew != nil {
        try room.store.keepWorkshopMonitoring(
          answers, to: edition.survey.id, version: edition.survey.version, in: room.code)
      }
      return .seeOther(pathAfterJoining)
    }
  }

  private func journey(_ edition: Edition, _ sheet: AnswerSheet) -> Journey {
    Journey(edition.monitoringQuestions, answers: sheet, inEasyRead: reader.isEasyRead)
  }

  private static let soFar = "so-far"

  /// What the person has said on the pages before, as the form brings it back.
  private func answers(_ fields: FormData, _ edition: Edition) -> AnswerSheet {
    let parts = (fields[Self.soFar] ?? "").split(separator: " ")
    guard parts.count == 2, parts[0] == "\(edition.survey.version)",
      let bytes = Data(base64Encoded: String(parts[1]))
    else { return AnswerSheet() }
    do {
      return try edition.monitoringEncoding.decode(EncodedAnswers(bytes: Array(bytes)))
    } catch {
      return AnswerSheet()
    }
  }

  private func ask(
    _ question: Question, _ entry: Responses.Entry, _ problem: AnswerProblem?, _ journey: Journey,
    _ edition: Edition, _ sheet: AnswerSheet, _ status: Status
  ) -> HTTP.Response {
    let isLast = question.id == journey.route.last?.id
    let page = QuestionPage(
      reader: reader, question: question,
      texts: edition.form(in: reader.tag).monitoring[question], entry: entry, problem: problem,
      progress: journey.progress(at: question.id), section: nil,
      button: isLast ? .send : .continueOn, offersLater: false, pictures: edition.picturesPath,
      action: path(.monitoring(question.id)),
      hidden: [
        (
          Self.soFar,
          "\(edition.survey.version) "
            + Data(edition.monitoringEncoding.encode(sheet).bytes).base64EncodedString()
        )
      ])
    return response(
      page.texts.text.text, hasError: problem != nil, status: status, back: path(.aboutYou),
      page.content)
  }
}
