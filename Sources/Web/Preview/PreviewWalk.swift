package import HTTP
import Participation
import Responses
package import Surveys
import Workshops

/// The way through everything that a survey can show, as somebody goes it who answers all.
package struct PreviewWalk {
  private var visitor: PreviewVisitor
  /// The kinds of question of which a page with an error was seen.
  private var kindsWithError: Set<QuestionKind.Name> = []

  package init(_ client: Client, in tags: [LanguageTag]) {
    visitor = PreviewVisitor(client, in: tags)
  }

  package var shown: [PreviewState.Shown] { visitor.shown }

  /// Goes through a survey from its start to the receipt, and to the pages around it.
  package mutating func survey(_ survey: Survey) throws {
    func page(_ page: SurveyPage) -> Page { .survey(survey.id, page) }
    for first in [.surveys, page(.start), page(.consent), page(.declined)] {
      try visitor.see(first)
    }
    try begin(survey, page)
    for question in survey.questions {
      let place = page(.question(question.id, change: false))
      try visitor.see(place)
      if let wrong = question.mistake, kindsWithError.insert(question.kind.name).inserted {
        try visitor.see(place, sending: wrong)
      }
      try visitor.post(place, question.example)
    }
    try visitor.see(page(.helped(change: false)))
    try visitor.post(page(.helped(change: false)), [(HelpedPage.field, Help.none.rawValue)])
    if let last = survey.questions.last {
      try visitor.post(
        page(.question(last.id, change: false)),
        last.example + [("then", QuestionPage.later)])
    }
    for last in [page(.selfCode), page(.later), page(.check)] { try visitor.see(last) }
    try monitoring(survey, page)
    for after in [
      page(.end), page(.withdraw), page(.comeBack), page(.clear), page(.commitments),
      page(.ownCommitments),
    ] {
      try visitor.see(after)
    }
    for about in AboutPage.allCases { try visitor.see(.about(about)) }
  }

  private mutating func begin(_ survey: Survey, _ page: (SurveyPage) -> Page) throws {
    try visitor.post(page(.begin), [])
    guard survey.consent != nil else { return }
    let wording = try visitor.hidden(Visit.wordingField, on: page(.consent))
    try visitor.see(page(.consent), sending: [])
    try visitor.post(
      page(.consent), [(Visit.consentField, "yes"), (Visit.wordingField, wording ?? "")])
  }

  private mutating func monitoring(_ survey: Survey, _ page: (SurveyPage) -> Page) throws {
    guard let monitoring = survey.monitoring else {
      try visitor.post(page(.check), [])
      return
    }
    try visitor.see(page(.aboutYou))
    try visitor.see(page(.aboutYou), sending: [])
    try visitor.post(page(.aboutYou), [(AboutYouPage.field, "yes")])
    for question in monitoring.questions { try visitor.see(page(.monitoring(question.id))) }
    try visitor.post(page(.aboutYou), [(AboutYouPage.field, "no")])
  }

  /// Goes through a workshop as one who takes part, while it is led through all its stages.
  package mutating func workshop(_ room: PreviewRoom) throws {
    func page(_ page: WorkshopPage) -> Page { .workshop(room.code, page) }
    visitor.forget()
    try visitor.see(.workshops)
    try visitor.see(.workshops, sending: [(CodeForm.field, "?")])
    try visitor.see(page(.room))
    try visitor.post(page(.room), [(RoomEntry.act, RoomEntry.Act.join.rawValue)])
    try visitor.see(page(.aboutYou))
    try visitor.post(page(.aboutYou), [(AboutYouPage.field, "no")])
    try room.gather()
    for stage in room.stages {
      try room.begin(stage)
      try room.makeWay()
      try visitor.see(page(.room))
      try visitor.see(page(.screen))
      for act in room.acts(in: stage) {
        try room.makeWay()
        try visitor.post(page(.room), act)
      }
      if stage == .roundRobin || stage == .ranking(.first) { try visitor.see(page(.room)) }
    }
    try visitor.see(page(.comeBack))
    try visitor.see(page(.erase))
  }
}

extension Question {
  /// A form with which the question is answered.
  fileprivate var example: [PreviewVisitor.Field] {
    switch kind {
    case .chooseOne(let options, _), .scale(let options, _), .chooseMany(let options, _, _):
      options.prefix(1).map { (QuestionPage.field, $0.id.text) }
    case .rank(let options, let places):
      options.prefix(places).enumerated().map {
        (QuestionPage.placeField($0.offset + 1), $0.element.id.text)
      }
    case .number(let min, _, _):
      required ? [(QuestionPage.field, AnswerProblemMessage.plain(min ?? 1))] : []
    case .text: required ? [(QuestionPage.field, "–")] : []
    case .statement: []
    }
  }

  /// A form that the question does not take; nothing where it takes all that a page can send.
  fileprivate var mistake: [PreviewVisitor.Field]? {
    guard kind != .statement else { return nil }
    if required { return [] }
    switch kind {
    case .rank(let options, let places):
      guard places > 1, let first = options.first else { return nil }
      return (1...2).map { (QuestionPage.placeField($0), first.id.text) }
    case .number: return [(QuestionPage.field, "?")]
    case .text(let atMost, _):
      return [(QuestionPage.field, String(repeating: "–", count: atMost + 1))]
    case .chooseMany(let options, let exclusive, let atMost):
      guard exclusive != nil || (atMost ?? options.count) < options.count else { return nil }
      return options.map { (QuestionPage.field, $0.id.text) }
    case .chooseOne, .scale, .statement: return nil
    }
  }
}
