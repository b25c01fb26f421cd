import DisclosureControl
import Exports
import Foundation
import Responses
import Surveys
import Tabulation
import Translations
import Web

extension ReleasePlan {
  /// The figures as they may leave.
  ///
  /// - Throws: `InputProblems` where the population is too small for any, or too little is left.
  func released(
    _ tabulation: Tabulation, after memories: [ReleaseMemory]
  ) throws -> ReleasedFigures {
    do {
      return try DisclosurePolicy.standard.release(
        tabulation, after: memories, isOfGroup: population.isOfGroup)
    } catch {
      switch error {
      case .tooFewPeople(let needed):
        throw InputProblems(
          "\(survey.id): Fewer than \(needed) people are in this population, too few for any figure. "
            + "Widen the filter, or wait until more have answered.")
      case .tooLittleLeft:
        throw InputProblems(
          "\(survey.id): Together with earlier releases most questions would tell what few people "
            + "answered, so little could be shown. Widen or change the filter, or wait until more have "
            + "answered.")
      }
    }
  }

  /// The folder of the release, ready to be written.
  func folder(
    _ figures: ReleasedFigures, against reference: ReferencePopulation?, number: Int,
    on day: CalendarDate, isSynthetic: Bool, in interface: Interface
  ) -> ReleaseFolder {
    var texts = survey.texts(in: interface.language)
    themes.name(in: &texts, interface)
    return ReleaseFolder(
      figures,
      record: ReleaseRecord(
        survey: survey.id, number: number, day: day, versions: versions,
        opens: survey.newest.survey.opens, closes: survey.newest.survey.closes,
        limits: population.limits, breakdowns: breakdowns, options: request.words,
        codebooks: themes.codebooks(texts), isSynthetic: isSynthetic,
        software: "EqualSay \(Program.version)"),
      reference: reference.map { ReleaseReference(figures, in: $0, schemes: schemes) },
      texts: texts, interface: interface)
  }
}

extension PopulationFilter {
  /// What holds for everybody who is counted, in a fixed order.
  var limits: [PopulationLimit] {
    var limits: [PopulationLimit] = []
    if !versions.isEmpty { limits.append(.versions(versions.sorted())) }
    if !languages.isEmpty { limits.append(.languages(languages.sorted { $0.text < $1.text })) }
    if !channels.isEmpty { limits.append(.channels(channels.map(\.rawValue).sorted())) }
    if !sites.isEmpty { limits.append(.sites(sites.sorted())) }
    if let since { limits.append(.since(since)) }
    if let until { limits.append(.until(until)) }
    if let easyRead { limits.append(.easyRead(easyRead)) }
    for (characteristic, chosen) in categories.sorted(by: { $0.key < $1.key }) {
      limits.append(.categories(characteristic, chosen.sorted()))
    }
    return limits
  }
}
