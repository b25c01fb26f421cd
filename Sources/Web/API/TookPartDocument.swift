package import DisclosureControl
import Responses
import Store
import Surveys
package import Translations
import Workshops

/// Who took part in a workshop that has closed, for its facilitator and never for the room.
///
/// Every figure has come through disclosure control.
package struct TookPartDocument: Encodable, Sendable {
  package struct Question: Encodable, Sendable {
    package let question: String
    package let text: String
    package let answers: [Answer]
  }

  package struct Answer: Encodable, Sendable {
    /// The option; nothing for people who preferred not to say.
    package let answer: String?
    package let text: String
    package let people: ReleasedCount
  }

  /// Whether every answer is made up, and therefore every figure exact.
  package let demonstration: Bool
  package let answered: ReleasedCount
  /// Empty where too few answered.
  package let questions: [Question]

  /// Tells it in the language of the interface; nothing while the workshop goes on, or where it had
  /// no equality questions.
  package init?(_ room: Room, in library: Library, for interface: Interface) throws {
    let state = try room.current()
    guard state.workshop.definition.monitoring != .none, state.workshop.stage == .closed else {
      return nil
    }
    let kept = try room.store.workshopMonitoring(of: room.code)
    let asked = try kept.map { try library.questions($0.questions, of: state, in: room.store) }
    let sheets = try zip(kept, asked).compactMap { kept, asked in
      try asked?.encoding.decode(kept.answers)
    }
    let policy = DisclosurePolicy(for: room.store.kind)
    // Where a survey was published again meanwhile, its latest questions.
    let latest = asked.compactMap(\.self).max { $0.version < $1.version }
    let released = policy.release(sheets, to: latest?.questions ?? [])
    demonstration = room.store.kind == .demonstration
    answered = released.answered
    questions = released.tallies.compactMap { tally in
      latest.flatMap { Question(tally, $0, for: interface) }
    }
  }
}

extension TookPartDocument.Question {
  fileprivate init?(
    _ tally: ReleasedRoom.Tally, _ asked: RoomQuestions, for interface: Interface
  ) {
    guard let question = asked.questions.first(where: { $0.id == tally.question }) else {
      return nil
    }
    let texts = asked.texts(in: interface.language)[question]
    self.question = question.id.text
    text = texts.text.text
    answers =
      zip(question.options, tally.options).map { option, count in
        TookPartDocument.Answer(
          answer: option.id.text, text: texts[option].text.text, people: count.people)
      }
      + [tally.preferNotToSay].compactMap(\.self).map { people in
        TookPartDocument.Answer(
          answer: nil, text: interface[.preferNotToSay].text, people: people)
      }
  }
}

extension RoomQuestions {
  /// Which came later; a workshop's own never change.
  fileprivate var version: Int {
    switch kept {
    case .own: 1
    case .published(_, let version): version
    }
  }
}
