/// How far a language has got, so that a page can say so to its reader.
package struct TranslationStanding: Hashable, Sendable {
  package let review: Review
  package let completeness: Completeness

  package var isDraft: Bool { review == .draft }

  package var isPartial: Bool { !completeness.isComplete }
}
