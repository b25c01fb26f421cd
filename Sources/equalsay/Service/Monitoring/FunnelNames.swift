import DisclosureControl
import Exports
import Responses
import Surveys
import Translations
import Web

/// What the parts of a survey are called in the language of a report.
struct FunnelNames {
  let interface: Interface
  private let texts: ReleaseTexts
  private let monitoring: [String: String]
  private static let mark = "monitoring."

  init(_ survey: PublishedSurvey, _ interface: Interface) {
    self.interface = interface
    let editions = survey.editions.values.sorted { $0.survey.version > $1.survey.version }
    let language = interface.language
    texts = ReleaseTexts(
      survey.newest.survey, as: survey.newest.form(in: language),
      older: editions.map { ($0.survey, $0.form(in: language)) })
    monitoring = Dictionary(
      editions.flatMap { edition in
        edition.monitoringQuestions.map {
          ($0.id.text, edition.form(in: language).monitoring[$0].text.text)
        }
      }, uniquingKeysWith: { newest, _ in newest })
  }

  var title: String { texts.title }

  subscript(dimension: ParticipationDimension) -> String {
    switch dimension {
    case .language: interface[.releaseDimensionLanguage].text
    case .channel: interface[.releaseDimensionChannel].text
    case .easyRead: interface[.releaseDimensionEasyRead].text
    }
  }

  subscript(category: String, in dimension: ParticipationDimension) -> String {
    switch dimension {
    case .language: category
    case .easyRead: interface[category == "yes" ? .releaseYes : .releaseNo].text
    case .channel: Channel(rawValue: category).map { interface[phrase(for: $0)].text } ?? category
    }
  }

  private func phrase(for channel: Channel) -> ReleasePhrase {
    switch channel {
    case .web: .releaseChannelWeb
    case .paper: .releaseChannelPaper
    case .assisted: .releaseChannelAssisted
    case .workshop: .releaseChannelWorkshop
    case .import: .releaseChannelImport
    }
  }

  subscript(verdict: ReleasedFunnel.Verdict) -> String {
    switch verdict {
    case .losesPeople: interface[.monitoringFunnelLoses].text
    case .inLine: interface[.monitoringFunnelInLine].text
    case .tooFewToSay: interface[.monitoringFunnelFew].text
    case .nothingToCompare: interface[.monitoringFunnelNoOthers].text
    }
  }

  /// The words of a question, named as a column of responses is.
  func text(ofQuestion name: String) -> String {
    guard name.hasPrefix(Self.mark) else {
      return Identifier<Question>(name).map { texts[$0] } ?? name
    }
    return monitoring[String(name.dropFirst(Self.mark.count))] ?? name
  }

  func text(of option: Identifier<Option>, to question: Identifier<Question>) -> String {
    texts[question, option]
  }

  func text(ofCharacteristic name: String) -> String {
    Identifier<Characteristic>(name).map { texts[$0] } ?? name
  }

  func text(ofCategory name: String, in characteristic: String) -> String {
    switch name {
    case "skipped": interface[.releaseSkipped].text
    case "prefer_not": interface[.releasePreferNot].text
    case "not_asked": interface[.releaseNotAsked].text
    case _:
      Identifier<Characteristic>(characteristic).flatMap { characteristic in
        Identifier<Option>(name).map { texts[characteristic, $0] }
      } ?? name
    }
  }
}
