import Secrets
import Translations

/// The words behind the digests of a log, as far as somebody supplied them.
struct WordsAtHand {
  /// Whether the words of a digest are there.
  enum Standing: String, Encodable {
    case supplied
    /// Texts were supplied, and these are no longer among them.
    case withdrawn
    /// No texts were supplied at all.
    case notSupplied = "not-supplied"
  }

  /// Nothing where no texts were supplied.
  private let texts: [Digest: String]?

  init(_ texts: [Digest: String]?) { self.texts = texts }

  /// All of them on one line each; nothing where no texts were supplied.
  var all: [Digest: String]? { texts?.mapValues(\.onOneLine) }

  subscript(digest: Digest) -> String? { texts?[digest] }

  func standing(of digest: Digest) -> Standing {
    guard let texts else { return .notSupplied }
    return texts[digest] == nil ? .withdrawn : .supplied
  }

  /// The words on one line, or what stands in their place for a reader.
  func text(of digest: Digest, _ interface: Interface) -> String {
    if let text = self[digest] { return text.onOneLine }
    return switch standing(of: digest) {
    case .withdrawn: interface[.replayWithdrawn].text
    case .supplied, .notSupplied: interface[.replayNotSupplied].text
    }
  }
}

extension String {
  /// Without line breaks, and without the control characters by which a text could steer a terminal
  /// or turn round what stands beside it on the line.
  var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          case .format where Self.turnsText(scalar): " "
          case _: scalar
          }
        }))
  }

  /// The embeddings, overrides and isolates of Unicode TR 9; the marks that Urdu needs are none.
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    case _: false
    }
  }
}
