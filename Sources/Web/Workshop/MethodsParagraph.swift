package import Secrets
import Surveys
package import Translations
package import Workshops

/// How a workshop was held, in the words in which methods sections of papers tell it.
///
/// Like `Methods`, it singles nobody out: it counts languages without naming them, and gives no
/// reason for a ballot that somebody else wrote down.
package struct MethodsParagraph: Sendable {
  let methods: Methods
  let interface: Interface
  private let texts: [Digest: String]?
  private let question: String?

  /// Tells it in the language of the interface.
  ///
  /// The texts hold the reasons for departures that were not erased, and without any no reason is
  /// spoken of; the question is the one of the
  /// definition unless a translation of it is given.
  package init(
    _ methods: Methods, interface: Interface, texts: [Digest: String]?, question: String? = nil
  ) {
    self.methods = methods
    self.interface = interface
    self.texts = texts
    self.question = question
  }

  /// The heading of the paragraph.
  package var title: LocalisedText { interface[.methodsTitle] }

  package var text: String { sentences.map(\.text).joined(separator: " ") }

  package var sentences: [LocalisedText] {
    design + people + stages + outcome + departures + [say(.methodsLog)]
  }

  private var design: [LocalisedText] {
    switch methods.definition.kind {
    case .nominalGroup(let group):
      [say(.methodsNominalGroup)] + held
        + [say(.methodsQuestion, ["question": quoted(question ?? group.question)])]
    case .topicGuide(let topics):
      [interface(.methodsTopicGuide, count: topics.count)] + held
    }
  }

  private var held: [LocalisedText] {
    let (from, to) = (methods.began.day, methods.ended.day)
    let planned = minutes(methods.definition.preset.rawValue)
    let date = { (day: CalendarDate) in day.formatted(for: interface.language) }
    let held =
      from == to
      ? say(.methodsHeldOn, ["date": date(from), "minutes": planned])
      : say(.methodsHeldFrom, ["from": date(from), "to": date(to), "minutes": planned])
    return [held] + (methods.isClosed ? [] : [say(.methodsNotClosed)])
  }

  private var people: [LocalisedText] {
    let people = methods.people
    var sentences = [interface(.methodsPeople, count: people.joined)]
    if people.onPaper > 0 {
      sentences.append(say(.methodsPaper, ["number": number(people.onPaper)]))
    }
    if (1..<max(1, people.joined)).contains(people.tookTurns) {
      sentences.append(say(.methodsTurns, ["number": number(people.tookTurns)]))
    }
    if people.languages > 1 {
      sentences.append(interface(.methodsLanguages, count: people.languages))
    }
    return sentences
  }

  private var departures: [LocalisedText] {
    let told = methods.departures.flatMap { [sentence(for: $0)] + reason(for: $0) }
    let count = methods.departures.count
    let lead =
      count == 0 ? say(.methodsNoDepartures) : interface(.methodsDepartures, count: count)
    return [lead] + told + counted(methods.undone) { interface(.methodsUndone, count: $0) }
  }

  private func sentence(for departure: Workshop.RecordedDeparture) -> LocalisedText {
    let stage = interface.generalName(of: departure.stage).text
    return switch (departure.departure, departure.stage) {
    case (.withoutGroundRules, _): say(.methodsDepartedWithoutGroundRules)
    case (.skipped, .topic): say(.methodsDepartedSkippedTopic)
    case (.skipped, _): say(.methodsDepartedSkipped, ["stage": stage])
    case (.closedEarly, _): say(.methodsDepartedClosedEarly, ["stage": stage])
    case (.reopened, .topic): say(.methodsDepartedReopenedTopic)
    case (.reopened, _): say(.methodsDepartedReopened, ["stage": stage])
    }
  }

  private func reason(for departure: Workshop.RecordedDeparture) -> [LocalisedText] {
    guard let digest = departure.reason else { return [say(.methodsReasonNone)] }
    guard let texts else { return [] }
    guard let reason = texts[digest] else { return [say(.methodsReasonErased)] }
    return [say(.methodsReason, ["reason": quoted(reason)])]
  }
}

extension MethodsParagraph {
  func say(_ phrase: WorkshopPhrase, _ values: [String: String] = [:]) -> LocalisedText {
    interface(phrase, values)
  }

  /// A sentence about things of which there are any.
  func counted(_ count: Int, _ sentence: (Int) -> LocalisedText) -> [LocalisedText] {
    count > 0 ? [sentence(count)] : []
  }

  func number(_ number: Int) -> String { interface.number(number) }

  /// A length of time: “12 minutes”.
  func minutes(_ minutes: Int) -> String { interface(.methodsMinutes, count: minutes).text }

  /// Seconds as whole minutes, the nearest.
  func time(_ seconds: Int) -> String { minutes((seconds + 30) / 60) }

  /// Somebody's words within a sentence, kept from turning its direction.
  private func quoted(_ words: String) -> String {
    let (isolate, end) = ("\u{2068}", "\u{2069}")
    return interface.language.direction == .rightToLeft ? isolate + words + end : words
  }
}
