import Surveys
import Translations
import Web

/// Something with catalogues of its own: the interface, a survey or a monitoring set.
struct CatalogueScope {
  enum Content {
    case interface([SourceText])
    case survey(Survey)
    case monitoring(MonitoringSet)
  }

  /// The name of its folder of catalogues.
  let name: String
  let content: Content

  /// The language in which its texts are written.
  var language: LanguageTag {
    switch content {
    case .interface: Interface.source
    case .survey(let survey): survey.language
    case .monitoring(let set): set.language
    }
  }

  /// The languages in which the public is to have it.
  var offered: [LanguageTag] {
    switch content {
    case .interface, .monitoring: []
    case .survey(let survey): survey.languages
    }
  }

  /// The texts that a catalogue should hold; for Easy Read without what that leaves out.
  func texts(inEasyRead: Bool = false) -> [SourceText] {
    switch content {
    case .interface(let texts): texts
    case .survey(let survey): SurveyTexts.entries(of: survey, inEasyRead: inEasyRead)
    case .monitoring(let set): SurveyTexts.entries(of: set, inEasyRead: inEasyRead)
    }
  }
}

extension CatalogueScope {
  /// The interface, whose texts stand in a catalogue of their own.
  init(interface source: CatalogueFolder.File) throws(CatalogueProblems) {
    self.init(
      name: Catalogues.interface,
      content: .interface(InterfaceTexts.entries(of: try CatalogueFile(source.bytes).catalogue)))
  }

  /// A survey or a monitoring set.
  ///
  /// - Throws: `InputProblems` with every problem of the definition.
  init(definition file: String, _ surveys: SurveyFolder) throws {
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    do throws(Problems) {
      switch try DefinitionFile.read(bytes, context: surveys.context(for: file)) {
      case .survey(let survey): self.init(name: survey.id.text, content: .survey(survey))
      case .monitoringSet(let set):
        self.init(name: "monitoring-\(set.id)", content: .monitoring(set))
      }
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }
}
