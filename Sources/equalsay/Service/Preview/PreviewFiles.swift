import Foundation
import Surveys
import Translations
import Web

/// The files behind the preview of a survey in a language, as they stand now.
struct PreviewFiles {
  let folder: Identifier<Survey>
  let language: LanguageTag
  let translations: String
  let surveys: SurveyFolder

  /// What is to be shown: the marked catalogues, and the originals of all others.
  struct Reading {
    let source: LanguageTag
    let interface: Interface
    let marks: [TextMark]
    let rows: [PreviewState.File]
    /// Catalogues by their path in a folder of translations.
    let catalogues: [String: [UInt8]]
    /// What keeps single texts from people, each with its place.
    let problems: [String]
  }

  /// - Throws: `InputProblems` with everything that cannot be read.
  func read() throws -> Reading {
    let scopes = try self.scopes()
    let wanted = CatalogueFolder(translations).files.filter { file in
      scopes.contains { $0.name == file.scope && isRead(file.tag, beside: $0.language) }
    }
    var files: [String: [(tag: LanguageTag, path: String, file: CatalogueFile)]] = [:]
    var catalogues: [String: [UInt8]] = [:]
    var problems: [String] = []
    for file in wanted {
      catalogues["\(file.scope)/\(file.tag).po"] = file.bytes
      do throws(CatalogueProblems) {
        files[file.scope, default: []].append(
          (file.tag, file.path, try CatalogueFile(file.bytes)))
      } catch {
        problems += error.all.map { "\(file.path):\($0)" }
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    var marked = MarkedCatalogues(language)
    var rows: [PreviewState.File] = []
    var words: [CatalogueSource] = []
    var faults: [String] = []
    for scope in scopes where scope.language != language {
      let texts = scope.texts(inEasyRead: language.isEasyRead)
      let own = files[scope.name]?.first { $0.tag == language }
      let path = own?.path ?? "\(translations)/\(scope.name)/\(language).po"
      let sources = (files[scope.name] ?? []).map {
        CatalogueSource(tag: $0.tag, catalogue: $0.file.catalogue, digest: nil)
      }
      if scope.name == Catalogues.interface { words = sources }
      if let own {
        faults += CatalogueCheck(
          own.file, named: language, against: texts, on: CalendarDate(london: Date())
        ).problems
          .map { "\(path):\($0)" }
      }
      rows.append(
        PreviewState.File(
          path: path, completeness: Completeness(of: own?.file.catalogue, against: texts),
          review: own?.file.catalogue.review.text))
      let catalogue = marked.catalogue(
        of: texts, from: scope.language, (path, own?.file), among: sources)
      catalogues["\(scope.name)/\(language).po"] = Array(CatalogueWriter.write(catalogue).utf8)
    }
    return Reading(
      source: scopes.last?.language ?? Interface.source,
      interface: Interface(language, catalogues: words), marks: marked.marks, rows: rows,
      catalogues: catalogues, problems: faults)
  }

  /// Whether a page in the language, or in the source beside it, takes words from a catalogue.
  private func isRead(_ tag: LanguageTag, beside source: LanguageTag) -> Bool {
    tag == Interface.source || language.fallBack(to: source).contains(tag)
  }

  /// The interface, the equality questions that are asked, and the survey with its workshop.
  private func scopes() throws -> [CatalogueScope] {
    let all = CatalogueFolder(translations)
    guard
      let interface = all.files.first(where: {
        $0.scope == Catalogues.interface && $0.tag == Interface.source
      })
    else {
      throw InputProblems(
        "\(translations): \(Catalogues.interface)/\(Interface.source).po is missing or cannot be "
          + "read. Name the folder that has it with --translations DIR.")
    }
    var scopes: [CatalogueScope] = []
    do throws(CatalogueProblems) {
      scopes.append(try CatalogueScope(interface: interface))
    } catch {
      throw InputProblems(error.all.map { "\(interface.path):\($0)" })
    }
    for set in try monitoringSets().sorted() {
      scopes.append(try CatalogueScope(definition: surveys.monitoring(set), surveys))
    }
    return scopes + [try CatalogueScope(folder: folder, surveys)]
  }

  private func monitoringSets() throws -> Set<Identifier<MonitoringSet>> {
    var sets: Set<Identifier<MonitoringSet>> = []
    if surveys.hasSurvey(folder), let set = try surveys.survey(folder).monitoring?.id {
      sets.insert(set)
    }
    if surveys.hasWorkshop(folder),
      case .chosen(let choice) = try surveys.workshop(folder).monitoring
    {
      sets.insert(choice.set)
    }
    return sets
  }

  /// When and how large everything is that the preview shows, to see whether any of it has changed.
  var stamp: FolderStamp {
    let own = ["\(surveys.path)/\(folder)", "\(surveys.path)/monitoring"]
    let catalogues = [Catalogues.interface, folder.text, "monitoring-england"]
    return FolderStamp(of: own + catalogues.map { "\(translations)/\($0)" })
  }
}
