/// What a definition refers to outside its own file, asked of whoever has the disk.
package struct SurveyContext {
  /// The bytes of `Surveys/monitoring/<id>.json`; nothing where sets are taken for granted.
  package let monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)?
  /// The recordings beside the definition that say the same as this one, itself among them; nothing
  /// where recordings are taken for granted.
  package let recordings: ((RecordingName) -> [RecordingFile])?
  /// Whether a picture of this name, without its ending, stands beside the definition.
  package let hasPicture: (String) -> Bool
  /// The name of the definition's folder among the surveys, which is the survey's id.
  package let folder: String?

  package init(
    monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)?,
    recordings: ((RecordingName) -> [RecordingFile])?,
    hasPicture: @escaping (String) -> Bool,
    folder: String? = nil
  ) {
    self.monitoringSet = monitoringSet
    self.recordings = recordings
    self.hasPicture = hasPicture
    self.folder = folder
  }

  /// For a definition that was checked before, such as a published one: its files are taken
  /// for granted.
  package static func assumingFiles(
    monitoringSet: ((Identifier<MonitoringSet>) -> [UInt8]?)? = nil
  ) -> SurveyContext {
    SurveyContext(monitoringSet: monitoringSet, recordings: nil, hasPicture: { _ in true })
  }
}
