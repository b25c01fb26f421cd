/// What a definition refers to outside its own file, asked of whoever has the disk.
package struct SurveyContext {
  /// The bytes of `Surveys/monitoring/<id>.json`; nothing where sets are taken for granted.
  package let monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)?
  /// Whether a recording of this name stands beside the definition.
  package let hasFile: (String) -> Bool
  /// Whether a picture of this name, without its ending, stands beside the definition.
  package let hasPicture: (String) -> Bool
  /// The name of the definition's folder among the surveys, which is the survey's id.
  package let folder: String?

  package init(
    monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)?,
    hasFile: @escaping (String) -> Bool, hasPicture: @escaping (String) -> Bool,
    folder: String? = nil
  ) {
    self.monitoringSet = monitoringSet
    self.hasFile = hasFile
    self.hasPicture = hasPicture
    self.folder = folder
  }

  /// For a definition that was checked before, such as a published one: its files are taken
  /// for granted.
  package static func assumingFiles(
    monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)? = nil
  ) -> SurveyContext {
    SurveyContext(monitoringSet: monitoringSet, hasFile: { _ in true }, hasPicture: { _ in true })
  }
}
