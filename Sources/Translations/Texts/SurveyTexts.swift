package import Surveys

/// The texts of a survey or monitoring set in reading order: what a catalogue of it holds.
package enum SurveyTexts {
  /// The texts of a survey; for Easy Read without the questions and options that it leaves out.
  package static func entries(of survey: Survey, inEasyRead: Bool = false) -> [SourceText] {
    let path = TextPath(survey.id)
    var texts = TextList()
    texts.add(path.whole(.title), survey.title, "The survey's title, above every page.", 80)
    texts.add(path.whole(.purpose), survey.purpose, "The start page: what the survey is for.", 600)
    texts.add(path.whole(.askedBy), survey.askedBy, "The start page: who asks.", 200)
    texts.add(
      path.whole(.madeWith), survey.madeWith, "The start page: who made the survey with whom.", 400)
    texts.add(
      path.whole(.consent), survey.consent,
      "Before the first question: what a person agrees to.", 800)
    for site in survey.sites {
      texts.add(path.name(of: site.id), site.name, "The name of a place that collects answers.", 80)
    }
    // Pages in Easy Read alone have them, and forms on paper in Easy Read of any language.
    for question in survey.practice { texts.add(question, path, inEasyRead: inEasyRead) }
    for section in survey.sections {
      texts.add(
        path.title(of: section.id), section.title, "The heading over the questions of a part.", 60)
      for question in section.questions { texts.add(question, path, inEasyRead: inEasyRead) }
    }
    return texts.all
  }

  /// The texts of a monitoring set, and the names of what it asks about.
  package static func entries(
    of monitoring: MonitoringSet, inEasyRead: Bool = false
  ) -> [SourceText] {
    let path = TextPath(monitoring.id)
    var texts = TextList()
    for question in monitoring.questions { texts.add(question, path, inEasyRead: inEasyRead) }
    for characteristic in monitoring.characteristics {
      texts.add(
        path.name(of: characteristic.id), characteristic.text,
        "What people share, as tables and reports name it.", 40)
      for category in characteristic.categories {
        texts.add(
          path.name(of: category.id, in: characteristic.id), category.text,
          "A category of “\(characteristic.text)”, in tables and reports.", 60)
      }
    }
    return texts.all
  }
}

extension TextList {
  fileprivate mutating func add(_ question: Question, _ path: TextPath, inEasyRead: Bool) {
    guard !inEasyRead || question.easyRead != .leftOut else { return }
    let isStatement = question.kind.name == .statement
    add(
      path.question(question.id, .text), question.text,
      isStatement ? "Something to read; it asks nothing." : "A question, the heading of its page.",
      isStatement ? 1000 : 150)
    add(
      path.question(question.id, .hint), question.hint,
      isStatement
        ? "Under the heading “\(question.text)”." : "Under “\(question.text)”: how to answer it.",
      200)
    add(
      path.question(question.id, .transcript), question.media?.transcript,
      "Beside the recording of “\(question.text)”: what it says.", 2000)
    for option in question.options(inEasyRead: inEasyRead) {
      add(
        path.option(option.id, of: question.id, .text), option.text,
        "An answer to “\(question.text)”.", 80)
      add(
        path.option(option.id, of: question.id, .hint), option.hint,
        "Under the answer “\(option.text)”: what it means.", 150)
    }
  }
}
