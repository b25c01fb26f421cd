import DisclosureControl
import Foundation
import Surveys
import Translations
import Web

/// What changed between two waves, as text for a terminal, every word from the catalogues.
struct PairsReport {
  let shown: (figures: ReleasedPairs, asOf: CalendarDate)?
  let waves: PairWaves
  let question: Question
  let isDemonstration: Bool
  let names: FunnelNames

  private var interface: Interface { names.interface }

  var lines: [String] {
    let text = names.text(ofQuestion: question.id.text)
    let heading = [
      interface(.monitoringPairsTitle, ["question": text]).text, "",
      interface[isDemonstration ? .prioritiesDemonstration : .prioritiesPolicy].text,
    ]
    guard let shown, let moves = shown.figures.moves else { return heading + [withheld] }
    return heading + [
      interface(
        .prioritiesAsOf, ["date": shown.asOf.formatted(for: interface.language)]
      ).text,
      "",
      line(firstWave, shown.figures.first), line(secondWave, shown.figures.second),
      interface(.monitoringPairsAmbiguous, ["number": figure(shown.figures.ambiguous)]).text,
      interface(.monitoringPairsBase, ["number": figure(shown.figures.pairs)]).text,
      "",
    ] + table(moves).lines + ["", test(moves)]
  }

  private var withheld: String {
    interface(.monitoringPairsWithheld, count: DisclosurePolicy.standard.smallestGroup).text
  }

  private var firstWave: String {
    switch waves {
    case .versions(let first, _): version(first)
    case .date(let day):
      interface(.monitoringPairsBefore, ["date": day.formatted(for: interface.language)]).text
    }
  }

  private var secondWave: String {
    switch waves {
    case .versions(_, let second): version(second)
    case .date(let day):
      interface(.monitoringPairsFrom, ["date": day.formatted(for: interface.language)]).text
    }
  }

  private func version(_ number: Int) -> String {
    interface(.monitoringPairsVersion, ["number": interface.number(number)]).text
  }

  private func line(_ wave: String, _ count: ReleasedCount) -> String {
    interface(.monitoringPairsWave, ["wave": wave, "number": figure(count)]).text
  }

  private func table(_ moves: ReleasedPairs.Moves) -> TextTable {
    let points = question.kind.points
    let ends = [points.last, points.first].map { option in
      option.map { names.text(of: $0.id, to: question.id) } ?? ""
    }
    return TextTable(
      heading: [
        interface[.monitoringPairsChange].text, interface[.monitoringPairsPeople].text,
        interface[.monitoringPairsPercent].text,
      ],
      rows: [
        [
          interface(.monitoringPairsUp, ["option": ends[0]]).text, figure(moves.up),
          percent(moves.upPercent),
        ],
        [
          interface[.monitoringPairsSame].text, figure(moves.stayed),
          percent(moves.stayedPercent),
        ],
        [
          interface(.monitoringPairsDown, ["option": ends[1]]).text, figure(moves.down),
          percent(moves.downPercent),
        ],
      ], rightAligned: [1, 2])
  }

  private func test(_ moves: ReleasedPairs.Moves) -> String {
    guard let p = moves.p else { return interface[.monitoringPairsNoTest].text }
    let text = p < 0.001 ? "< 0.001" : String(format: "= %.3f", p)
    return interface(.monitoringPairsTest, ["p": text]).text
  }

  private func figure(_ count: ReleasedCount) -> String {
    count.value.map(interface.number) ?? count.text
  }

  private func percent(_ count: ReleasedCount) -> String {
    count.value.map { interface.number($0) + "%" } ?? count.text
  }
}
