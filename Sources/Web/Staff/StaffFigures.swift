package import DisclosureControl
package import Foundation
package import Store

/// What staff are shown of a survey while it runs.
///
/// Whoever puts the service together makes it: pages see released figures alone, and no exact one.
package struct StaffFigures: Sendable {
  package typealias Representation =
    @Sendable (
      _ survey: PublishedSurvey, _ population: String, _ now: Date, _ authority: Authority
    ) throws -> RepresentationSoFar

  /// Why there are no figures now; the reason is for the console of the service.
  package struct Refused: Error, Sendable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// The names of the populations there are.
  package let populations: @Sendable () -> [String]
  /// Who is heard and who is missing; throws `Refused` where nothing may be shown.
  package let representation: Representation

  package init(
    populations: @escaping @Sendable () -> [String], representation: @escaping Representation
  ) {
    self.populations = populations
    self.representation = representation
  }
}
