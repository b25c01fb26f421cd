/// Who acts: the log knows no more of anybody.
package enum Actor: Hashable, Sendable, CustomStringConvertible {
  case facilitator
  /// Somebody who puts ideas into another language.
  case interpreter
  case participant(ParticipantID)

  /// Reads what `description` wrote, and nothing else.
  package init?(_ text: String) {
    switch text {
    case "facilitator": self = .facilitator
    case "interpreter": self = .interpreter
    case _:
      guard let id = ParticipantID(text) else { return nil }
      self = .participant(id)
    }
  }

  package var description: String {
    switch self {
    case .facilitator: "facilitator"
    case .interpreter: "interpreter"
    case .participant(let id): id.description
    }
  }

  package var participant: ParticipantID? {
    if case .participant(let id) = self { id } else { nil }
  }
}
