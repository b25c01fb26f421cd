package import Participation
package import Secrets
package import Store
package import Surveys
package import Workshops

/// What somebody gets who joins: a number, the words to come back with, and a receipt.
///
/// Nothing of it is kept but hashes, and those only until the workshop closes; of the receipt a hash
/// stays beside the person's words.
package struct Admission: Sendable {
  package let id: ParticipantID
  package let words: ReturnWords
  package let receipt: Receipt
}

extension Room {
  /// Lets somebody in: by their own device, or by a facilitator for a person on paper.
  ///
  /// For a person on paper nobody holds a session: what is on the slip follows from `slip`, so that
  /// it is the same when a console asks for it again.
  ///
  /// - Throws: `Refusal` when nobody can join any more.
  package func admit(
    by actor: (ParticipantID) -> Actor, session: RandomToken?, slip: RandomToken = RandomToken(),
    language: LanguageTag, means: Event.Joining.Means, needs: String? = nil,
    under mandate: Mandate? = nil
  ) throws -> Admission {
    let used = session ?? slip
    let entry = try act(by: .facilitator, under: mandate) { state, act in
      let id = ParticipantID(state.workshop.participants.count + 1)
      let words = self.words(of: id, session: used)
      act.by = actor(id)
      act.people = [
        .admitted(
          Person(
            id: id, session: session?.digest, returnMark: words.hash(key),
            receipt: receipt(for: words).hash(key), needs: needs))
      ]
      return state.workshop.joining(language: language, means: means)
    }
    guard case .joined(let joining) = entry.event else { throw StoreProblem.noWorkshop(code) }
    return admission(of: joining.participant, session: used)
  }

  /// What somebody got who joined from a session, or with a slip.
  func admission(of id: ParticipantID, session: RandomToken) -> Admission {
    let words = words(of: id, session: session)
    return Admission(id: id, words: words, receipt: receipt(for: words))
  }

  /// The words by which a person comes back who joined from a session: the same each time they are
  /// asked for there, and nothing that anybody has on another device.
  package func words(of id: ParticipantID, session: RandomToken) -> ReturnWords {
    ReturnWords(session: session, draft: ticket(of: id), key: key)
  }

  /// The receipt belongs to the words, so that it can be shown again on any device they are
  /// entered on.
  package func receipt(for words: ReturnWords) -> Receipt {
    Receipt(words: words, workshop: code.text, key: key)
  }

  /// Stands for one person in this workshop where a survey has a draft.
  private func ticket(of id: ParticipantID) -> RandomToken {
    let hash = key.hash(
      Array(code.text.utf8), Array(id.description.utf8), label: "equalsay workshop ticket 1")
    return RandomToken(bytes: Array(hash.bytes.prefix(RandomToken.length))) ?? RandomToken()
  }

  /// Who takes part from the device of a session.
  package func participant(of session: RandomToken, in state: RoomState) -> ParticipantID? {
    let digest = session.digest
    return state.people.values.first { $0.session == digest }?.id
  }

  /// Brings a person to another device by the words from their slip.
  ///
  /// - Returns: the person; nothing when nobody here has these words.
  package func comeBack(
    with words: ReturnWords, session: RandomToken
  ) throws -> ParticipantID? {
    let mark = words.hash(key)
    return try keep(people: { state in
      guard let person = state.people.values.first(where: { $0.returnMark == mark }) else {
        return nil
      }
      return (person.id, [.moved(person.id, session: session.digest)])
    })
  }
}
