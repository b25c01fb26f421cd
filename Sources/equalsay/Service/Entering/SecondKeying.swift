import Responses
import Surveys
import Translations
import Web

/// A form that was typed in twice: where the two differ, and what stands on the paper.
struct SecondKeying {
  let first: KeyedAnswers
  let second: KeyedAnswers
  let form: FormKeying

  private var words: KeyingWords { form.words }
  private var talk: EntryTalk { form.talk }

  /// A sentence for each answer that differs.
  var differences: [String] {
    let own = form.paper.questions.map { item in
      (item, words.form[item.question], first.answers, second.answers)
    }
    let equality = form.paper.monitoring.map { item in
      (item, words.form.monitoring[item.question], first.monitoring, second.monitoring)
    }
    func sentences(
      _ rows: [(PaperQuestion, LocalisedQuestion, AnswerSheet, AnswerSheet)]
    ) -> [String] {
      rows.compactMap { item, texts, one, other in
        let (one, other) = (one[item.question.id], other[item.question.id])
        guard one != other else { return nil }
        return difference(
          words.label(item, texts), words.value(one, of: item), words.value(other, of: item))
      }
    }
    let help = first.help == second.help ? nil : helpDifference
    let code = first.selfCode == second.selfCode ? nil : codeDifference
    return sentences(own) + [help, code].compactMap(\.self) + sentences(equality)
  }

  private func difference(_ field: String, _ one: String, _ other: String) -> String {
    words.prompts(.sheetKeyDifference, ["field": field, "one": one, "other": other]).text
  }

  private var helpDifference: String {
    difference(
      "\(form.paper.helpedNumber). \(words.reading[.helpedTitle].text)", words.value(first.help),
      words.value(second.help))
  }

  /// What was typed is not kept, so it cannot be shown.
  private var codeDifference: String {
    let (given, none) = ("…", words.prompts[.checkNotAnswered].text)
    return difference(
      words.prompts[.sheetKeyCode].text, first.selfCode == nil ? none : given,
      second.selfCode == nil ? none : given)
  }

  /// Asks about every difference what stands on the paper; nothing when that is broken off.
  func settled() -> KeyedAnswers? {
    var result = second
    guard
      let answers = settled(
        first.answers, second.answers, form.edition.survey.questions, isMonitoring: false)
    else { return nil }
    result.answers = answers
    if first.help != second.help {
      talk.say(helpDifference)
      switch choose() {
      case .first: result.help = first.help
      case .second: break
      case .other:
        guard case .help(let help) = form.help() else { return nil }
        result.help = help
      case nil: return nil
      }
    }
    if first.selfCode != second.selfCode {
      talk.say(codeDifference)
      switch choose() {
      case .first: result.selfCode = first.selfCode
      case .second: break
      case .other:
        guard case .code(let code) = form.code() else { return nil }
        result.selfCode = code
      case nil: return nil
      }
    }
    guard
      let monitoring = settled(
        first.monitoring, second.monitoring, form.edition.monitoringQuestions, isMonitoring: true)
    else { return nil }
    result.monitoring = monitoring
    return result
  }

  /// Goes along the route that the settled answers make, which may be neither of the two.
  private func settled(
    _ one: AnswerSheet, _ other: AnswerSheet, _ questions: [Question], isMonitoring: Bool
  ) -> AnswerSheet? {
    var sheet = other
    for question in questions {
      let journey = Journey(questions, answers: sheet, inEasyRead: form.paper.inEasyRead)
      guard journey.question(question.id) != nil, question.kind.name != .statement,
        let item = form.paper.question(question.id, isMonitoring: isMonitoring)
      else { continue }
      let (one, other) = (one[question.id], other[question.id])
      guard one != other || one == .notAsked else { continue }
      guard let state = settled(one, other, item, isMonitoring: isMonitoring) else { return nil }
      sheet[question.id] = state
    }
    return sheet
  }

  private func settled(
    _ one: AnswerState, _ other: AnswerState, _ item: PaperQuestion, isMonitoring: Bool
  ) -> AnswerState? {
    let texts =
      isMonitoring ? words.form.monitoring[item.question] : words.form[item.question]
    var choice = Choice.other
    if one != .notAsked, other != .notAsked {
      talk.say(
        difference(
          words.label(item, texts), words.value(one, of: item), words.value(other, of: item)))
      guard let chosen = choose() else { return nil }
      choice = chosen
    }
    switch choice {
    case .first: return one
    case .second: return other
    case .other:
      while true {
        switch form.answer(item, texts) {
        case .state(let state): return state
        case .stopped: return nil
        case .back: continue
        }
      }
    }
  }

  private enum Choice { case first, second, other }

  private func choose() -> Choice? {
    while let line = talk.ask(words.prompts[.sheetKeySettle].text) {
      switch EntryInput(line) {
      case .stop: return nil
      case .answer("1"): return .first
      case .answer("2"): return .second
      case .answer("3"): return .other
      case .nothing, .skipped, .prefersNot, .back, .help, .answer: continue
      }
    }
    return nil
  }
}
