import Foundation
import Surveys
import Tabulation
import Web

/// The folder of reference populations, `<id>.csv`, beside the surveys unless another is named.
struct ReferencePopulations: Sendable {
  private static let ending = ".csv"

  let path: String
  private let surveys: SurveyFolder

  init(path: String, surveys: SurveyFolder) {
    self.path = path
    self.surveys = surveys
  }

  /// Declares and reads `--populations`.
  init(_ arguments: Arguments, surveys: SurveyFolder) throws {
    let named = try arguments.option(
      "populations", as: String.self, placeholder: "DIR",
      help: "the folder with reference populations (default: populations, in that of the surveys)")
    self.init(path: named ?? "\(surveys.path)/populations", surveys: surveys)
  }

  /// A population by its name in the folder, or by the path of its file.
  ///
  /// - Throws: `InputProblems` with every problem of the file, or the name that was meant.
  func population(
    _ nameOrFile: String, set: Identifier<MonitoringSet>
  ) throws -> ReferencePopulation {
    try population(nameOrFile, set: monitoringSet(set))
  }

  /// A population by its name or file, for the equality questions of a survey.
  func population(
    _ nameOrFile: String, for survey: PublishedSurvey
  ) throws -> ReferencePopulation {
    guard let set = survey.newest.survey.monitoring?.id else {
      throw InputProblems(
        "\(survey.id): It asks no equality questions, so nobody can be held against a population.")
    }
    return try population(nameOrFile, set: set)
  }

  func population(_ nameOrFile: String, set: MonitoringSet) throws -> ReferencePopulation {
    let file = try file(nameOrFile)
    let id = try id(of: file)
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    guard bytes.count <= DefinitionReport.sizeLimit else {
      throw InputProblems(
        "\(file): The file is larger than 2 MB, which no reference population is. Check the name.")
    }
    do {
      return try ReferencePopulationFile.read(bytes, id: id, set: set)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// The questions whose categories the populations have, as they stand in the folder of surveys.
  func monitoringSet(_ id: Identifier<MonitoringSet>) throws -> MonitoringSet {
    let file = surveys.monitoring(id)
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    do {
      return try MonitoringSetFile.read(bytes, context: surveys.context(for: file))
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  private func file(_ nameOrFile: String) throws -> String {
    guard !nameOrFile.contains("/"), !nameOrFile.hasSuffix(Self.ending) else { return nameOrFile }
    let known = names
    guard !known.contains(nameOrFile) else { return "\(path)/\(nameOrFile)\(Self.ending)" }
    let nearest = Suggestion.of(nameOrFile, among: known)
    let all = known.isEmpty ? "It has none." : "There are: \(known.joined(separator: ", "))."
    throw InputProblems(
      "\(path): There is no reference population \(nameOrFile)."
        + (nearest.isEmpty ? " \(all)" : nearest))
  }

  var names: [String] {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(Self.ending) }.map {
      String($0.dropLast(Self.ending.count))
    }.filter { Identifier<ReferencePopulation>($0) != nil }.sorted()
  }

  /// All names; those whose file has a problem come last, so that nobody begins with one.
  func names(readableFor survey: PublishedSurvey) -> [String] {
    let all = names
    let readable = all.filter { isReadable($0, for: survey) }
    return readable + all.filter { !readable.contains($0) }
  }

  private func isReadable(_ name: String, for survey: PublishedSurvey) -> Bool {
    do { _ = try population(name, for: survey) } catch { return false }
    return true
  }

  private func id(of file: String) throws -> Identifier<ReferencePopulation> {
    let name = URL(filePath: file).lastPathComponent
    let id =
      name.hasSuffix(Self.ending)
      ? Identifier<ReferencePopulation>(String(name.dropLast(Self.ending.count))) : nil
    guard let id else {
      throw InputProblems(
        "\(file): The file's name is that of the population. Call it by small letters, digits and "
          + "hyphens, such as leeds-2021\(Self.ending).")
    }
    return id
  }
}
