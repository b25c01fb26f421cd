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
