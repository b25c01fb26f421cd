/// Where the first places of a group are not those of everybody.
///
/// A group differs, and nothing is made of it that could hide that: no mean, no weight.
package struct GroupDifference: Hashable, Sendable {
  package let group: GroupPriorities
  /// The themes in the first places of everybody, from first to last.
  package let everybody: [String]
  /// Those of them that share first place.
  package let everybodysFirst: [String]

  /// Whether what the group puts first is not what everybody does.
  package var putsAnotherFirst: Bool {
    group.first.first.map { !everybodysFirst.contains($0) } ?? false
  }

  /// In the first places of the group and not of everybody.
  package var onlyInGroup: [String] { group.first.filter { !everybody.contains($0) } }

  /// In the first places of everybody and not of the group.
  package var notInGroup: [String] { everybody.filter { !group.first.contains($0) } }

  package var isAny: Bool { putsAnotherFirst || !onlyInGroup.isEmpty || !notInGroup.isEmpty }

  /// Holds a group against its session, or else against the pooled rows in the order of rank.
  init(_ group: GroupPriorities, _ sessions: [CombinedSession], _ rows: [Combination.Row]) {
    self.group = group
    guard let session = sessions.first(where: { $0.id == group.session }) else {
      let places = group.first.count
      everybody = rows.filter { $0.pooledRank <= places && $0.pooled.points > 0 }.map(\.theme)
      everybodysFirst = rows.filter { $0.pooledRank == 1 && $0.pooled.points > 0 }.map(\.theme)
      return
    }
    let top = session.members.filter { $0.rank <= session.places && $0.points > 0 }
    everybody = Self.themes(of: top, in: session)
    everybodysFirst = Self.themes(of: top.filter { $0.rank == 1 }, in: session)
  }

  /// The themes of ideas, each where its best idea stands.
  private static func themes(
    of members: [Combination.Member], in session: CombinedSession
  ) -> [String] {
    var themes: [String] = []
    for member in members {
      guard let theme = session.themes[member.idea], !themes.contains(theme) else { continue }
      themes.append(theme)
    }
    return themes
  }
}
