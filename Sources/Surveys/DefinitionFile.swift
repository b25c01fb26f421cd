/// A definition of any sort, for a command that takes any file.
package enum DefinitionFile: Sendable {
  case survey(Survey)
  case monitoringSet(MonitoringSet)
  case workshop(WorkshopDefinition)
  case commitments(Commitments)

  /// Reads the file as what it is: a survey has sections, a monitoring set has characteristics, a
  /// workshop has a question or topics, commitments are a list of that name.
  package static func read(
    _ bytes: [UInt8], context: SurveyContext
  ) throws(Problems) -> DefinitionFile {
    var problems = ProblemList()
    let definition = JSONReader.read(bytes, &problems).flatMap { value -> DefinitionFile? in
      switch value.sort {
      case .survey: SurveyFile.survey(value, context, &problems).map(DefinitionFile.survey)
      case .monitoringSet:
        MonitoringSetFile.set(value, context, &problems).map(DefinitionFile.monitoringSet)
      case .workshop: WorkshopFile.workshop(value, context, &problems).map(DefinitionFile.workshop)
      case .commitments:
        CommitmentsFile.commitments(
          value,
          CommitmentContext(
            folder: context.folder, options: nil, language: nil, isPublished: false),
          &problems
        ).map(DefinitionFile.commitments)
      }
    }
    return try problems.settled(definition)
  }
}

extension JSONValue {
  fileprivate enum Sort { case survey, monitoringSet, workshop, commitments }

  private static let keysOfMonitoringSets: Set = ["characteristics", "questions"]
  private static let keysOfWorkshops: Set = [
    "kind", "question", "topics", "groundRules", "invitation", "preset",
  ]

  fileprivate var sort: Sort {
    guard case .object(let members) = content else { return .survey }
    let keys = Set(members.map(\.key))
    guard !keys.contains("sections") else { return .survey }
    guard !keys.contains("commitments") else { return .commitments }
    if !keys.isDisjoint(with: Self.keysOfMonitoringSets) { return .monitoringSet }
    return keys.isDisjoint(with: Self.keysOfWorkshops) ? .survey : .workshop
  }
}
