import Store

extension ImportBatch {
  /// Gives up an import for a reason that is told elsewhere.
  func forget() {
    do { try cancel() } catch {
      // Nobody sees what is left of it, and the store clears it away later.
    }
  }
}
