/// Options that add up to the base: the whole table is one network, and its bounds are exact.
struct AddingOptions: TableAttack {
  private let view: AttackersView
  private let network: TableNetwork
  private let informed: BoundedFlow

  let figures: [AttackedTable.Figure?]

  init(_ view: AttackersView) {
    self.init(view, TableRows.all(view), attacks: { _ in true })
  }

  /// The table beneath one of its coarser ones.
  ///
  /// Where its options do not add up to the base, each is attacked by itself, beside all others.
  static func nested(_ view: AttackersView, beneath number: Int) -> [AddingOptions] {
    let all = 0..<view.table.options
    if view.areOptionsOneNetwork {
      let network = NestedRows.network(view, beneath: number, options: all)
      return [AddingOptions(view, network, attacks: { _ in true })]
    }
    return all.map { option in
      AddingOptions(
        view, NestedRows.network(view, beneath: number, options: option..<option + 1),
        attacks: { option == 0 || view.isAnswer($0) })
    }
  }

  private init(
    _ view: AttackersView, _ network: TableNetwork,
    attacks: (AttackedTable.Figure) -> Bool
  ) {
    (self.view, self.network) = (view, network)
    informed = network.knowing(view.leastShown)
    figures = network.figures.map { figure in figure.flatMap { attacks($0) ? $0 : nil } }
  }

  var isPossible: Bool { informed.isPossible }

  func reach(of index: Int, _ margins: Margins, enough: Int) -> TableNetwork.Reach {
    switch margins {
    case .held: return network.reach(of: index, in: network.held, enough: enough)
    case .free:
      let isAnswer = network.figures[index].map(view.isAnswer) ?? false
      return network.reach(of: index, in: isAnswer ? informed : network.free, enough: enough)
    }
  }
}
