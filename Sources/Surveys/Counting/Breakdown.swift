/// What divides people into groups: one characteristic, a pair of them, or three.
package struct Breakdown: Hashable, Sendable {
  package static let mostCharacteristics = 3

  /// In the order in which they were asked for; no two are the same.
  package let characteristics: [Identifier<Characteristic>]

  /// Makes a breakdown, or nothing when there are none, too many, or one of them twice.
  package init?(_ characteristics: [Identifier<Characteristic>]) {
    guard (1...Self.mostCharacteristics).contains(characteristics.count),
      Set(characteristics).count == characteristics.count
    else { return nil }
    self.characteristics = characteristics
  }
}

extension Breakdown {
  /// By each characteristic alone that stands beside others, unless that is among them already.
  package static func beneath(_ breakdowns: [Breakdown]) -> [Breakdown] {
    var beneath: [Breakdown] = []
    for breakdown in breakdowns where breakdown.characteristics.count > 1 {
      for single in breakdown.characteristics.compactMap({ Breakdown([$0]) })
      where !breakdowns.contains(single) && !beneath.contains(single) {
        beneath.append(single)
      }
    }
    return beneath
  }
}
