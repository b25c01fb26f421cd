import DriverDiagrams
import Surveys
import Translations

/// One thing that is known of a node, with what it is called.
struct DiagramFact {
  let phrase: DiagramPhrase
  let name: LocalisedText
  let values: [LocalisedText]
}

extension DiagramWords {
  /// What is known of a node beside its text; what is not known is left out.
  func facts(of node: DiagramGraph.Node) -> [DiagramFact] {
    switch node.content {
    case .aim(let aim):
      [
        fact(.diagramAimForWhom, aim.forWhom), fact(.diagramAimMeasure, aim.measure),
        fact(.diagramAimBaseline, aim.baseline), fact(.diagramAimTarget, aim.target),
        aim.by.map { fact(.diagramAimBy, [by($0)]) }, measures(of: node.id),
      ].compactMap(\.self)
    case .driver(let driver):
      [
        measures(of: node.id), fact(.diagramFrom, driver.from),
        fact(.diagramEvidence, driver.evidence),
      ].compactMap(\.self)
    case .idea(let idea): facts(of: idea)
    }
  }

  private func facts(of idea: ChangeIdea) -> [DiagramFact] {
    let parts = SmartParts.Part.allCases.map { part in
      fact(name(of: part), idea.smart.answers[part])
    }
    let known =
      [
        idea.horizon.map { fact(.diagramHorizon, [horizon($0)]) },
        fact(.diagramSmallChange, idea.smallChange), fact(.diagramOwner, idea.owner),
        fact(.diagramResources, idea.resources),
      ] + parts + [
        fact(.diagramEqualityGains, idea.equalityImpact.gains),
        fact(.diagramEqualityLosses, idea.equalityImpact.losses),
        fact(.diagramEqualityResponse, idea.equalityImpact.response),
        status(of: idea), measures(of: idea.id), fact(.diagramFrom, idea.from),
        fact(.diagramEvidence, idea.evidence),
      ]
    return known.compactMap(\.self)
  }

  /// A date in the reader's way of writing it; what is none stays in the diagram's own words.
  private func by(_ text: String) -> LocalisedText {
    guard let date = CalendarDate(text) else { return own(text) }
    return LocalisedText(text: interface.day(date), language: interface.language)
  }

  private func fact(_ name: DiagramPhrase, _ text: String?) -> DiagramFact? {
    fact(name, text.map { [$0] } ?? [])
  }

  private func fact(_ name: DiagramPhrase, _ texts: [String]) -> DiagramFact? {
    texts.isEmpty ? nil : fact(name, texts.map(own))
  }

  private func fact(_ phrase: DiagramPhrase, _ values: [LocalisedText]) -> DiagramFact {
    DiagramFact(phrase: phrase, name: self(phrase), values: values)
  }

  private func measures(of id: DiagramID) -> DiagramFact? {
    let names = diagram.measures.filter { $0.kind != .balancing && $0.of.contains(id) }.map(\.name)
    return fact(.diagramMeasuredBy, names)
  }

  private func status(of idea: ChangeIdea) -> DiagramFact? {
    guard !idea.status.isEmpty else { return nil }
    let values = idea.status.flatMap { status in
      [text(of: status)] + [status.note.map(own)].compactMap(\.self)
    }
    return fact(.diagramStatus, values)
  }

  private func text(of status: Status) -> LocalisedText {
    let day = interface.day(status.on)
    return switch status.state {
    case .planned: self(.diagramStatusPlanned, ["date": day])
    case .testing: self(.diagramStatusTesting, ["date": day])
    case .adapted: self(.diagramStatusAdapted, ["date": day])
    case .adopted: self(.diagramStatusAdopted, ["date": day])
    case .stopped: self(.diagramStatusStopped, ["date": day])
    }
  }

  private func name(of part: SmartParts.Part) -> DiagramPhrase {
    switch part {
    case .specific: .diagramSmartSpecific
    case .measurable: .diagramSmartMeasurable
    case .achievable: .diagramSmartAchievable
    case .relevant: .diagramSmartRelevant
    case .timeBound: .diagramSmartTimeBound
    }
  }
}
