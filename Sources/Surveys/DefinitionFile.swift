/// A definition of either sort, for a command that takes any file.
package enum DefinitionFile: Sendable {
  case survey(Survey)
  case monitoringSet(MonitoringSet)

  /// Reads the file as what it is: a survey has sections, a monitoring set has characteristics.
  package static func read(
    _ bytes: [UInt8], context: SurveyContext
  ) throws(Problems) -> DefinitionFile {
    var problems = ProblemList()
    let definition = JSONReader.read(bytes, &problems).flatMap { value -> DefinitionFile? in
      value.isMonitoringSet
        ? MonitoringSetFile.set(value, context, &problems).map(DefinitionFile.monitoringSet)
        : SurveyFile.survey(value, context, &problems).map(DefinitionFile.survey)
    }
    return try problems.settled(definition)
  }
}

extension JSONValue {
  fileprivate var isMonitoringSet: Bool {
    guard case .object(let members) = content else { return false }
    let keys = Set(members.map(\.key))
    return !keys.contains("sections")
      && (keys.contains("characteristics") || keys.contains("questions"))
  }
}
