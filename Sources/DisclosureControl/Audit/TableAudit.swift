/// Tries to break a table before it is published, and withholds more of it until that fails.
struct TableAudit {
  private let policy: DisclosurePolicy

  init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// The table with as many more cells withheld as it takes; nothing when even that fails.
  func protected(_ table: AttackedTable) -> AttackedTable? {
    // The attack is not written yet; until then no table with a small count passes.
    table.cells.joined().contains { $0.shown == .small } ? nil : table
  }
}
