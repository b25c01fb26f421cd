import Foundation
import Surveys

/// The definitions in the folder, as values; `InputProblems` has every problem of one that is wrong.
extension SurveyFolder {
  /// A definition of any sort, here or elsewhere.
  func read(_ file: String) throws -> DefinitionFile {
    try read(file) { bytes, context throws(Problems) in
      try DefinitionFile.read(bytes, context: context)
    }
  }

  func survey(_ survey: Identifier<Survey>) throws -> Survey {
    try read(definition(of: survey)) { bytes, context throws(Problems) in
      try SurveyFile.read(bytes, context: context)
    }
  }

  func workshop(_ survey: Identifier<Survey>) throws -> WorkshopDefinition {
    try read(workshopDefinition(of: survey)) { bytes, context throws(Problems) in
      try WorkshopFile.read(bytes, context: context)
    }
  }

  /// What was decided on a survey, held against the options that the survey beside it offers.
  func commitments(on survey: Identifier<Survey>) throws -> Commitments {
    let definition = hasSurvey(survey) ? try self.survey(survey) : nil
    return try commitments(
      in: commitmentsFile(on: survey), offering: definition.map { Self.options(of: [$0]) },
      writtenIn: definition?.language)
  }

  /// Commitments in any file; without the survey its options are taken for granted.
  func commitments(
    in file: String, offering options: ((Identifier<Question>) -> [Identifier<Option>]?)?,
    writtenIn language: LanguageTag? = nil
  ) throws -> Commitments {
    try read(file) { bytes, context throws(Problems) in
      try CommitmentsFile.read(bytes, folder: context.folder, options: options, language: language)
    }
  }

  /// The options that any of these versions of a survey offers, by question.
  static func options(
    of versions: [Survey]
  ) -> (Identifier<Question>) -> [Identifier<Option>]? {
    let asked = Dictionary(grouping: versions.flatMap(\.questions), by: \.id)
    return { question in asked[question]?.flatMap { $0.options.map(\.id) } }
  }

  /// A workshop by its name, or by the path of its file.
  func workshop(nameOrFile: String) throws -> WorkshopDefinition {
    try read(workshopFile(nameOrFile)) { bytes, context throws(Problems) in
      try WorkshopFile.read(bytes, context: context)
    }
  }

  private func read<Definition>(
    _ file: String, _ reader: ([UInt8], SurveyContext) throws(Problems) -> Definition
  ) throws -> Definition {
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    do throws(Problems) {
      return try reader(bytes, context(for: file))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }
}
