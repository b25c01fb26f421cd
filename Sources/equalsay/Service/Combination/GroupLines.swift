import Ranking
import Translations

/// What each group of people put first, and where that is not what everybody did.
struct GroupLines {
  let groups: [GroupDifference]
  let interface: Interface

  private static let indent = "     "

  var lines: [String] {
    guard !groups.isEmpty else { return [] }
    return ["", interface[.combineGroups].text] + groups.map(first)
      + ["", interface[.combineDifferences].text] + differences
      + [interface[.combineEverybody].text]
  }

  private func first(of difference: GroupDifference) -> String {
    let group = difference.group
    let base = group.base.map { interface.number($0) }
    let name =
      base.map { interface(.combineGroupBase, ["group": title(of: group), "base": $0]).text }
      ?? title(of: group)
    return Self.indent
      + interface(
        .combineGroupFirst, ["group": name, "themes": group.first.listed(by: interface)]
      ).text
  }

  private func title(of group: GroupPriorities) -> String {
    (group.title ?? group.name).onOneLine
  }

  private var differences: [String] {
    let differing = groups.filter(\.isAny)
    guard !differing.isEmpty else { return [Self.indent + interface[.combineNoDifference].text] }
    return differing.flatMap { difference in
      [title(of: difference.group)]
        + [anotherFirst(difference), more(difference), less(difference)].compactMap(\.self)
        .map { Self.indent + $0 }
    }
  }

  private func anotherFirst(_ difference: GroupDifference) -> String? {
    guard difference.putsAnotherFirst else { return nil }
    return interface(
      .combineOtherFirst,
      [
        "theme": Array(difference.group.first.prefix(1)).listed(by: interface),
        "first": difference.everybodysFirst.listed(by: interface),
      ]
    ).text
  }

  private func more(_ difference: GroupDifference) -> String? {
    let themes = difference.onlyInGroup
    guard !themes.isEmpty else { return nil }
    return interface(.combineOnlyGroup, ["themes": themes.listed(by: interface)]).text
  }

  private func less(_ difference: GroupDifference) -> String? {
    let themes = difference.notInGroup
    guard !themes.isEmpty else { return nil }
    return interface(.combineNotGroup, ["themes": themes.listed(by: interface)]).text
  }
}
