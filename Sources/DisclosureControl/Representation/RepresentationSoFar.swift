package import Foundation
package import Surveys
import Tabulation

/// Who is heard and who is missing, as the rules let staff see it.
package struct RepresentationSoFar: Hashable, Sendable {
  /// Where the figures of a population are from.
  package struct Origin: Hashable, Sendable {
    package let characteristics: [Identifier<Characteristic>]
    package let source: String
    package let date: String
  }

  package let survey: Identifier<Survey>
  /// Everybody who has answered.
  package let people: ReleasedCount
  /// When the figures were true.
  package let at: Date
  /// When they can be new at the earliest; nothing where no wait is left.
  package let next: Date?
  package let isSynthetic: Bool
  /// The name of the population and of the place that it lives in.
  package let population: String
  package let area: String
  package let origins: [Origin]
  /// The characteristics some of whose figures nobody says to have seen where they were published.
  package let unchecked: [Identifier<Characteristic>]
  /// The categories whose figure is what the others leave of everybody.
  package let remainders: [PublishedCount.Part]
  package let comparisons: [ReleasedRepresentation]
  package let targets: [OutreachTarget]

  package var missing: [Identifier<Characteristic>] {
    comparisons.filter { !$0.isCovered }.map(\.characteristic)
  }
}
