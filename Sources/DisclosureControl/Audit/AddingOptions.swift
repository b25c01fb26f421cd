/// Options that add up to the base: the whole table is one network, and its bounds are exact.
struct AddingOptions: TableAttack {
  private let network: TableNetwork

  init(_ view: AttackersView) { network = TableRows.all(view) }

  var isPossible: Bool { network.free.isPossible }

  var figures: [AttackedTable.Figure] { network.figures.compactMap(\.self) }

  func reach(of figure: AttackedTable.Figure, enough: Int) -> TableNetwork.Reach? {
    guard let arc = network.figures.firstIndex(of: figure) else { return nil }
    let held = network.reach(of: arc, in: network.held, enough: enough)
    if held.counts.count > enough { return held }
    return network.reach(of: arc, in: network.free, enough: enough)
  }
}
