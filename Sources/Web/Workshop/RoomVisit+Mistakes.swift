import HTTP
import Markup
import Surveys
import Translations
import Workshops

/// What is wrong with a form, before anything is done.
extension RoomVisit {
  /// What the person can mend by choosing otherwise; the protocol has no say in it.
  func mistake(in entry: RoomEntry) -> RoomProblem? {
    switch entry.act {
    case .vote: mistake(inBallot: entry)
    case .merge where Set(entry.ideas).count < 2:
      RoomProblem(
        message: reader(.roomMergeFew), field: RoomEntry.field(of: entry.form), typed: entry)
    case .join, .leave, .back, .tookSlip, .write, .discard, .offer, .pass, .finish, .writeMore,
      .ask, .note, .reword, .merge, .agree, .decline, .takeBack, .undo, .withdrawIdea, .unvote:
      nil
    }
  }

  private func mistake(inBallot entry: RoomEntry) -> RoomProblem? {
    var chosen: Set<String> = []
    for (place, letter) in entry.places.enumerated() where !letter.isEmpty {
      guard chosen.insert(letter).inserted else {
        let idea = Letter(letter).flatMap { state.workshop.chart[$0] }
        let text = idea.flatMap { view.text(of: $0)?.text.text } ?? letter
        return RoomProblem(
          message: reader(.answerRankedTwice, ["option": text]),
          field: QuestionPage.placeField(place + 1), typed: entry)
      }
    }
    guard entry.places.first?.isEmpty ?? true else { return nil }
    return RoomProblem(
      message: reader(chosen.isEmpty ? .roomRankNothing : .roomRankFirst),
      field: QuestionPage.placeField(1), typed: entry)
  }

  func show(_ problem: RoomProblem) throws -> HTTP.Response {
    guard var page = roomPage() else { return showJoin(problem.message) }
    page.problem = problem
    return response(page, status: .unprocessableContent)
  }

  /// The page as it stands now with why something was refused; the box still holds what was typed.
  func show(
    refused refusal: Workshops.Refusal, _ entry: RoomEntry
  ) throws -> HTTP.Response {
    let visit = try again()
    let message = sentence(for: refusal)
    guard var page = visit.roomPage() else {
      return visit.showJoin(message, typed: entry.text, status: .conflict)
    }
    let field = entry.act == .vote ? QuestionPage.placeField(1) : RoomEntry.field(of: entry.form)
    page.problem = RoomProblem(
      message: message, field: page.has(field) ? field : nil, typed: entry)
    return visit.response(page, status: .conflict)
  }
}
