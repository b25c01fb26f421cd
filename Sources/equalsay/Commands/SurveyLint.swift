import Foundation
import Surveys
import Translations
import Web

/// `survey lint --easy-read SURVEY|FILE…`: where Easy Read texts are hard to read.
struct SurveyLint: Command {
  static let words = ["survey", "lint"]
  static let summary = "Show where Easy Read texts are hard to read, and a better way."

  private let isEasyRead: Bool
  private let names: [String]
  private let surveys: SurveyFolder
  private let translations: String
  private let json: Bool

  init(_ arguments: Arguments) throws {
    isEasyRead = arguments.flag("easy-read", help: "the rules of Easy Read; must be given")
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    translations = try Folders.translations(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
    names = try arguments.rest(
      "SURVEY|FILE",
      help: "a survey with its workshop, a monitoring set, a definition file, or the word interface"
    )
  }

  func run() throws {
    guard isEasyRead else {
      throw UsageProblem("Add --easy-read: its rules are those there are.")
    }
    let folder = CatalogueFolder(translations)
    guard folder.problems.isEmpty else {
      throw InputProblems(folder.problems.map { "\($0.path): \($0.message)" })
    }
    let lists = try EasyReadLists(translations: translations)
    let today = CalendarDate(london: Date())
    var reports: [CatalogueLint] = []
    var unwritten: [String] = []
    var scopes = try names.map { (try scope(named: $0, folder), definitions(of: $0)) }
    // People answer the equality questions of a survey in one go with it.
    for set in try scopes.compactMap({ try $0.0.askedSet(surveys) })
    where !scopes.contains(where: { $0.0.name == set.name }) {
      scopes.append((set, definitions(of: set.name)))
    }
    for (scope, definitions) in scopes {
      let found = try CatalogueLint.all(
        of: scope, in: folder, lists, definitions: definitions, on: today)
      reports += found
      if found.isEmpty { unwritten.append(scope.label) }
    }
    if json { try JSONOutput.print(reports) } else { show(reports, unwritten) }
    let errors = reports.flatMap { $0.lines { $0 == .error } }
    guard errors.isEmpty else { throw InputProblems(errors) }
  }

  private func scope(named name: String, _ folder: CatalogueFolder) throws -> CatalogueScope {
    if name == Catalogues.interface {
      let source = folder.files.first { $0.scope == name && $0.tag == Interface.source }
      guard let source else {
        throw InputProblems("\(translations)/\(name): There is no \(Interface.source).po here.")
      }
      do throws(CatalogueProblems) {
        return try CatalogueScope(interface: source)
      } catch {
        throw InputProblems(error.all.map { "\(source.path):\($0)" })
      }
    }
    if let folder = Identifier<Survey>(name), !name.hasPrefix(CatalogueScope.setPrefix) {
      return try CatalogueScope(folder: folder, surveys)
    }
    return try CatalogueScope(definition: definition(named: name), surveys)
  }

  /// The files with what a name stands for.
  private func definitions(of name: String) -> [String] {
    if name == Catalogues.interface { return [] }
    guard let folder = Identifier<Survey>(name), !name.hasPrefix(CatalogueScope.setPrefix) else {
      return [definition(named: name)]
    }
    // The workshop is the last: what is of it is looked for from the end.
    return (surveys.hasSurvey(folder) ? [surveys.definition(of: folder)] : [])
      + (surveys.hasCommitments(folder) ? [surveys.commitmentsFile(on: folder)] : [])
      + (surveys.hasWorkshop(folder) ? [surveys.workshopDefinition(of: folder)] : [])
  }

  /// The file of `monitoring-` and a set's name, or the file itself.
  private func definition(named name: String) -> String {
    guard name.hasPrefix(CatalogueScope.setPrefix) else { return name }
    let set = Identifier<MonitoringSet>(String(name.dropFirst(CatalogueScope.setPrefix.count)))
    return set.map(surveys.monitoring) ?? name
  }

  private func show(_ reports: [CatalogueLint], _ unwritten: [String]) {
    for report in reports {
      for line in report.lines({ $0 != .error }) { print(line) }
      print(report.summary)
    }
    for name in unwritten {
      print("\(name): it has no Easy Read catalogue. 'translations sync --language' begins one.")
    }
    print("Only people with learning disabilities can tell whether a text reads well. Ask them.")
  }
}

extension CatalogueLint {
  fileprivate var summary: String {
    let errors = count(.error)
    let found =
      errors > 0
      ? "\(errors) to mend" : tested.map { "passes: tested \($0)" } ?? "no problems found"
    let pictures =
      picturesNeeded == 0 ? "" : ", pictures beside \(pictures) of \(picturesNeeded) that need one"
    let alone = wordsAlone == 0 ? "" : ", \(wordsAlone) answers in words alone"
    let rest = [(count(.warning), "to look at"), (count(.advice), "that could be shorter")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return "\(label), \(language): \(texts) of \(total) texts, \(found)\(pictures)\(alone)\(rest)."
  }
}
