/// Options that add up to the base: the whole table is one network, and its bounds are exact.
struct AddingOptions: TableAttack {
  private let network: TableNetwork

  init(_ view: AttackersView) { network = TableRows.all(view) }

  var isPossible: Bool { network.free.isPossible }

  var figures: [AttackedTable.Figure?] { network.figures }

  func reach(of index: Int, _ margins: Margins, enough: Int) -> TableNetwork.Reach {
    switch margins {
    case .held: network.reach(of: index, in: network.held, enough: enough)
    case .free: network.reach(of: index, in: network.free, enough: enough)
    }
  }
}
