import Foundation
import Surveys

extension Interface {
  /// A number with so many decimal places, in the digits of the reader's language.
  package func decimal(_ number: Double, places: Int) -> String {
    number.formatted(
      .number.precision(.fractionLength(places))
        .locale(Locale(identifier: language.standard.text)))
  }
}
