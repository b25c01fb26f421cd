import DisclosureControl
import Exports
import Surveys
import Tabulation
import Translations

/// Weighted figures beside the published ones, as text for a terminal.
struct WeightsReport {
  let release: ReleaseFolderOnDisk.Document
  let area: String
  let characteristics: [Identifier<Characteristic>]
  let questions: [WeightedQuestion]
  let names: ReleasedNames
  /// What people call the survey, where its definition is at hand.
  let survey: String?
  let interface: Interface

  var lines: [String] {
    var lines = [title] + (release.synthetic ? [interface[.monitoringSynthetic].text] : [])
    lines += [
      interface[.monitoringWeightsLabel].text,
      interface(
        .monitoringWeightsMethod,
        ["cap": interface.decimal(Raking.usualCap, places: 0)]
      ).text,
    ]
    for question in questions {
      lines += ["", names.question(question.question)] + self.lines(of: question)
    }
    return lines
  }

  private var title: String {
    interface(
      .monitoringWeightsTitle,
      [
        "survey": survey ?? release.title, "number": interface.number(release.release),
        "area": area, "names": characteristics.map(name).joined(separator: "; "),
      ]
    ).text
  }

  private func lines(of question: WeightedQuestion) -> [String] {
    switch question.outcome {
    case .failed(let failure): [sentence(failure)]
    case .weighted(let rows, let weights):
      table(rows, of: question.question).lines + quality(weights) + leftOut(question.leftOut)
    }
  }

  private func table(
    _ rows: [WeightedQuestion.Row], of question: Identifier<Question>
  ) -> TextTable {
    TextTable(
      heading: [
        interface[.monitoringColumnAnswer].text, interface[.monitoringColumnPublished].text,
        interface[.monitoringColumnWeighted].text,
      ],
      rows: rows.map { row in
        [
          names.option(row.option, of: question),
          row.published.value.map { "\(interface.number($0))%" } ?? row.published.text,
          row.weighted.map { "\(interface.decimal($0, places: 0))%" } ?? row.published.text,
        ]
      }, rightAligned: [1, 2])
  }

  private func quality(_ weights: WeightedQuestion.Weights) -> [String] {
    let line = interface(
      .monitoringWeightsQuality,
      [
        "effect": interface.decimal(weights.designEffect, places: 2),
        "people": interface.decimal(weights.effectiveSampleSize, places: 0),
        "largest": interface.decimal(weights.largest, places: 2),
        "cut": interface.number(weights.trimmedPeople),
      ]
    ).text
    guard weights.largestGap >= 0.05 else { return [line] }
    let gap = interface.decimal(weights.largestGap, places: 1)
    return [line, interface(.monitoringWeightsGap, ["number": gap]).text]
  }

  private func leftOut(_ groups: [PublishedCount.Part]) -> [String] {
    guard !groups.isEmpty else { return [] }
    let names = groups.map(name).joined(separator: "; ")
    return [interface(.monitoringWeightsLeftOut, ["names": names]).text]
  }

  func sentence(_ failure: WeightedQuestion.Failure) -> String {
    switch failure {
    case .noBreakdown(let id):
      interface(.monitoringWeightsNoBreakdown, ["name": name(id), "option": "--by \(id)"]).text
    case .groupsWithheld(let id): interface(.monitoringWeightsWithheld, ["name": name(id)]).text
    case .tooFew: interface[.monitoringWeightsFew].text
    case .noReference(let id, let category):
      interface(.monitoringWeightsNoReference, ["name": name(id, category)]).text
    case .nobodyInPopulation(let id, let category):
      interface(.monitoringWeightsEmptyPopulation, ["name": name(id, category)]).text
    case .nobodyIn(let id, let category):
      interface(.monitoringWeightsEmpty, ["name": name(id, category)]).text
    case .noConvergence: interface[.monitoringWeightsConvergence].text
    }
  }

  private func name(_ id: Identifier<Characteristic>) -> String { names.characteristic(id) }

  private func name(
    _ id: Identifier<Characteristic>, _ category: Identifier<Option>
  ) -> String {
    name(PublishedCount.Part(characteristic: id, category: category))
  }

  private func name(_ part: PublishedCount.Part) -> String {
    interface(
      .monitoringGroup,
      [
        "characteristic": name(part.characteristic),
        "category": names.category(part.category, of: part.characteristic),
      ]
    ).text
  }
}
