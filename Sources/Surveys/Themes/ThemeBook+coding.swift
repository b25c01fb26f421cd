extension ThemeBook {
  /// An assignment that nobody has taken back.
  package struct Assignment: Hashable, Sendable {
    /// Its number in the history, from 1 on.
    package let number: Int
    package let coder: Coder
    package let item: String
    package let theme: Identifier<Theme>
  }

  /// What an item belongs to, as far as the coders settled it.
  package enum Verdict: Hashable, Sendable {
    case settled(Identifier<Theme>)
    case uncoded
    /// What each coder says.
    case disputed([Assignment])
  }

  /// The assignments that stand, in the order in which they were made.
  package var standing: [Assignment] {
    history.enumerated().compactMap { index, entry in
      guard case .assigned(let item, let theme) = entry.act, stands(index + 1) else { return nil }
      return Assignment(number: index + 1, coder: entry.coder, item: item, theme: theme)
    }
  }

  /// What each coder says of each item: of several standing assignments the last.
  package var coding: [Coder: [String: Assignment]] {
    standing.reduce(into: [:]) { $0[$1.coder, default: [:]][$1.item] = $1 }
  }

  /// Who coded on their own, in the order of their names.
  package var coders: [Coder] {
    Set(history.map(\.coder)).subtracting([.agreed]).sorted { $0.id < $1.id }
  }

  /// The verdict on every item, in the order of the items.
  ///
  /// What the coders agreed on together counts; without it, what all who coded the item said alike.
  package var verdicts: [(item: ThemedItem, verdict: Verdict)] {
    let coding = coding
    return items.map { item in
      if let agreed = coding[.agreed]?[item.name] { return (item, .settled(agreed.theme)) }
      let said = coders.compactMap { coding[$0]?[item.name] }
      guard let first = said.first else { return (item, .uncoded) }
      return (
        item, said.allSatisfy { $0.theme == first.theme } ? .settled(first.theme) : .disputed(said)
      )
    }
  }

  /// What two coders say of the items that both of them coded, in the order of the items.
  package func codedByBoth(
    _ one: Coder, _ other: Coder
  ) -> [(item: ThemedItem, one: Identifier<Theme>, other: Identifier<Theme>)] {
    let coding = coding
    return items.compactMap { item in
      guard let first = coding[one]?[item.name], let second = coding[other]?[item.name] else {
        return nil
      }
      return (item, first.theme, second.theme)
    }
  }
}
