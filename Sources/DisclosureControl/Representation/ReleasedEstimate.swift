package import Tabulation

/// A figure that may be published with its interval, or the shorthand that stands in its place.
///
/// It is worked out from published counts alone, so all its digits tell no more than they do.
package enum ReleasedEstimate: Hashable, Sendable {
  case estimate(Estimate)
  /// A figure that others published without what an interval needs.
  case withoutInterval(Double)
  /// Too few events or people, here or in the group it is compared with.
  case confidential
  /// A group of too few people for a rate.
  case unreliable
  case notApplicable

  package var value: Double? {
    switch self {
    case .estimate(let estimate): estimate.value
    case .withoutInterval(let value): value
    case .confidential, .unreliable, .notApplicable: nil
    }
  }

  package var estimate: Estimate? {
    switch self {
    case .estimate(let estimate): estimate
    case .withoutInterval, .confidential, .unreliable, .notApplicable: nil
    }
  }

  /// What stands where there is no figure; nothing where there is one.
  package var shorthand: ReleasedCount? {
    switch self {
    case .estimate, .withoutInterval: nil
    case .confidential: .confidential
    case .unreliable: .unreliable
    case .notApplicable: .notApplicable
    }
  }
}

extension ReleasedEstimate: Encodable {
  private enum Key: String, CodingKey { case value, low, high }

  /// `{"value": …, "low": …, "high": …}`, or the shorthand as a string.
  package func encode(to encoder: any Encoder) throws {
    if let shorthand {
      var container = encoder.singleValueContainer()
      return try container.encode(shorthand)
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value, forKey: .value)
    if let estimate {
      try container.encode(estimate.low, forKey: .low)
      try container.encode(estimate.high, forKey: .high)
    } else {
      try container.encode(ReleasedCount.notApplicable, forKey: .low)
      try container.encode(ReleasedCount.notApplicable, forKey: .high)
    }
  }
}
