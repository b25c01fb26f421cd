import DisclosureControl
import Exports
import Foundation
import Surveys
import Tabulation
import Translations

/// How answers changed from wave to wave, as text for a terminal and as other programs read it.
struct WavesReport {
  let comparisons: [Comparison]
  /// Nothing where the definition of the survey is not at hand: then ids stand for names.
  let names: ReleaseTexts?
  let interface: Interface

  struct Comparison {
    let before: ReleaseFolderOnDisk.Document
    let after: ReleaseFolderOnDisk.Document
    let changes: [WaveChange]
  }

  /// Compares each wave with the one before it.
  init(
    waves: [PublishedRelease], questions: Set<String>, names: ReleaseTexts?, interface: Interface
  ) {
    comparisons = zip(waves, waves.dropFirst()).map { before, after in
      let all = DisclosurePolicy.standard.changes(from: before.counts, to: after.counts)
      return Comparison(
        before: before.folder.contents, after: after.folder.contents,
        changes: all.filter { questions.isEmpty || questions.contains($0.question.text) })
    }
    self.names = names
    self.interface = interface
  }

  var lines: [String] { Array(comparisons.map(lines).joined(separator: [""])) }

  private func lines(of comparison: Comparison) -> [String] {
    var lines = [title(comparison)]
    if comparison.before.synthetic || comparison.after.synthetic {
      lines.append(interface[.monitoringSynthetic].text)
    }
    guard !comparison.changes.isEmpty else { return lines + [interface[.monitoringWavesNone].text] }
    lines.append(interface[.monitoringWavesMethod].text)
    let count = comparison.changes.count { $0.difference != nil }
    if count > 0 { lines.append(interface(.monitoringWavesChance, count: count).text) }
    var rest = comparison.changes[...]
    while let first = rest.first {
      let part = rest.prefix { $0.question == first.question && $0.group == first.group }
      lines += ["", "\(question(first.question)): \(group(first.group))"]
      lines += table(Array(part), comparison).lines
      rest = rest.dropFirst(part.count)
    }
    return lines
  }

  private func title(_ comparison: Comparison) -> String {
    interface(
      .monitoringWavesTitle,
      [
        "survey": names?.title ?? comparison.after.title,
        "first": interface.number(comparison.before.release),
        "second": interface.number(comparison.after.release),
      ]
    ).text
  }

  private func table(_ changes: [WaveChange], _ comparison: Comparison) -> TextTable {
    let releases = [comparison.before, comparison.after].map {
      interface(.monitoringColumnRelease, ["number": interface.number($0.release)]).text
    }
    return TextTable(
      heading: [interface[.monitoringColumnAnswer].text] + releases + [
        interface[.monitoringColumnDifference].text, interface[.monitoringColumnRange].text,
        interface[.monitoringColumnVerdict].text,
      ],
      rows: changes.map { change in
        [
          names.map { $0[change.question, change.option] } ?? change.option.text,
          percent(change.first), percent(change.second),
          change.difference.map { points($0.value) } ?? "",
          change.difference.map { "\(signed($0.low)) … \(signed($0.high))" } ?? "",
          verdict(change.verdict),
        ]
      }, rightAligned: [1, 2, 3, 4])
  }

  private func question(_ id: Identifier<Question>) -> String {
    names.map { "\($0[id]) (\(id))" } ?? id.text
  }

  private func group(_ parts: [PublishedCount.Part]) -> String {
    guard !parts.isEmpty else { return interface[.monitoringEverybody].text }
    return parts.map { part in
      let characteristic = names?[part.characteristic] ?? part.characteristic.text
      let category = names?[part.characteristic, part.category] ?? part.category.text
      return interface(
        .monitoringGroup, ["characteristic": characteristic, "category": category]
      ).text
    }.joined(separator: ", ")
  }

  private func percent(_ figure: ReleasedCount) -> String {
    figure.value.map { "\($0)%" } ?? figure.text
  }

  private func points(_ share: Double) -> String {
    interface(.monitoringPoints, ["number": signed(share)]).text
  }

  /// In whole percentage points, with its sign.
  private func signed(_ share: Double) -> String {
    let points = Int((100 * share).rounded())
    if points == 0 { return "0" }
    return points > 0 ? "+\(points)" : "−\(-points)"
  }

  private func verdict(_ verdict: WaveChange.Verdict) -> String {
    switch verdict {
    case .rose: interface[.monitoringWavesRose].text
    case .fell: interface[.monitoringWavesFell].text
    case .noClearChange: interface[.monitoringWavesSame].text
    case .tooFew: interface[.monitoringWavesFew].text
    }
  }
}
