import DisclosureControl
import Foundation
import Store
import Surveys
import Tabulation
import Web

/// Who is heard in a survey and who is missing, with the aims that its folder states.
struct RepresentationFigures: Sendable {
  let store: Store
  let surveys: SurveyFolder
  let populations: ReferencePopulations

  private static let aimsLimit = 1 << 20

  /// What a survey's figures are held against, as the files have it.
  struct Held {
    fileprivate let population: ReferencePopulation
    fileprivate let schemes: [CategoryScheme]
    fileprivate let aims: [OutreachAim]
  }

  /// - Throws: `InputProblems` where a file has problems, or the rules allow no figure yet.
  func figures(
    of survey: PublishedSurvey, against name: String, at now: Date, by authority: Authority
  ) throws -> RepresentationSoFar {
    try figures(of: survey, held(survey, against: name), at: now, by: authority)
  }

  /// Reads the files alone, of which nothing is told about people.
  ///
  /// - Throws: `InputProblems` where one has problems.
  func held(_ survey: PublishedSurvey, against name: String) throws -> Held {
    let population = try populations.population(name, for: survey)
    let schemes = try ReleasePlan(ReleaseRequest(), of: survey).schemes
    return Held(
      population: population, schemes: schemes, aims: try aims(of: survey.id, schemes))
  }

  /// - Throws: `InputProblems` where the rules allow no figure yet.
  func figures(
    of survey: PublishedSurvey, _ held: Held, at now: Date, by authority: Authority
  ) throws -> RepresentationSoFar {
    let soFar = try RespondentsSoFar(of: survey, in: store, at: now, by: authority)
    return soFar.snapshot.representation(
      in: held.population, schemes: held.schemes, aims: held.aims, at: soFar.at,
      next: soFar.next, isSynthetic: store.kind == .demonstration)
  }

  /// The aims of `outreach.csv` in the folder of the survey; none where there is no such file.
  private func aims(
    of survey: Identifier<Survey>, _ schemes: [CategoryScheme]
  ) throws -> [OutreachAim] {
    let file = "\(surveys.path)/\(survey)/outreach.csv"
    guard FileManager.default.fileExists(atPath: file) else { return [] }
    let bytes = try InputFile.bytes(of: file, atMost: Self.aimsLimit)
    guard bytes.count <= Self.aimsLimit else {
      throw InputProblems("\(file): The file is larger than 1 MB. Give a line a group.")
    }
    do throws(RowProblems) {
      return try OutreachFile.read(
        bytes,
        categories: Dictionary(
          schemes.map { ($0.characteristic, $0.categories.map(\.id)) },
          uniquingKeysWith: { first, _ in first }))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }
}
