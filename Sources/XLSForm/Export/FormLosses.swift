import Surveys

/// Collects what of a survey a form cannot say.
struct FormLosses {
  private(set) var all: [FormLoss] = []

  mutating func add(_ question: String?, _ message: String) {
    all.append(FormLoss(question: question, message: message))
  }

  /// What belongs to the survey as a whole.
  mutating func tell(_ survey: Survey) {
    if survey.opens != nil || survey.closes != nil {
      add(nil, "The days on which it opens and closes are not in the form. Set them where it runs.")
    }
    if !survey.sites.isEmpty {
      add(
        nil, "Its \(survey.sites.count) sites are not in the form. Ask for the place in a question."
      )
    }
    if survey.offersSelfCode {
      add(nil, "The self-made code is not in the form, so two waves cannot be paired.")
    }
    if let quotes = survey.quotes {
      add(
        quotes.question.text,
        "The form does not know that this question decides who may be quoted. Look at its answers "
          + "before anybody is.")
    }
    if survey.monitoring != nil {
      add(
        nil,
        "Here people are asked first whether they want to answer the equality questions. The form asks "
          + "each at once; all may be passed over.")
    }
    tellPictures(survey)
    for question in survey.practice {
      add(question.id.text, "The question is for practice, and not in the form.")
    }
    for question in survey.questions { tell(question, named: question.id.text) }
    for question in survey.monitoring?.questions ?? [] {
      tell(question, named: AskedMonitoring.prefix + question.id.text)
    }
  }

  private mutating func tellPictures(_ survey: Survey) {
    let questions = survey.questions + (survey.monitoring?.questions ?? [])
    let pictures = questions.flatMap(\.pictureNames)
    guard !pictures.isEmpty else { return }
    add(
      nil,
      "Its pictures (\(Set(pictures).count)) are not in the form. Attach them where it runs, if they "
        + "are needed there.")
  }

  private mutating func tell(_ question: Question, named name: String) {
    switch question.easyRead {
    case .same: break
    case .options:
      add(
        name,
        "Easy Read offers \(question.options(inEasyRead: true).count) of the \(question.options.count) answers; the form offers all "
          + "in every language.")
    case .leftOut:
      add(name, "Easy Read leaves the question out; the form asks it in every language.")
    }
    if question.media != nil {
      add(name, "The recording is not in the form. Attach it where it runs.")
    }
    if question.offersPreferNotToSay, !question.writesPreferNot {
      add(name, "\"Prefer not to say\" is not offered: a form has no place for it here.")
    }
    let hints = question.options.filter { $0.hint != nil }
    if !hints.isEmpty {
      add(
        name,
        "The explanations under answers are not in the form: "
          + hints.map(\.id.text).joined(separator: ", ") + ".")
    }
    if let dontKnow = question.kind.dontKnow {
      add(
        name,
        question.kind.name == .scale
          ? "The form does not know that \"\(dontKnow)\" is no point of the scale. Leave it out where "
            + "you put the answers in order."
          : "The form does not know that \"\(dontKnow)\" says that one does not know: it stands among "
            + "the other answers.")
    }
    if case .rank(let options, let places) = question.kind, places < options.count {
      add(
        name,
        "The form has all \(options.count) put in order instead of the first \(places). Count the "
          + "first \(places) only.")
    }
  }
}
