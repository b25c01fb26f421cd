import DisclosureControl
import Exports
import Foundation
import Surveys
import Translations
import XCTest

/// A release of made-up answers about allotments.
struct ReleaseExample {
  let figures: ReleasedFigures
  let folder: ReleaseFolder

  init(
    people: Int = 240, seed: UInt64 = 6, language: String = "en-GB",
    limits: [PopulationLimit] = []
  ) throws {
    let tag = try XCTUnwrap(LanguageTag(language))
    let interface = Interface(tag, catalogues: try Self.catalogues())
    figures = try DisclosurePolicy.standard.release(
      AllotmentPeople.tabulation(people, seed: seed))
    let survey = AllotmentSurvey.survey
    let form = LocalisedForm(survey, language: tag, catalogues: [])
    folder = ReleaseFolder(
      figures,
      record: ReleaseRecord(
        survey: survey.id, number: 3, day: try XCTUnwrap(CalendarDate("2027-02-01")),
        versions: [1, 2], limits: limits, breakdowns: AllotmentPeople.breakdowns,
        options: ["--by", "age", "--by", "age,sex"], isSynthetic: true, software: "EqualSay 0.1"),
      texts: ReleaseTexts(survey, as: form), interface: interface)
  }

  static var project: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  static func catalogues() throws -> [CatalogueSource] {
    try ["en-GB", "en-GB-x-easyread", "ur"].map { tag in
      let file = project.appending(path: "Translations/interface/\(tag).po")
      return CatalogueSource(
        tag: try XCTUnwrap(LanguageTag(tag)),
        catalogue: try CatalogueFile(Array(try Data(contentsOf: file))).catalogue, digest: nil)
    }
  }
}

extension ReleaseExample {
  /// A new folder that goes when the test ends.
  static func temporaryFolder(for test: XCTestCase) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-release-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    test.addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    return folder
  }
}
