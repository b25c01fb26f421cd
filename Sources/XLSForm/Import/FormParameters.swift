/// What the column `parameters` says: `start=1 end=10 step=1`.
struct FormParameters {
  private let values: [String: String]

  init(_ text: String) {
    var values: [String: String] = [:]
    let parts = text.replacing(/\s*=\s*/, with: "=")
      .split { $0.isWhitespace || $0 == "," || $0 == ";" }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { values[pair[0].lowercased()] = String(pair[1]) }
    }
    self.values = values
  }

  func text(_ name: String) -> String? { values[name] }

  func number(_ name: String) -> Double? {
    values[name].flatMap { Double($0) }.flatMap { abs($0) < 1_000_000_000_000 ? $0 : nil }
  }

  /// The names of what is said beside these.
  func names(beside known: Set<String>) -> [String] {
    values.keys.filter { !known.contains($0) }.sorted()
  }
}
