import Participation
import Responses
import Secrets
import Surveys
import Translations
import Web

/// The way through one form: what is asked next, and what has been typed so far.
///
/// Only what a person on this route is asked is asked for; the way back leads through the same steps.
struct FormKeying {
  enum Outcome: Hashable { case finished, back, stopped, declined }

  private enum Step: Hashable {
    case consent, helped, selfCode, gate, send
    case question(Identifier<Question>)
    case monitoring(Identifier<Question>)
  }

  private enum Reply { case done, back, stopped, declined }

  let edition: Edition
  let paper: PaperForm
  let words: KeyingWords
  let talk: EntryTalk
  let isInterview: Bool
  /// What is kept of a code.
  let mark: (SelfCode) -> KeyedHash

  private(set) var keyed = KeyedAnswers()

  /// Asks for everything on the form, until it is finished or given up.
  mutating func run() -> Outcome {
    if isInterview { introduce() }
    var way: [Step] = []
    var next: Step? = words.form.consent == nil ? afterConsent : .consent
    while let step = next {
      switch ask(step) {
      case .done:
        way.append(step)
        next = self.step(after: step)
      case .back:
        guard let previous = way.popLast() else { return .back }
        next = previous
      case .stopped: return .stopped
      case .declined: return .declined
      }
    }
    return .finished
  }

  private func introduce() {
    talk.say(words.prompts[.sheetSayHow].text)
    let form = words.form
    let texts = [
      form.title, form.purpose, form.askedBy, form.madeWith, words.reading[.startPrivate],
      words.reading[.sheetSayFree],
    ]
    for text in texts.compactMap(\.self) { talk.say(words.aloud(text.text)) }
  }

  // The steps in their order.

  private var afterConsent: Step? {
    question(after: nil).map(Step.question) ?? .helped
  }

  private func step(after step: Step) -> Step? {
    switch step {
    case .consent: afterConsent
    case .question(let id): question(after: id).map(Step.question) ?? .helped
    case .helped where edition.survey.offersSelfCode: .selfCode
    case .helped, .selfCode: edition.monitoringQuestions.isEmpty ? end : .gate
    case .gate: isGateOpen ? monitoringQuestion(after: nil).map(Step.monitoring) ?? end : end
    case .monitoring(let id): monitoringQuestion(after: id).map(Step.monitoring) ?? end
    case .send: nil
    }
  }

  private var end: Step? { isInterview ? .send : nil }

  private var isGateOpen = false

  private var journey: Journey {
    Journey(edition.survey.questions, answers: keyed.answers, inEasyRead: paper.inEasyRead)
  }

  private var monitoringJourney: Journey {
    Journey(edition.monitoringQuestions, answers: keyed.monitoring, inEasyRead: paper.inEasyRead)
  }

  private func question(after id: Identifier<Question>?) -> Identifier<Question>? {
    Self.question(after: id, on: journey.route)
  }

  private func monitoringQuestion(after id: Identifier<Question>?) -> Identifier<Question>? {
    Self.question(after: id, on: monitoringJourney.route)
  }

  private static func question(
    after id: Identifier<Question>?, on route: [Question]
  ) -> Identifier<Question>? {
    let start = route.firstIndex { $0.id == id }.map { $0 + 1 } ?? 0
    return route[start...].first { $0.kind.name != .statement }?.id
  }

  // What each asks.

  private mutating func ask(_ step: Step) -> Reply {
    switch step {
    case .consent: return askConsent()
    case .question(let id):
      readStatements(before: id)
      guard let item = paper.question(id, isMonitoring: false) else { return .done }
      let texts = words.form[item.question]
      return take(answer(item, texts)) { $0.answers[id] = $1 }
    case .helped:
      readStatements(before: nil)
      return askHelped()
    case .selfCode: return askSelfCode()
    case .gate: return askGate()
    case .monitoring(let id):
      guard let item = paper.question(id, isMonitoring: true) else { return .done }
      return take(answer(item, words.form.monitoring[item.question])) { $0.monitoring[id] = $1 }
    case .send:
      return decide(words.reading[.sheetSaySend].text) { isYes in isYes ? .done : .declined }
    }
  }

  private mutating func take(
    _ typed: TypedAnswer, _ keep: (inout KeyedAnswers, AnswerState) -> Void
  ) -> Reply {
    switch typed {
    case .state(let state):
      keep(&keyed, state)
      return .done
    case .back: return .back
    case .stopped: return .stopped
    }
  }

  private func readStatements(before id: Identifier<Question>?) {
    guard isInterview else { return }
    let route = journey.route
    let end = id.flatMap { id in route.firstIndex { $0.id == id } } ?? route.count
    let start = route[..<end].lastIndex { $0.kind.name != .statement }.map { $0 + 1 } ?? 0
    for statement in route[start..<end] {
      let texts = words.form[statement]
      talk.say(words.aloud(texts.text.text))
      if let hint = texts.hint { talk.say(words.aloud(hint.text)) }
    }
  }

  private func askConsent() -> Reply {
    guard isInterview, let consent = words.form.consent else {
      return decide(words.prompts[.sheetKeyConsent].text) { $0 ? .done : .declined }
    }
    talk.say(words.aloud(consent.text))
    return decide(words.reading[.consentQuestion].text) { isYes in
      if !isYes { talk.say(words.aloud(words.reading[.sheetSayDeclined].text)) }
      return isYes ? .done : .declined
    }
  }

  private mutating func askGate() -> Reply {
    if isInterview {
      for phrase in [Phrase.aboutTitle, .aboutWhy, .aboutUse, .aboutFree] {
        talk.say(words.aloud(words.reading[phrase].text))
      }
    }
    var isYes = false
    let question =
      isInterview ? words.reading[.aboutQuestion].text : words.prompts[.sheetKeyEquality].text
    let reply = decide(question) { answer in
      isYes = answer
      return .done
    }
    isGateOpen = isYes
    if case .done = reply, !isYes { keyed.monitoring = AnswerSheet() }
    return reply
  }

  /// Asks something that is answered by yes or no.
  private func decide(_ question: String, _ then: (Bool) -> Reply) -> Reply {
    if isInterview {
      talk.say(words.aloud(question))
      talk.say(words.aloud(words.choice("1", words.reading[.sheetSayYes].text)))
      talk.say(words.aloud(words.choice("2", words.reading[.sheetSayNo].text)))
    } else {
      talk.say("\(question) \(words.prompts[.sheetKeyYesNo].text)")
    }
    while let line = talk.read() {
      switch EntryInput(line) {
      case .stop: return .stopped
      case .back: return .back
      case .answer(let text) where EntryNumbers.read(text) == [1]: return then(true)
      case .answer(let text) where EntryNumbers.read(text) == [2]: return then(false)
      case .help, .nothing, .skipped, .prefersNot, .answer:
        talk.say(words.prompts(.sheetKeyNumbers, ["last": "2"]).text)
      }
    }
    return .stopped
  }

  private mutating func askHelped() -> Reply {
    switch help() {
    case .help(let help):
      keyed.help = help
      return .done
    case .back: return .back
    case .stopped: return .stopped
    }
  }

  private mutating func askSelfCode() -> Reply {
    switch code() {
    case .code(let code):
      keyed.selfCode = code
      return .done
    case .back: return .back
    case .stopped: return .stopped
    }
  }

  init(
    _ edition: Edition, _ paper: PaperForm, _ words: KeyingWords, _ talk: EntryTalk,
    isInterview: Bool, mark: @escaping (SelfCode) -> KeyedHash
  ) {
    self.edition = edition
    self.paper = paper
    self.words = words
    self.talk = talk
    self.isInterview = isInterview
    self.mark = mark
  }
}
