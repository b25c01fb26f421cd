import Surveys

/// A type that a word of the command line can be read as.
protocol ArgumentValue: Sendable {
  static var placeholder: String { get }
  init?(argument: String)
}

extension String: ArgumentValue {
  static var placeholder: String { "TEXT" }
  init?(argument: String) { self = argument }
}

extension UInt16: ArgumentValue {
  static var placeholder: String { "N" }
  init?(argument: String) { self.init(argument) }
}

extension UInt64: ArgumentValue {
  static var placeholder: String { "N" }
  init?(argument: String) { self.init(argument) }
}

extension Int: ArgumentValue {
  static var placeholder: String { "N" }
  init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ArgumentValue {
  static var placeholder: String { "TAG" }
  init?(argument: String) { self.init(argument) }
}

extension Identifier: ArgumentValue {
  static var placeholder: String { "NAME" }
  init?(argument: String) { self.init(argument) }
}
