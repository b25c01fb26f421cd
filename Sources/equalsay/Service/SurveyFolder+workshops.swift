import Foundation
import Store
import Surveys
import Web

/// What is kept with a workshop when it opens, as it stands in the folder then.
extension SurveyFolder {
  /// The file of a workshop that is named by its folder or by a path.
  func workshopFile(_ nameOrFile: String) -> String {
    Identifier<Survey>(nameOrFile).map(workshopDefinition) ?? nameOrFile
  }

  /// The equality questions that a workshop chose.
  func monitoring(of workshop: WorkshopDefinition) throws -> KeptMonitoring? {
    guard case .chosen(let choice) = workshop.monitoring else { return nil }
    let file = monitoring(choice.set)
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    do throws(Problems) {
      return try KeptMonitoring(choice, of: bytes)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// The pictures that a workshop and its equality questions use.
  func pictures(
    of workshop: WorkshopDefinition, _ monitoring: KeptMonitoring?, from file: String
  ) throws -> [PublishedPicture] {
    try pictures(
      named: workshop.pictureNames.union(monitoring?.asked.pictureNames ?? []), from: file)
  }

  /// What definitions share here, for workshops whose definition stands elsewhere.
  var shared: SharedFiles {
    SharedFiles(
      monitoringSet: { FileManager.default.contents(atPath: monitoring($0)).map(Array.init) },
      pictures: { try pictures(named: $0, from: path + "/pictures/") })
  }
}
