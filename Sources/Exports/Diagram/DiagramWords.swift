package import DriverDiagrams
import Surveys
package import Translations

/// What is said of a driver diagram: its own texts, with the words of the interface around them.
package struct DiagramWords: Sendable {
  let diagram: Diagram
  let graph: DiagramGraph
  let interface: Interface

  package init(_ diagram: Diagram, _ interface: Interface) {
    self.diagram = diagram
    graph = DiagramGraph(diagram)
    self.interface = interface
  }

  /// The diagram as its file has it.
  package var json: [UInt8] { diagram.json }

  func callAsFunction(_ phrase: DiagramPhrase) -> LocalisedText { interface[phrase] }

  func callAsFunction(_ phrase: DiagramPhrase, _ values: [String: String]) -> LocalisedText {
    interface(phrase, values)
  }

  /// A text of the diagram itself.
  func own(_ text: String) -> LocalisedText {
    LocalisedText(text: text, language: diagram.language)
  }

  var title: LocalisedText { diagram.title.map(own) ?? self(.diagramTitle) }

  /// What the drawing shows, for those who do not see it.
  var description: LocalisedText {
    func count(_ level: Driver.Level) -> String {
      interface.number(diagram.drivers.count { $0.level == level })
    }
    return self(
      .diagramDescription,
      [
        "aim": aimAsASentence, "primary": count(.primary), "secondary": count(.secondary),
        "ideas": interface.number(diagram.ideas.count),
      ])
  }

  /// The aim with a mark at its end, since sentences follow it.
  private var aimAsASentence: String {
    let aim = diagram.aim.what
    guard let last = aim.last, !last.isPunctuation else { return aim }
    return aim + (DiagramWords.fullStops[diagram.language.primary] ?? ".")
  }

  private static let fullStops: [Substring: String] = [
    "bn": "।", "hi": "।", "ne": "।", "pa": "।", "ur": "۔", "ja": "。", "zh": "。",
  ]

  /// What a box holds, such as “Primary driver P1”.
  func name(of node: DiagramGraph.Node) -> LocalisedText {
    switch node.content {
    case .aim: self(.diagramAim)
    case .driver(let driver):
      switch driver.level {
      case .primary: self(.diagramPrimary, ["label": node.label])
      case .secondary: self(.diagramSecondary, ["label": node.label])
      }
    case .idea: self(.diagramIdea, ["label": node.label])
    }
  }

  /// What stands above a column.
  func title(ofColumn column: Int) -> LocalisedText {
    let hasIdeas = !diagram.ideas.isEmpty
    return switch column {
    case 0: self(.diagramAim)
    case graph.columns - 1 where hasIdeas: self(.diagramIdeas)
    case 1: self(.diagramPrimaryDrivers)
    case 2: self(.diagramSecondaryDrivers)
    default: self(.diagramFurtherDrivers)
    }
  }

  /// The labels of nodes in a row: “P1, P3”.
  func labels(of nodes: [Int]) -> String {
    nodes.map { graph.nodes[$0].label }.joined(separator: ", ")
  }

  func alsoSupports(_ entry: DiagramOutline.Entry) -> LocalisedText? {
    guard !entry.alsoSupports.isEmpty else { return nil }
    return self(.diagramAlsoSupports, ["drivers": labels(of: entry.alsoSupports)])
  }

  /// The label of something in the diagram, or its own name where it is there no more.
  func label(of id: DiagramID) -> String {
    graph.nodes.first { $0.id == id && $0.id != Aim.id }?.label
      ?? (id == Aim.id ? self(.diagramAim).text : id.text)
  }

  func strength(_ strength: Link.Strength) -> LocalisedText {
    switch strength {
    case .strong: self(.diagramStrong)
    case .weaker: self(.diagramWeaker)
    }
  }

  func kind(_ kind: Measure.Kind) -> LocalisedText {
    switch kind {
    case .outcome: self(.diagramOutcome)
    case .process: self(.diagramProcess)
    case .balancing: self(.diagramBalancing)
    }
  }

  func horizon(_ horizon: ChangeIdea.Horizon) -> LocalisedText {
    switch horizon {
    case .now: self(.diagramHorizonNow)
    case .short: self(.diagramHorizonShort)
    case .medium: self(.diagramHorizonMedium)
    case .long: self(.diagramHorizonLong)
    }
  }
}
