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

extension ReleasedCount: Codable {
  /// Reads what was encoded, such as figures that were shown before.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = .value(try container.decode(Int.self))
      return
    } catch DecodingError.typeMismatch {
      // Then it must be a shorthand.
    }
    let text = try container.decode(String.self)
    guard
      let shorthand = [Self.confidential, .unreliable, .notApplicable].first(where: {
        $0.text == text
      })
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "This is no figure that may be published.")
    }
    self = shorthand
  }

  /// An integer, or the shorthand as a string.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let value): try container.encode(value)
    case .confidential, .unreliable, .notApplicable: try container.encode(text)
    }
  }
}
