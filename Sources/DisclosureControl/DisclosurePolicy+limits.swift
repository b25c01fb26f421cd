extension DisclosurePolicy {
  /// A limit by its name in files.
  package enum Limit: String, CodingKey, Hashable, Sendable, CaseIterable {
    case smallestCount, roundingBase, smallestBaseForPercent, smallestBaseForRanking
    case smallestGroup, sameAnswerPercent, oneSitePercent, sparseTablePercent
    case smallestPopulationDifference, smallestIncrement, smallestIntervalHours
  }

  package subscript(_ limit: Limit) -> Int {
    switch limit {
    case .smallestCount: smallestCount
    case .roundingBase: roundingBase
    case .smallestBaseForPercent: smallestBaseForPercent
    case .smallestBaseForRanking: smallestBaseForRanking
    case .smallestGroup: smallestGroup
    case .sameAnswerPercent: sameAnswerPercent
    case .oneSitePercent: oneSitePercent
    case .sparseTablePercent: sparseTablePercent
    case .smallestPopulationDifference: smallestPopulationDifference
    case .smallestIncrement: smallestIncrement
    case .smallestIntervalHours: Int(smallestInterval) / 3600
    }
  }
}

extension DisclosurePolicy: Encodable {
  /// Every limit by its name.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Limit.self)
    for limit in Limit.allCases { try container.encode(self[limit], forKey: limit) }
  }
}
