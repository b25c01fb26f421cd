package import Surveys

/// How far a survey is from hearing as many people of a group as it aims for.
package struct OutreachTarget: Hashable, Sendable {
  package let characteristic: Identifier<Characteristic>
  package let category: Identifier<Option>
  /// `[c]` where the group has no published figure of its own.
  package let soFar: ReleasedCount
  /// Nothing where the aim is to come in line and the figure so far is withheld.
  package let aim: Int?
  /// How many more, the least that can be needed where nobody stated an aim; nothing where it cannot
  /// be said.
  package let more: Int?
  /// Whether those who hold the survey stated the aim; otherwise it is to come in line.
  package let isStated: Bool
  package let note: String
}

extension [ReleasedRepresentation] {
  /// What was stated or, where nothing was, the number that would bring each under-represented group
  /// in line.
  package func targets(stated aims: [OutreachAim]) -> [OutreachTarget] {
    guard aims.isEmpty else { return aims.map(target) }
    return flatMap { comparison in
      comparison.rows.filter { $0.verdict == .underRepresented }.map { row in
        OutreachTarget(
          characteristic: comparison.characteristic, category: row.category,
          soFar: row.respondents,
          aim: row.respondents.value.flatMap { count in
            row.needed.map { count + $0 }
          }, more: row.needed, isStated: false, note: "")
      }
    }
  }

  private func target(_ aim: OutreachAim) -> OutreachTarget {
    let row = first { $0.characteristic == aim.characteristic }?.rows
      .first { $0.category == aim.category }
    let soFar = row?.respondents ?? .confidential
    return OutreachTarget(
      characteristic: aim.characteristic, category: aim.category, soFar: soFar, aim: aim.aim,
      more: soFar.value.map { Swift.max(0, aim.aim - $0) }, isStated: true, note: aim.note)
  }
}
