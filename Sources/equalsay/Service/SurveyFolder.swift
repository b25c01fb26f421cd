import Foundation
import Store
import Surveys

/// The folder of definitions: `<survey>/survey.json`, `workshop.json` and `commitments.json`,
/// `monitoring/<set>.json`, `pictures/`.
struct SurveyFolder {
  let path: String

  private static let pictureEndings = [
    ("svg", "image/svg+xml"), ("png", "image/png"), ("webp", "image/webp"), ("jpg", "image/jpeg"),
  ]

  /// The definition file of a survey.
  func definition(of survey: Identifier<Survey>) -> String { "\(path)/\(survey)/survey.json" }

  /// The definition file of the workshop that stands beside a survey, or alone.
  func workshopDefinition(of survey: Identifier<Survey>) -> String {
    "\(path)/\(survey)/workshop.json"
  }

  /// The file of what was decided on a survey.
  func commitmentsFile(on survey: Identifier<Survey>) -> String {
    "\(path)/\(survey)/commitments.json"
  }

  func hasCommitments(_ survey: Identifier<Survey>) -> Bool {
    FileManager.default.fileExists(atPath: commitmentsFile(on: survey))
  }

  func hasSurvey(_ survey: Identifier<Survey>) -> Bool {
    FileManager.default.fileExists(atPath: definition(of: survey))
  }

  func hasWorkshop(_ survey: Identifier<Survey>) -> Bool {
    FileManager.default.fileExists(atPath: workshopDefinition(of: survey))
  }

  /// The surveys that have a definition here, by name.
  func surveys() throws -> [Identifier<Survey>] { try folders().filter(hasSurvey) }

  /// The folders that hold a survey, a workshop or both, by name.
  func folders() throws -> [Identifier<Survey>] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputProblems(
        "\(path): There is no such folder. Name the one with the definitions with --surveys DIR.")
    }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .compactMap { Identifier<Survey>($0) }.filter { hasSurvey($0) || hasWorkshop($0) }
  }

  /// What a definition file may refer to: sets here, files and pictures beside it.
  func context(for file: String) -> SurveyContext {
    let beside = URL(filePath: file).deletingLastPathComponent().path
    return SurveyContext(
      monitoringSet: { set in FileManager.default.contents(atPath: monitoring(set)).map(Array.init)
      },
      recordings: { recordings(saying: $0, beside: beside).map(\.file) },
      hasPicture: { name in picture(name, beside: beside) != nil }, folder: name(of: file))
  }

  /// The name of the folder that a survey, workshop or commitments stand in, where that is one of those here.
  private func name(of file: String) -> String? {
    let file = URL(filePath: file).standardizedFileURL
    let folder = file.deletingLastPathComponent()
    let isHere =
      folder.deletingLastPathComponent().path == URL(filePath: path).standardizedFileURL.path
    let isNamed = ["survey.json", "workshop.json", "commitments.json"]
      .contains(file.lastPathComponent)
    return isHere && isNamed ? folder.lastPathComponent : nil
  }

  func monitoring(_ set: Identifier<MonitoringSet>) -> String { "\(path)/monitoring/\(set).json" }

  /// The pictures that a survey uses, to be published with it.
  func pictures(of survey: Survey, from file: String) throws -> [PublishedPicture] {
    let names = (survey.practice + survey.questions).flatMap(\.pictureNames)
    return try pictures(
      named: (survey.monitoring?.pictureNames ?? []).union(names), from: file)
  }

  func pictures(named names: Set<String>, from file: String) throws -> [PublishedPicture] {
    let beside = URL(filePath: file).deletingLastPathComponent().path
    return try names.sorted().compactMap { name in
      guard let (path, mediaType) = picture(name, beside: beside) else { return nil }
      let bytes = try Data(contentsOf: URL(filePath: path))
      return PublishedPicture(name: name, mediaType: mediaType, bytes: Array(bytes))
    }
  }

  /// A picture by its name: beside the survey, in its `pictures` folder, or among the shared ones.
  private func picture(_ name: String, beside: String) -> (path: String, mediaType: String)? {
    guard isPlain(name) else { return nil }
    for folder in [beside, beside + "/pictures", path + "/pictures"] {
      for (ending, mediaType) in Self.pictureEndings {
        let candidate = "\(folder)/\(name).\(ending)"
        if isFile(candidate) { return (candidate, mediaType) }
      }
    }
    return nil
  }

  /// Whether a name stays in its folder.
  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
