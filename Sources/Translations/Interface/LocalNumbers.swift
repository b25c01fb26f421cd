import Foundation
import Surveys

/// Whole numbers in the digits of a language, the small ones prepared.
struct LocalNumbers: Sendable {
  private let style: IntegerFormatStyle<Int>
  private let prepared: [String]

  private static let preparedNumbers = 0...100

  init(_ language: LanguageTag) {
    let locale = Locale(identifier: language.standard.text.replacing("-", with: "_"))
    let style = IntegerFormatStyle<Int>(locale: locale)
    self.style = style
    prepared = Self.preparedNumbers.map(style.format)
  }

  func text(_ number: Int) -> String {
    prepared.indices.contains(number) ? prepared[number] : style.format(number)
  }
}
