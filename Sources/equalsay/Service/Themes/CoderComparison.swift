import Foundation
import Ranking
import Surveys
import Translations

/// How far two coders agree on the items that both coded, and where they do not.
struct CoderComparison: Encodable {
  struct Disagreement: Encodable {
    let item: String
    @OrNull var text: String?
    /// The themes, in the order of the coders.
    let themes: [String]
  }

  let coders: [String]
  let items: Int
  let agreements: Int
  @OrNull var percentAgreement: Double?
  let expectedAgreement: Double
  @OrNull var kappa: Double?
  let disagreements: [Disagreement]

  init(_ book: ThemeBook, _ one: Coder, _ other: Coder) {
    let coded = book.codedByBoth(one, other)
    let agreement = CohenKappa(coded.map { (one: $0.one, other: $0.other) })
    coders = [one.id.text, other.id.text]
    (items, agreements) = (agreement.items, agreement.agreements)
    percentAgreement = agreement.percentAgreement
    expectedAgreement = agreement.expected
    kappa = agreement.kappa
    disagreements = coded.filter { $0.one != $0.other }.map { entry in
      Disagreement(
        item: entry.item.name, text: entry.item.text,
        themes: [entry.one, entry.other].map { $0.text })
    }
  }

  func lines(_ interface: Interface) -> [String] {
    let differing = disagreements.flatMap { difference in
      [ThemeList.line(difference.item, difference.text)]
        + zip(coders, difference.themes).map { coder, theme in
          "     " + interface(.combineCoder, ["coder": coder, "theme": theme]).text
        }
    }
    let (one, other) = (coders[0], coders[1])
    let both = interface(.combineCodedItems, count: items, ["one": one, "other": other])
    return [both.text] + agreement(interface)
      + (differing.isEmpty ? [] : ["", interface[.combineDisagreements].text] + differing)
  }

  private func agreement(_ interface: Interface) -> [String] {
    guard let percentAgreement else { return [] }
    let percent = interface.decimal(percentAgreement, places: 1)
    guard let kappa else { return [interface(.combineKappaNone, ["share": percent]).text] }
    return [
      interface(
        .combineKappa, ["share": percent, "kappa": interface.decimal(kappa, places: 2)]
      ).text
    ]
  }
}
