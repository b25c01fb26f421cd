/// The key `monitoring` of a survey or workshop: a set, without some and with others.
enum MonitoringChoiceFile {
  private typealias Naming = Placed<Identifier<Question>>

  /// Reads the choice, and the questions that it leads to where its set is at hand.
  ///
  /// Those are nothing where the set is taken for granted, where it has problems, and where no
  /// question is left of it.
  static func read(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> (choice: MonitoringChoice, asked: MonitoringSet?)? {
    guard var object = ObjectReader(value, "\"monitoring\"", "monitoring choice", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let id = object.required("set", Shape<Identifier<MonitoringSet>>.identifier().placed)
    let without = names("without", &object)
    let with = names("with", &object)
    guard let id else { return nil }
    let choice = MonitoringChoice(
      set: id.value, without: without.map(\.value), with: with.map(\.value))
    guard let sets = context.monitoringSet else { return (choice, nil) }
    guard let set = set(id, sets, &object.problems) else { return nil }
    check(without + with, set, &object.problems)
    let excluded = Set(choice.without)
    for name in with where excluded.contains(name.value) {
      object.problems.report(
        name.place,
        "\"\(name.value)\" stands in both \"with\" and \"without\". Keep one of the two.")
    }
    return (choice, choice.asked(of: set))
  }

  /// Names of questions or of characteristics; the two share an alphabet.
  private static func names(_ key: String, _ object: inout ObjectReader) -> [Naming] {
    object.optional(key, Shape<Identifier<Question>>.identifier().placed.list()) ?? []
  }

  private static func set(
    _ id: Placed<Identifier<MonitoringSet>>,
    _ sets: (Identifier<MonitoringSet>) -> [UInt8]?, _ problems: inout ProblemList
  ) -> MonitoringSet? {
    let file = "monitoring/\(id.value).json"
    guard let bytes = sets(id.value) else {
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
}
