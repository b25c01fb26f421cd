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
