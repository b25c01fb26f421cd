package import Translations
package import Workshops

/// A refusal as one person reads it: why something is not possible, and what is.
package struct RefusalMessage: Hashable, Sendable {
  package let why: LocalisedText
  /// What the person can do now, as a sentence; of a departure, how to do it all the same.
  package let next: LocalisedText?
  /// The same acts one by one, for a list: “offer an idea”, “pass”.
  package let possible: [LocalisedText]

  package var text: String { [why, next].compactMap(\.?.text).joined(separator: " ") }
}

extension Interface {
  /// Why something is not possible and what is, in sentences for one person.
  ///
  /// The reader is whoever sees it: the person who acted, or the facilitator who entered it for
  /// them and may know whose turn it is. People are called by the number on their slip.
  package func sentence(for refusal: Refusal, to reader: Actor) -> String {
    message(for: refusal, to: reader).text
  }

  package func message(for refusal: Refusal, to reader: Actor) -> RefusalMessage {
    guard refusal.stage != .closed else {
      return RefusalMessage(why: self[.possibleEnded], next: nil, possible: [])
    }
    let possible = usual(refusal).map { act($0, by: refusal.actor) }
    return RefusalMessage(
      why: RefusalReason(interface: self, refusal: refusal, reader: reader).sentence,
      next: next(refusal, possible.map(\.text), reader), possible: possible)
  }

  /// What to name: for the facilitator without what is always possible and would drown the rest.
  private func usual(_ refusal: Refusal) -> [Possibility] {
    guard refusal.actor == .facilitator else { return refusal.possible }
    let always: [Event.Kind] = [
      .left, .returned, .timeExtended, .doorClosed, .doorOpened, .paused, .resumed, .undone,
    ]
    return refusal.possible.filter { !always.map(Possibility.act).contains($0) }
  }

  private func next(
    _ refusal: Refusal, _ possible: [String], _ reader: Actor
  ) -> LocalisedText? {
    if case .departs = refusal.reason { return self[.departureDeliberately] }
    let acts = either(possible)
    if refusal.actor != reader, let id = refusal.actor.participant {
      let number = number(id.number)
      return possible.isEmpty
        ? nil : self(.possibleNowOther, ["number": number, "acts": acts])
    }
    return possible.isEmpty ? self[.possibleNothing] : self(.possibleNow, ["acts": acts])
  }
}
