import Surveys
import Translations
import Web

/// Something with catalogues of its own: the interface, a monitoring set, or all that one
/// folder of a survey holds.
struct CatalogueScope {
  enum Content {
    case interface([SourceText])
    case monitoring(MonitoringSet)
    case folder(FolderContent)
  }

  /// The name of its folder of catalogues.
  let name: String
  let content: Content
  /// The languages of the survey that asks the questions of a set.
  private var asked: [LanguageTag] = []

  init(name: String, content: Content) {
    (self.name, self.content) = (name, content)
  }

  /// What to call it beside others of the same folder.
  var label: String {
    switch content {
    case .interface, .monitoring: name
    case .folder(let folder):
      folder.name == .folder ? name : "\(name), \(folder.name.rawValue)"
    }
  }

  /// The language in which its texts are written.
  var language: LanguageTag {
    switch content {
    case .interface: Interface.source
    case .monitoring(let set): set.language
    case .folder(let folder): folder.language
    }
  }

  /// The languages in which the public is to have it.
  var offered: [LanguageTag] {
    switch content {
    case .interface: []
    case .monitoring: asked
    case .folder(let folder): folder.languages
    }
  }

  /// The texts that a catalogue should hold; for Easy Read without what that leaves out.
  func texts(inEasyRead: Bool = false) -> [SourceText] {
    switch content {
    case .interface(let texts): texts
    case .monitoring(let set): SurveyTexts.entries(of: set, inEasyRead: inEasyRead)
    case .folder(let folder): folder.texts(inEasyRead: inEasyRead)
    }
  }
}

extension CatalogueScope {
  /// What stands before the name of a set where its catalogues are.
  static let setPrefix = "monitoring-"

  /// The set of equality questions that a survey asks, in the languages of the survey.
  ///
  /// - Throws: `InputProblems` with every problem of the set.
  func askedSet(_ surveys: SurveyFolder) throws -> Self? {
    guard case .folder(let folder) = content, let set = folder.askedSet else { return nil }
    var scope = try Self(definition: surveys.monitoring(set), surveys)
    scope.asked = folder.languages
    return scope
  }

  /// The interface, whose texts stand in a catalogue of their own.
  init(interface source: CatalogueFolder.File) throws(CatalogueProblems) {
    self.init(
      name: Catalogues.interface,
      content: .interface(InterfaceTexts.entries(of: try CatalogueFile(source.bytes).catalogue)))
  }

  /// One definition by itself.
  ///
  /// - Throws: `InputProblems` with every problem of the definition.
  init(definition file: String, _ surveys: SurveyFolder) throws {
    switch try surveys.read(file) {
    case .survey(let survey):
      self.init(name: survey.id.text, content: .folder(FolderContent(survey)))
    case .workshop(let workshop):
      self.init(name: workshop.id.text, content: .folder(FolderContent(workshop)))
    case .commitments(let commitments):
      self.init(name: commitments.survey.text, content: .folder(FolderContent(commitments)))
    case .monitoringSet(let set):
      self.init(name: "\(Self.setPrefix)\(set.id)", content: .monitoring(set))
    }
  }

  /// All that the folder of a survey holds.
  ///
  /// - Throws: `InputProblems` with every problem of its definitions.
  init(folder: Identifier<Survey>, _ surveys: SurveyFolder) throws {
    self.init(name: folder.text, content: .folder(try FolderContent(of: folder, surveys)))
  }
}
