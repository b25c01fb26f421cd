import DisclosureControl
import Foundation
import Surveys
import Translations

/// How a release says things: the interface in its language, and what needs more than a phrase.
struct ReleaseWords: Sendable {
  let interface: Interface
  let texts: ReleaseTexts

  func callAsFunction(_ phrase: ReleasePhrase) -> String { interface[phrase].text }

  func callAsFunction(_ phrase: ReleasePhrase, _ values: [String: String]) -> String {
    interface(phrase, values).text
  }

  func callAsFunction(
    _ phrase: ReleasePhrase, count: Int, _ values: [String: String] = [:]
  ) -> String {
    interface(phrase, count: count, values).text
  }

  func day(_ date: CalendarDate) -> String { interface.day(date) }

  func number(_ number: Int) -> String { interface.number(number) }

  /// The number in the digits of the reader's language, or the shorthand.
  func figure(_ figure: ReleasedCount) -> String { figure.value.map(number) ?? figure.text }

  func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }

  func name(of question: Identifier<Question>) -> String { texts[question] }

  func name(of characteristic: Identifier<Characteristic>) -> String { texts[characteristic] }

  func name(
    of category: Identifier<Option>, in characteristic: Identifier<Characteristic>
  ) -> String {
    texts[characteristic, category]
  }

  /// What a table is broken down by, or everybody.
  func name(of breakdown: Breakdown?) -> String {
    guard let breakdown else { return self(.releaseEverybody) }
    return breakdown.characteristics.map { texts[$0] }.joined(separator: " / ")
  }

  func name(of categories: [Identifier<Option>], in breakdown: Breakdown?) -> String {
    zip(breakdown?.characteristics ?? [], categories).map { texts[$0, $1] }
      .joined(separator: " / ")
  }

  func name(of category: ReleasedRespondents.Category, in id: Identifier<Characteristic>)
    -> String
  {
    switch category {
    case .category(let category): texts[id, category]
    case .skipped: self(.releaseSkipped)
    case .preferNotToSay: self(.releasePreferNot)
    case .notAsked: self(.releaseNotAsked)
    }
  }

  /// The languages' names differ only by their tags where a script or Easy Read sets them apart.
  func name(ofLanguage language: String) -> String {
    guard let tag = LanguageTag(language) else { return language }
    let locale = Locale(identifier: String(interface.language.primary))
    let name = locale.localizedString(forLanguageCode: String(tag.primary)) ?? language
    return name == language ? name : "\(name) (\(language))"
  }

  func name(ofChannel channel: String) -> String {
    switch channel {
    case "web": self(.releaseChannelWeb)
    case "paper": self(.releaseChannelPaper)
    case "assisted": self(.releaseChannelAssisted)
    case "workshop": self(.releaseChannelWorkshop)
    case "import": self(.releaseChannelImport)
    case _: channel
    }
  }

  func name(of dimension: ParticipationDimension) -> String {
    switch dimension {
    case .language: self(.releaseDimensionLanguage)
    case .channel: self(.releaseDimensionChannel)
    case .easyRead: self(.releaseDimensionEasyRead)
    }
  }

  func name(of category: String, in dimension: ParticipationDimension) -> String {
    switch dimension {
    case .language: name(ofLanguage: category)
    case .channel: name(ofChannel: category)
    case .easyRead: category == "yes" ? self(.releaseYes) : self(.releaseNo)
    }
  }

  /// What a cell counts or measures.
  func name(of cell: ReleasedTable.Cell, of question: Identifier<Question>) -> String {
    switch cell.statistic {
    case .count: cell.option.map { texts[question, $0] } ?? self(.releaseAnswered)
    case .skipped: self(.releaseSkipped)
    case .preferNotToSay: self(.releasePreferNot)
    case .notAsked: self(.releaseNotAsked)
    case .lowerQuartile: self(.releaseLowerQuartile)
    case .upperQuartile: self(.releaseUpperQuartile)
    case .median:
      cell.option.map { self(.releaseMedianOption, ["option": texts[question, $0]]) }
        ?? self(.releaseMedian)
    }
  }
}
