import Surveys

/// What an answer means for one characteristic, so that of several meanings the largest counts.
///
/// A category is more than a state, a finer category more than a broader one, and of equally fine
/// ones the first asked is the most.
struct Meaning: Hashable, Comparable, Sendable {
  static let nothing = Meaning(state: AnswerCode.notAsked)

  private static let codeBits = 24, questionBits = 24

  private let bits: Int

  init(state: Int) { bits = state }

  /// The meaning of a category by its number, given by an answer to the question at a place.
  init(_ category: Int, in tree: CategoryTree, askedAt question: Int) {
    let order = 1 << Self.questionBits - 1 - question
    bits =
      ((tree.depth(of: category) + 1) << Self.questionBits | order) << Self.codeBits
      | (AnswerCode.answered + category)
  }

  /// A state, or `answered` plus the number of the category.
  var code: Int32 { Int32(truncatingIfNeeded: bits & (1 << Self.codeBits - 1)) }

  var category: Int? { code < AnswerCode.answered ? nil : Int(code) - AnswerCode.answered }

  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
