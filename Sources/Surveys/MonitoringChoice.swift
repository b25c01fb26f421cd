/// Which monitoring questions a survey or workshop asks: a set, without some and with others.
package struct MonitoringChoice: Hashable, Sendable {
  package let set: Identifier<MonitoringSet>
  /// Questions and characteristics left out; a characteristic is named like a question here.
  package let without: [Identifier<Question>]
  /// Questions and characteristics asked although they are off by default.
  package let with: [Identifier<Question>]

  package init(
    set: Identifier<MonitoringSet>, without: [Identifier<Question>] = [],
    with: [Identifier<Question>] = []
  ) {
    self.set = set
    self.without = without
    self.with = with
  }

  /// The set as it is asked then; nothing when no question is left.
  ///
  /// A question whose condition or derivation would look at one left out goes with it, or loses
  /// that derivation.
  package func asked(of set: MonitoringSet) -> MonitoringSet? {
    let (without, with) = (Set(without), Set(with))
    var kept: Set<Identifier<Question>> = []
    let questions = set.questions.compactMap { question -> Question? in
      guard let aspect = question.monitoring,
        !question.isNamed(in: without), !aspect.offByDefault || question.isNamed(in: with),
        question.askIf?.questions.isSubset(of: kept) ?? true
      else { return nil }
      kept.insert(question.id)
      let derive = aspect.derive.filter { kept.isSuperset(of: $0.answers.keys) }
      return question.deriving(derive)
    }
    guard !questions.isEmpty else { return nil }
    let asked = Set(questions.compactMap { $0.monitoring?.characteristic })
    return MonitoringSet(
      id: set.id, language: set.language, questions: questions,
      characteristics: set.characteristics.filter { asked.contains($0.id) })
  }
}

extension Question {
  /// Whether a list of questions and characteristics names this question or its characteristic.
  fileprivate func isNamed(in names: Set<Identifier<Question>>) -> Bool {
    names.contains(id) || names.contains { $0.text == monitoring?.characteristic.text }
  }

  fileprivate func deriving(_ derive: [Derivation]) -> Question {
    guard let monitoring, monitoring.derive != derive else { return self }
    return Question(
      id: id, kind: kind, text: text, hint: hint, picture: picture, required: required,
      offersPreferNotToSay: offersPreferNotToSay, askIf: askIf, easyRead: easyRead,
      hintPictures: hintPictures, media: media, practice: practice,
      monitoring: MonitoringAspect(
        characteristic: monitoring.characteristic, derive: derive,
        offByDefault: monitoring.offByDefault))
  }
}
