import DriverDiagrams
import Surveys
import Translations

/// What stands beside a diagram in tables: links, measures, links that were dropped, reasons.
struct DiagramTable {
  let title: LocalisedText
  let heads: [LocalisedText]
  let rows: [[LocalisedText?]]
}

extension DiagramWords {
  /// Those of the tables that have rows.
  var tables: [DiagramTable] { [links, measures, dropped, notTaken].filter { !$0.rows.isEmpty } }

  private var links: DiagramTable {
    let heads: [DiagramPhrase] = [.diagramLinksChild, .diagramLinksParent, .diagramLinksStrength]
    return DiagramTable(
      title: self(.diagramLinks), heads: heads.map { self($0) },
      rows: graph.edges.map { edge in
        [
          name(of: graph.nodes[edge.child]), name(of: graph.nodes[edge.parent]),
          strength(edge.strength),
        ]
      })
  }

  private var measures: DiagramTable {
    let heads: [DiagramPhrase] = [
      .diagramMeasure, .diagramMeasureKind, .diagramMeasureOf, .diagramMeasureNumerator,
      .diagramMeasureDenominator, .diagramMeasureSource, .diagramMeasureFrequency, .diagramOwner,
    ]
    return DiagramTable(
      title: self(.diagramMeasures), heads: heads.map { self($0) },
      rows: diagram.measures.map { measure in
        [
          own(measure.name), kind(measure.kind),
          LocalisedText(
            text: measure.of.map(label).joined(separator: ", "), language: interface.language),
          measure.numerator.map(own), measure.denominator.map(own), measure.source.map(own),
          measure.frequency.map(own), measure.owner.map(own),
        ]
      })
  }

  private var dropped: DiagramTable {
    let heads: [DiagramPhrase] = [
      .diagramLinksChild, .diagramLinksParent, .diagramReason, .diagramDroppedOn,
    ]
    return DiagramTable(
      title: self(.diagramDropped), heads: heads.map { self($0) },
      rows: diagram.dropped.map { link in
        [
          LocalisedText(text: label(of: link.from), language: interface.language),
          LocalisedText(text: label(of: link.to), language: interface.language),
          own(link.reason), (link.on?.description).map(own),
        ]
      })
  }

  private var notTaken: DiagramTable {
    let heads: [DiagramPhrase] = [.diagramGroup, .diagramOption, .diagramReason]
    return DiagramTable(
      title: self(.diagramNotTaken), heads: heads.map { self($0) },
      rows: diagram.notTaken.map { [own($0.group), own($0.option), own($0.reason)] })
  }
}
