import Foundation
import Secrets
import Store
import Surveys

extension SurveyFolder {
  /// A definition with all that it needs, as it would be published on a day.
  ///
  /// - Throws: `InputProblems` with every problem of the definition.
  func version(
    _ file: String, on day: CalendarDate
  ) throws -> (survey: Survey, version: PublishedVersion) {
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    let survey = try read(bytes, file)
    let monitoring = try survey.monitoring.map {
      try InputFile.bytes(of: self.monitoring($0.id), atMost: DefinitionReport.sizeLimit)
    }
    let pictures = try pictures(of: survey, from: file)
    let version = PublishedVersion(
      survey: survey.id, version: survey.version, definition: bytes, monitoring: monitoring,
      pictures: pictures, digest: Self.digest(of: bytes, monitoring, pictures), publishedOn: day)
    return (survey, version)
  }

  private func read(_ bytes: [UInt8], _ file: String) throws -> Survey {
    do {
      return try SurveyFile.read(bytes, context: context(for: file))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// One digest for all that a version holds; each part goes in with its length.
  private static func digest(
    of definition: [UInt8], _ monitoring: [UInt8]?, _ pictures: [PublishedPicture]
  ) -> Digest {
    let parts =
      [definition, monitoring ?? []] + pictures.flatMap { [Array($0.name.utf8), $0.bytes] }
    return Digest(of: parts.flatMap { Array("\($0.count):".utf8) + $0 })
  }
}
