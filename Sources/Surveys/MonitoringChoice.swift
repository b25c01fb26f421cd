/// Which monitoring questions a survey asks: a set, without some and with others.
enum MonitoringChoice {
  private typealias Naming = Placed<Identifier<Question>>

  static func read(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> MonitoringSet? {
    guard var object = ObjectReader(value, "\"monitoring\"", "monitoring choice", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let id = object.required("set", Shape<Identifier<MonitoringSet>>.identifier().placed)
    let without = names("without", &object)
    let with = names("with", &object)
    guard let id, let set = set(id, context, &object.problems) else { return nil }
    check(without + with, set, &object.problems)
    let excluded = Set(without.map(\.value))
    for name in with where excluded.contains(name.value) {
      object.problems.report(
        name.place,
        "\"\(name.value)\" stands in both \"with\" and \"without\". Keep one of the two.")
    }
    return chosen(of: set, without: excluded, with: Set(with.map(\.value)))
  }

  /// Names of questions or of characteristics; the two share an alphabet.
  private static func names(_ key: String, _ object: inout ObjectReader) -> [Naming] {
    object.optional(key, Shape<Identifier<Question>>.identifier().placed.list()) ?? []
  }

  private static func set(
    _ id: Placed<Identifier<MonitoringSet>>, _ context: SurveyContext,
    _ problems: inout ProblemList
  ) -> MonitoringSet? {
    let file = "monitoring/\(id.value).json"
    guard let bytes = context.monitoringSet(id.value) else {
      problems.report(
        id.place,
        "There is no monitoring set \"\(id.value)\". Add the file \(file), or correct the name.")
      return nil
    }
    do throws(Problems) {
      let set = try MonitoringSetFile.read(bytes, context: .assumingFiles())
      if set.id != id.value {
        problems.report(
          id.place,
          "The file \(file) holds the set \"\(set.id)\". Give it the id \"\(id.value)\".")
      }
      return set
    } catch {
      problems.report(
        id.place,
        "The monitoring set \"\(id.value)\" has problems of its own, the first of them "
          + "\(error.list.first?.rendered(in: file) ?? file) Put them right first.")
      return nil
    }
  }

  private static func check(
    _ names: [Naming], _ set: MonitoringSet, _ problems: inout ProblemList
  ) {
    let known = set.questions.map(\.id.text) + set.characteristics.map(\.id.text)
    let all = Set(known)
    for name in names where !all.contains(name.value.text) {
      problems.report(
        name.place,
        "The monitoring set \"\(set.id)\" has no question or characteristic \"\(name.value)\". "
          + Nearest.hint(
            to: name.value.text, among: known, otherwise: "Take it out, or correct the name."))
    }
  }

  /// The set as this survey asks it; nothing when no question is left.
  ///
  /// A question whose condition or derivation would look at one left out goes with it, or loses
  /// that derivation.
  private static func chosen(
    of set: MonitoringSet, without: Set<Identifier<Question>>, with: Set<Identifier<Question>>
  ) -> MonitoringSet? {
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
      offersPreferNotToSay: offersPreferNotToSay, askIf: askIf, easyRead: easyRead, media: media,
      practice: practice,
      monitoring: MonitoringAspect(
        characteristic: monitoring.characteristic, derive: derive,
        offByDefault: monitoring.offByDefault))
  }
}
