import DriverDiagrams
import Surveys

/// `drivers add FILE KIND TEXT`: a driver, an idea or a measure more in a diagram.
struct DriversAdd: Command {
  static let words = ["drivers", "add"]
  static let summary = "Add a driver, a change idea or a measure to a driver diagram."
  static let remarks = ["The file is written anew, tidy and without comments, as its next version."]

  private enum Kind: String, CaseIterable { case primary, secondary, idea, measure }

  private let file: String
  private let kind: Kind
  private let text: String
  private let id: DiagramID?
  private let parents: [DiagramID]
  private let strength: Link.Strength
  private let from: [String]
  private let horizon: ChangeIdea.Horizon?
  private let smallChange: String?
  private let owner: String?
  private let measureKind: Measure.Kind

  init(_ arguments: Arguments) throws {
    id = try arguments.option(
      "id", as: DiagramID.self, help: "what it is called (default: made of the text)")
    parents = try arguments.diagramIDs(
      "to", help: "what it supports or measures; may be given several times")
    strength = arguments.flag("weaker", help: "its links are weaker ones") ? .weaker : .strong
    from = arguments.options(
      "from", placeholder: "REFERENCE",
      help: "what people said that it comes from, such as survey:question.option")
    let horizon = try arguments.option(
      "horizon", as: String.self, placeholder: "WHEN",
      help: "of an idea: now, short, medium or long")
    smallChange = try arguments.option(
      "small-change", as: String.self, help: "of an idea: what can be done at once")
    owner = try arguments.option(
      "owner", as: String.self, help: "of an idea or a measure: who sees to it")
    let measureKind = try arguments.option(
      "kind", placeholder: "NAME", default: Measure.Kind.process.rawValue,
      help: "of a measure: outcome, process or balancing")
    file = try arguments.diagramFile()
    let kind = try arguments.positional(
      "KIND", example: "idea", help: "primary, secondary, idea or measure")
    text = try arguments.positional("TEXT", example: "", help: "what it says")
    self.kind = try Self.named(kind, "KIND")
    self.horizon = try horizon.map { try Self.named($0, "--horizon") }
    self.measureKind = try Self.named(measureKind, "--kind")
  }

  private static func named<Name: CaseIterable & RawRepresentable<String>>(
    _ word: String, _ option: String
  ) throws -> Name {
    guard let name = Name(rawValue: word) else {
      let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageProblem("\(option): \"\(word)\" is none of \(names).")
    }
    return name
  }

  func run() throws {
    try DiagramEdit(file).make { (diagram) throws(EditingProblem) in
      let id = id ?? diagram.freeID(for: text, "new")
      let links = parents.map { Link(to: $0, strength) }
      switch kind {
      case .primary:
        try diagram.add(Driver(id: id, text: text, level: .primary, parents: links, from: from))
      case .secondary:
        try diagram.add(Driver(id: id, text: text, level: .secondary, parents: links, from: from))
      case .idea:
        try diagram.add(
          ChangeIdea(
            id: id, text: text, parents: links, from: from, horizon: horizon,
            smallChange: smallChange, owner: owner))
      case .measure:
        try diagram.add(
          Measure(id: id, name: text, kind: measureKind, of: parents, owner: owner))
      }
    }
  }
}
