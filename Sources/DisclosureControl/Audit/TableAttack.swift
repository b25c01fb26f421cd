/// What the published figures of a table tell about those that are not shown.
protocol TableAttack {
  /// Whether the true counts are among those that fit; otherwise nothing below means anything.
  var isPossible: Bool { get }

  var figures: [AttackedTable.Figure] { get }

  /// The least and the most that a figure can be; the search ends when they are so far apart.
  func reach(of figure: AttackedTable.Figure, enough: Int) -> TableNetwork.Reach?
}

extension AttackersView {
  var attack: any TableAttack {
    table.addsUp || table.mostChoices == 1 ? AddingOptions(self) : SeveralChoices(self)
  }
}
