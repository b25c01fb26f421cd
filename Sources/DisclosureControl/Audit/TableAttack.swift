/// What the published figures of a table tell about those that are not shown.
///
/// Of answers the attacker also knows that a group which is shown has ten people or more. Of those who
/// did not answer that would tell too much to show any group of ten to twelve: at most two of them.
protocol TableAttack {
  /// Whether the true counts are among those that fit; otherwise nothing below means anything.
  var isPossible: Bool { get }

  /// What can be attacked, by index; nothing for counts that stand nowhere.
  var figures: [AttackedTable.Figure?] { get }

  /// The least and the most that a figure can be; the search ends when they are so far apart.
  func reach(of index: Int, _ margins: Margins, enough: Int) -> TableNetwork.Reach
}

/// What an attack may suppose of totals, bases and people.
package enum Margins {
  /// They are what they are, so that no other table with the same ones tells more.
  case held
  /// They are anything that is published as they are.
  case free
}

extension AttackersView {
  /// On the table by itself.
  var attack: any TableAttack {
    areOptionsOneNetwork ? AddingOptions(self) : SeveralChoices(self)
  }

  /// On the table by itself, then beneath each of its coarser ones in turn, then beneath both.
  var attacks: [any TableAttack] {
    [attack] + table.coarser.indices.flatMap { AddingOptions.nested(self, beneath: $0) }
      + JointTables.all(self)
  }

  var areOptionsOneNetwork: Bool { table.addsUp || table.mostChoices == 1 }
}
