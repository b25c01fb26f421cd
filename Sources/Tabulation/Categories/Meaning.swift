import Responses
import Surveys

/// What answers mean for one characteristic: a state, or a category, and how fine it is.
struct Meaning: Hashable, Sendable {
  static let nothing = Meaning(bits: 0)

  /// The depth of the category, counted from 1, above the code; so the finer is the larger.
  private var bits: Int

  private init(bits: Int) { self.bits = bits }

  /// The meaning of a category by its number.
  init(_ category: Int, in tree: CategoryTree) {
    bits = (tree.depth(of: category) + 1) << 32 | (AnswerCode.answered + category)
  }

  /// The meaning of a category by its name, which is nothing when there is none such.
  init(_ category: Identifier<Option>, in tree: CategoryTree) {
    self = tree.number(of: category).map { Meaning($0, in: tree) } ?? .nothing
  }

  var code: Int32 { Int32(truncatingIfNeeded: bits) }

  var category: Int? {
    bits < 1 << 32 ? nil : Int(code) - AnswerCode.answered
  }

  /// Takes a meaning that is finer than this one, or a state where there is no category.
  mutating func take(_ other: Meaning) {
    if other.bits >> 32 > bits >> 32 { bits = other.bits }
  }

  /// Takes a state where there is no category; of two the one that says more.
  mutating func take(state: Int) {
    if bits < state { bits = state }
  }
}
