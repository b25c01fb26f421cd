import Surveys

/// A type that a word of the command line can be read as.
protocol ArgumentValue: Sendable {
  static var placeholder: String { get }
  /// What a word must be, for whoever gave another.
  static var expected: String { get }
  init?(argument: String)
}

extension String: ArgumentValue {
  static var placeholder: String { "TEXT" }
  static var expected: String { "a text" }
  init?(argument: String) { self = argument }
}

extension UInt16: ArgumentValue {
  static var placeholder: String { "N" }
  static var expected: String { "a whole number from 0 to 65535" }
  init?(argument: String) { self.init(argument) }
}

extension UInt64: ArgumentValue {
  static var placeholder: String { "N" }
  static var expected: String { "a whole number, 0 or more" }
  init?(argument: String) { self.init(argument) }
}

extension Int: ArgumentValue {
  static var placeholder: String { "N" }
  static var expected: String { "a whole number" }
  init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ArgumentValue {
  static var placeholder: String { "TAG" }
  static var expected: String { "a language tag, such as ur or en-GB" }
  init?(argument: String) { self.init(argument) }
}

extension Identifier: ArgumentValue {
  static var placeholder: String { "NAME" }
  static var expected: String {
    "a name of small letters, digits and hyphens, beginning with a letter"
  }
  init?(argument: String) { self.init(argument) }
}
