import Foundation
import Secrets
import Store
import Surveys

extension SurveyFolder {
  /// A definition with all that it needs, as it would be published on a day, and where its recordings
  /// are.
  ///
  /// - Throws: `InputProblems` with every problem of the definition.
  func version(
    _ file: String, on day: CalendarDate
  ) throws -> (
    survey: Survey, version: PublishedVersion,
    recordings: [(path: String, recording: PublishedRecording)]
  ) {
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    let survey = try read(bytes, file)
    let monitoring = try survey.monitoring.map {
      try InputFile.bytes(of: self.monitoring($0.id), atMost: DefinitionReport.sizeLimit)
    }
    let pictures = try pictures(of: survey, from: file)
    let found = try recordings(of: survey, from: file)
    let recordings = found.map(\.recording)
    let version = PublishedVersion(
      survey: survey.id, version: survey.version, definition: bytes, monitoring: monitoring,
      pictures: pictures, recordings: recordings,
      digest: Self.digest(of: bytes, monitoring, pictures, recordings), publishedOn: day)
    return (survey, version, found)
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
    of definition: [UInt8], _ monitoring: [UInt8]?, _ pictures: [PublishedPicture],
    _ recordings: [PublishedRecording]
  ) -> Digest {
    let parts =
      [definition, monitoring ?? []] + pictures.flatMap { [Array($0.name.utf8), $0.bytes] }
      + recordings.flatMap { [Array($0.name.file.utf8), $0.digest.bytes] }
    return Digest(of: parts.flatMap { Array("\($0.count):".utf8) + $0 })
  }
}
