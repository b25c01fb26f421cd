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
      case .tooFewPeople(let needed): throw tooFewPeople(needed)
      case .tooLittleLeft:
        throw InputProblems(
          "\(survey.id): Together with earlier releases most questions would tell what few people "
            + "answered, so little could be shown. "
            + (hasFilter ? "Widen or change the filter, or wait" : "Wait")
            + " until more have answered.")
      }
    }
  }

  /// - Throws: `InputProblems` where the population is too small for any figure.
  func checkSize(_ tabulation: Tabulation) throws {
    let needed = DisclosurePolicy.standard.smallestGroup
    guard tabulation.everybody.people >= needed else { throw tooFewPeople(needed) }
  }

  private func tooFewPeople(_ needed: Int) -> InputProblems {
    InputProblems(
      "\(survey.id): Fewer than \(needed) people are in this population, too few for any figure. "
        + (population.limits.isEmpty ? "Wait" : "Widen the filter, or wait")
        + " until more have answered.")
  }

  /// The folder of the release, ready to be written, in the words that those who are counted read.
  func folder(
    _ figures: ReleasedFigures, against reference: ReferencePopulation?, number: Int,
    on day: CalendarDate, isSynthetic: Bool, in interface: Interface
  ) -> ReleaseFolder {
    var texts = survey.texts(in: interface.language, of: versions)
    themes.name(in: &texts, interface)
    return ReleaseFolder(
      figures.asked(asked),
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

extension ReleasePlan {
  /// The options of each question that the counted versions ask, and the themes of people's words.
  private var asked: [Identifier<Question>: Set<Identifier<Option>>] {
    let questions = versions.compactMap { survey.editions[$0] }.flatMap(\.survey.questions)
    var asked = questions.reduce(into: [Identifier<Question>: Set<Identifier<Option>>]()) {
      $0[$1.id, default: []].formUnion($1.options.map(\.id))
    }
    for theme in themes.questions { asked[theme.question.id] = Set(theme.question.options) }
    return asked
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
