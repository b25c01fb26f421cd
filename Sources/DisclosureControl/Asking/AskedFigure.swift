/// A count of one of several questions that hang together.
struct AskedFigure: Hashable {
  /// The place of its question among them.
  let table: Int
  let figure: AttackedTable.Figure
}
