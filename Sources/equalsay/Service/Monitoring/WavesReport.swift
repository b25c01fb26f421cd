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
    /// What differs in the questions that are compared.
    let differences: [WordingChange]
    let wording: ReleasedWording
    let earlierWording: ReleasedWording
  }

  /// Compares each wave with the one before it.
  init(
    waves: [PublishedRelease], questions: Set<String>, names: ReleaseTexts?, interface: Interface
  ) {
    comparisons = zip(waves, waves.dropFirst()).map { before, after in
      let all = DisclosurePolicy.standard.changes(from: before.counts, to: after.counts)
      return Comparison(
        before: before.folder.contents, after: after.folder.contents,
        changes: all.filter { questions.isEmpty || questions.contains($0.question.text) },
        differences: WordingChange.all(from: before, to: after).filter {
          questions.isEmpty || questions.contains($0.question.text)
        }, wording: after.wording, earlierWording: before.wording)
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
    lines += [comparison.before, comparison.after].compactMap(severalVersions)
    var rest = comparison.changes[...]
    while let first = rest.first {
      let part = rest.prefix { $0.question == first.question && $0.group == first.group }
      let names = ReleasedNames(
        comparison.wording, of: comparison.after, texts: self.names, in: interface.language)
      lines += ["", "\(names.question(first.question)): \(group(first.group, names))"]
      if first.group.isEmpty { lines += differences(first.question, comparison) }
      lines += table(Array(part), comparison).lines
      rest = rest.dropFirst(part.count)
    }
    return lines
  }

  /// Where a release counts answers to several versions nobody can tell which words they read.
  private func severalVersions(_ release: ReleaseFolderOnDisk.Document) -> String? {
    guard release.versions.count > 1 else { return nil }
    return interface(
      .monitoringWavesVersions,
      [
        "number": interface.number(release.release),
        "versions": release.versions.map(interface.number).joined(separator: ", "),
      ]
    ).text
  }

  private func differences(
    _ question: Identifier<Question>, _ comparison: Comparison
  ) -> [String] {
    comparison.differences.filter { $0.question == question }.flatMap { difference in
      difference.reworded.map {
        interface(.monitoringWavesReworded, ["before": $0.before, "after": $0.after]).text
      }
        + [difference.answers].compactMap(\.self).map {
          interface(
            .monitoringWavesAnswers,
            [
              "before": $0.before.joined(separator: "; "),
              "after": $0.after.joined(separator: "; "),
              "first": interface.number(comparison.before.release),
              "second": interface.number(comparison.after.release),
            ]
          ).text
        }
    }
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
    let words = ReleasedNames(
      comparison.wording, of: comparison.after, texts: names, in: interface.language)
    return TextTable(
      heading: [interface[.monitoringColumnAnswer].text] + releases + [
        interface[.monitoringColumnDifference].text, interface[.monitoringColumnRange].text,
        interface[.monitoringColumnVerdict].text,
      ],
      rows: changes.map { change in
        [
          words.option(change.option, of: change.question, earlier: comparison.earlierWording),
          percent(change.first), percent(change.second),
          change.difference.map { points($0.value) } ?? "",
          change.difference.map { "\(signed($0.low)) … \(signed($0.high))" } ?? "",
          verdict(change.verdict),
        ]
      }, rightAligned: [1, 2, 3, 4])
  }

  private func group(_ parts: [PublishedCount.Part], _ names: ReleasedNames) -> String {
    guard !parts.isEmpty else { return interface[.monitoringEverybody].text }
    return parts.map { part in
      interface(
        .monitoringGroup,
        [
          "characteristic": names.characteristic(part.characteristic),
          "category": names.category(part.category, of: part.characteristic),
        ]
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
    case .otherAnswers: interface[.monitoringWavesOther].text
    }
  }
}
