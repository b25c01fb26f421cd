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

  /// Why there are no figures until somebody mends a file; the reason is for the console too.
  package struct Broken: Error, Sendable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  package typealias Populations = @Sendable (_ survey: PublishedSurvey) -> [String]

  /// The names of the populations there are, those that can be read first.
  package let populations: Populations
  /// Who is heard and who is missing; throws `Refused` where nothing may be shown, and `Broken` where
  /// the file of the population or of the aims has a problem.
  package let representation: Representation

  package init(populations: @escaping Populations, representation: @escaping Representation) {
    self.populations = populations
    self.representation = representation
  }
}
