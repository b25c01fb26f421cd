/// Whether a new version keeps what earlier versions promised: ids that mean the same for ever.
///
/// Answers of all versions are counted together, so an id may not vanish or change its meaning.
package enum Republication {
  /// What speaks against publishing; nothing when the version may be published.
  ///
  /// Problems have no place: they name the version, the question and the option.
  package static func problems(new: Survey, published: [Survey]) -> [Problem] {
    let newestFirst = published.sorted { $0.version > $1.version }
    guard let newest = newestFirst.first else { return [] }
    var complaints: [String] = []
    if new.version <= newest.version {
      complaints.append(
        "Version \(newest.version) is already published. Give this definition version "
          + "\(newest.version + 1).")
    }
    let now = Dictionary(new.questions.map { ($0.id, $0) }) { first, _ in first }
    for (question, version) in latest(newestFirst, \.questions) {
      complaints += Self.complaints(question, version, now[question.id])
    }
    complaints += monitoringComplaints(new, newestFirst)
    return complaints.map { Problem(place: nil, message: $0) }
  }

  /// Every question ever published, as it was last.
  private static func latest(
    _ newestFirst: [Survey], _ questions: (Survey) -> [Question]
  ) -> [(Question, Int)] {
    var seen: Set<Identifier<Question>> = []
    return newestFirst.flatMap { survey in
      questions(survey).filter { seen.insert($0.id).inserted }.map { ($0, survey.version) }
    }
  }

  private static func complaints(
    _ old: Question, _ version: Int, _ new: Question?
  ) -> [String] {
    guard let new else {
      return [
        "Version \(version) published the question \"\(old.id)\", and this version leaves it out. "
          + "Keep it, and stop asking it with \"askIf\"."
      ]
    }
    return changes(old, version, new)
  }

  /// What changed in a question that both versions have.
  private static func changes(_ old: Question, _ version: Int, _ new: Question) -> [String] {
    let remedy = "Change it back, or ask a new question with an id of its own."
    func changed(_ what: String, _ before: String, _ after: String) -> String {
      "Version \(version) published \"\(old.id)\" with \(what) \(before), and here it has "
        + "\(after). \(remedy)"
    }
    guard old.kind.name == new.kind.name else {
      return [changed("the kind", "\"\(old.kind.name.rawValue)\"", "\"\(new.kind.name.rawValue)\"")]
    }
    var complaints: [String] = []
    if case .rank(_, let before) = old.kind, case .rank(_, let after) = new.kind, before != after {
      complaints.append(changed("\"places\"", "\(before)", "\(after)"))
    }
    if case .number(min: _, max: _, let before) = old.kind,
      case .number(min: _, max: _, let after) = new.kind, before != after
    {
      complaints.append(changed("\"decimals\"", "\(before)", "\(after)"))
    }
    if case .scale(_, let before?) = old.kind, new.kind.dontKnow != before {
      complaints.append(
        changed(
          "\"dontKnow\"", "\"\(before)\"", new.kind.dontKnow.map { "\"\($0)\"" } ?? "none"))
    }
    if let before = old.monitoring?.characteristic, let after = new.monitoring?.characteristic,
      before != after
    {
      complaints.append(changed("the characteristic", "\"\(before)\"", "\"\(after)\""))
    }
    let kept = Set(new.options.map(\.id))
    for option in old.options where !kept.contains(option.id) {
      complaints.append(
        "Version \(version) published the option \"\(option.id)\" of \"\(old.id)\", and this "
          + "version leaves it out. Keep it, or ask a new question with an id of its own.")
    }
    return complaints
  }

  /// Monitoring questions may be left out of a version, but not change while they are asked.
  private static func monitoringComplaints(_ new: Survey, _ newestFirst: [Survey]) -> [String] {
    guard let set = new.monitoring else { return [] }
    let now = Dictionary(set.questions.map { ($0.id, $0) }) { first, _ in first }
    let sameSet = newestFirst.filter { $0.monitoring?.id == set.id }
    return latest(sameSet) { $0.monitoring?.questions ?? [] }.flatMap { old, version in
      now[old.id].map { changes(old, version, $0) } ?? []
    }
  }
}
