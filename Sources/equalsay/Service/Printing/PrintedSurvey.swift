import Foundation
import Store
import Surveys
import Translations
import Web

/// The version of a survey that is to be printed, and whoever it goes back to.
struct PrintedSurvey {
  let edition: Edition
  /// Where it is from, for whoever prints it.
  let origin: String
  let organisation: Organisation
  let isDemonstration: Bool

  /// What the data folder has published or, where it has nothing of the survey, the definition.
  init(
    _ survey: Identifier<Survey>, version: Int?, isDraft: Bool, _ folders: Folders,
    _ catalogues: Catalogues
  ) throws {
    let isThere = FileManager.default.fileExists(atPath: folders.data + "/equalsay.sqlite3")
    organisation = isThere ? try OrganisationFile.read(in: folders.data) : .unknown
    guard isThere else {
      guard version == nil else {
        throw InputProblems(
          "\(folders.data): There is no data folder here, so there are no published versions. Name it "
            + "with --data DIR, or leave --version out.")
      }
      (edition, origin) = try Self.definition(of: survey, folders, catalogues)
      isDemonstration = false
      return
    }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    isDemonstration = store.kind == .demonstration
    let isPublished = try store.publications().contains { $0.survey == survey }
    guard isPublished || version != nil, !isDraft else {
      (edition, origin) = try Self.definition(of: survey, folders, catalogues)
      return
    }
    let published = try store.published(survey, catalogues)
    guard let edition = version.map({ published.editions[$0] }) ?? published.newest else {
      let versions = published.editions.keys.sorted().map(String.init).joined(separator: ", ")
      throw InputProblems("\(survey): Only these versions are published: \(versions).")
    }
    self.edition = edition
    origin =
      "\(survey), version \(edition.survey.version), as published in \(folders.data). What is typed in "
      + "from paper goes to this version."
  }

  private static func definition(
    of survey: Identifier<Survey>, _ folders: Folders, _ catalogues: Catalogues
  ) throws -> (Edition, String) {
    let surveys = SurveyFolder(path: folders.surveys)
    let file = surveys.definition(of: survey)
    let (definition, version, _) = try surveys.version(file, on: CalendarDate(london: Date()))
    let origin =
      "\(survey), version \(definition.version), from \(file). Publish it before people fill it in: "
      + "only a published version can be typed in."
    return (try Edition(version, catalogues), origin)
  }
}
