/// Options that add up to the base: the whole table is one network, and its bounds are exact.
struct AddingOptions: TableAttack {
  private let view: AttackersView
  private let network: TableNetwork
  private let informed: BoundedFlow

  init(_ view: AttackersView) {
    self.view = view
    network = TableRows.all(view)
    informed = network.knowing(view.leastShown)
  }

  var isPossible: Bool { informed.isPossible }

  var figures: [AttackedTable.Figure?] { network.figures }

  func reach(of index: Int, _ margins: Margins, enough: Int) -> TableNetwork.Reach {
    switch margins {
    case .held: return network.reach(of: index, in: network.held, enough: enough)
    case .free:
      let isAnswer = network.figures[index].map(view.isAnswer) ?? false
      return network.reach(of: index, in: isAnswer ? informed : network.free, enough: enough)
    }
  }
}
