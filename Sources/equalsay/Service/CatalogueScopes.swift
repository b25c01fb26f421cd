import Foundation
import Surveys
import Translations
import Web

/// Everything that can be translated, with the problems that keep some of it from being read.
struct CatalogueScopes {
  private(set) var all: [CatalogueScope] = []
  private(set) var problems: [String] = []
  /// The folders whose definition or source is there but cannot be read.
  private var unreadable: Set<String> = []

  subscript(name: String) -> CatalogueScope? { all.first { $0.name == name } }

  init(_ folder: CatalogueFolder, _ surveys: SurveyFolder) throws {
    readInterface(folder)
    for set in try surveys.monitoringSets() {
      try add(as: "monitoring-\(set)") {
        try CatalogueScope(definition: surveys.monitoring(set), surveys)
      }
    }
    for folder in try surveys.folders() {
      try add(as: folder.text) { try CatalogueScope(folder: folder, surveys) }
    }
  }

  /// Why a catalogue cannot be held against anything; nothing where that is said already.
  func problem(of file: CatalogueFolder.File) -> String? {
    guard !unreadable.contains(file.scope) else { return nil }
    return "\(file.path): There is no survey, workshop, monitoring set or interface "
      + "\"\(file.scope)\" to translate. Check the folder's name."
  }

  private mutating func readInterface(_ folder: CatalogueFolder) {
    let name = Catalogues.interface
    let source = folder.files.first { $0.scope == name && $0.tag == Interface.source }
    guard let source else { return }
    do throws(CatalogueProblems) {
      all.append(try CatalogueScope(interface: source))
    } catch {
      unreadable.insert(name)
      problems += error.all.map { "\(source.path):\($0)" }
    }
  }

  private mutating func add(as name: String, _ scope: () throws -> CatalogueScope) throws {
    do {
      all.append(try scope())
    } catch let found as InputProblems {
      unreadable.insert(name)
      problems += found.lines
    }
  }
}

extension SurveyFolder {
  /// The monitoring sets that stand here, by name.
  fileprivate func monitoringSets() throws -> [Identifier<MonitoringSet>] {
    let folder = "\(path)/monitoring"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".json") }
      .compactMap { Identifier<MonitoringSet>(String($0.dropLast(".json".count))) }
  }
}
