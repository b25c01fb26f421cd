/// A figure as it may be published: a whole number, or the shorthand that stands in its place.
///
/// The shorthand is that of the Government Statistical Service.
package enum ReleasedCount: Hashable, Sendable {
  case value(Int)
  /// Fewer than 5, or withheld so that nothing else can be worked out.
  case confidential
  /// A percentage of a base that is too small for one.
  case unreliable
  case notApplicable

  package var value: Int? {
    switch self {
    case .value(let value): value
    case .confidential, .unreliable, .notApplicable: nil
    }
  }

  /// The number in digits, or `[c]`, `[u]`, `[z]`.
  package var text: String {
    switch self {
    case .value(let value): String(value)
    case .confidential: "[c]"
    case .unreliable: "[u]"
    case .notApplicable: "[z]"
    }
  }
}

extension ReleasedCount: Encodable {
  /// An integer, or the shorthand as a string.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let value): try container.encode(value)
    case .confidential, .unreliable, .notApplicable: try container.encode(text)
    }
  }
}
