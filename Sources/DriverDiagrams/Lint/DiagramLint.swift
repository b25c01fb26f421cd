package import Surveys

/// Looks at a diagram by the published criteria of quality (PMC6094797; NHS Lothian; IHI).
///
/// A diagram with circles or broken links can be looked at too: everything comes at once.
package struct DiagramLint {
  private static let primaryDrivers = 2...5

  private let diagram: Diagram
  private let places: DiagramPlaces
  package private(set) var findings: [DiagramFinding] = []

  /// Looks at what was read of a file.
  ///
  /// Where parts of it could not be read, what seems to be missing may be in those, so that is not
  /// reported.
  package init(_ file: DiagramFile, on today: CalendarDate) {
    self.init(file.draft ?? Diagram(aim: Aim(what: "")), file.places)
    guard file.draft != nil else { return }
    findings += AimLint(diagram.aim, file.places, on: today).findings
    if file.isWhole {
      lookAtDrivers()
      lookAtMeasures()
    }
    for idea in diagram.ideas { look(at: idea) }
    sort()
  }

  private init(_ diagram: Diagram, _ places: DiagramPlaces) {
    self.diagram = diagram
    self.places = places
  }

  private mutating func report(
    _ rule: DiagramFinding.Rule, _ id: DiagramID?, _ message: String
  ) {
    findings.append(
      DiagramFinding(rule, id.flatMap { places.nodes[$0] } ?? places.aim, message))
  }

  private mutating func lookAtDrivers() {
    let primary = diagram.drivers.filter { $0.level == .primary }
    if !Self.primaryDrivers.contains(primary.count) {
      let found =
        switch primary.count {
        case 0: "There is no primary driver"
        case 1: "There is only one primary driver, \"\(primary[0].id)\""
        default: "There are \(primary.count) primary drivers"
        }
      report(
        .primaryDrivers, primary.first?.id,
        "\(found). Name two to five: "
          + (primary.count > Self.primaryDrivers.upperBound
            ? "make those that serve the same end secondary drivers of one."
            : "ask what else must change for the aim to be reached."))
    }
    let above =
      Set(diagram.drivers.flatMap { $0.parents.map(\.parent) })
      .union(diagram.ideas.flatMap { $0.parents.map(\.parent) })
    for driver in diagram.drivers {
      if driver.level == .secondary, driver.parents.isEmpty, !places.linked.contains(driver.id) {
        report(
          .orphan, driver.id,
          "The secondary driver \"\(driver.id)\" is an orphan: it supports nothing. Name its "
            + "\"parents\", or take it out.")
      }
      if !above.contains(driver.id) {
        report(
          .leaf, driver.id,
          "Nothing supports the driver \"\(driver.id)\". Add an idea that might move it.")
      }
    }
  }

  private mutating func lookAtMeasures() {
    let measures = diagram.measures
    func measured(_ id: DiagramID, _ kinds: [Measure.Kind]) -> Bool {
      measures.contains { kinds.contains($0.kind) && $0.of.contains(id) }
    }
    let isNamed = diagram.measures.contains {
      $0.kind == .outcome && $0.id.text == diagram.aim.measure
    }
    if !isNamed, !measured(Aim.id, [.outcome]) {
      report(
        .unmeasured, nil,
        "The aim is unmeasured. Add a measure of the kind \"outcome\" with \"of\": \"aim\".")
    }
    for driver in diagram.drivers where driver.level == .primary {
      if !measured(driver.id, [.process, .outcome]) {
        report(
          .unmeasured, driver.id,
          "The primary driver \"\(driver.id)\" is unmeasured. Add a measure of the kind "
            + "\"process\" with \"of\": \"\(driver.id)\".")
      }
    }
    for measure in diagram.measures {
      let missing = measure.missingKeys
      guard !missing.isEmpty else { continue }
      report(
        .measureDetails, measure.id,
        "The measure \"\(measure.id)\" does not say its \(missing.joined(separator: ", ")). "
          + "Without these two people would not measure the same.")
    }
  }

  private mutating func look(at idea: ChangeIdea) {
    if idea.parents.isEmpty, !places.linked.contains(idea.id) {
      report(
        .orphan, idea.id,
        "The idea \"\(idea.id)\" is an orphan: it supports no driver. Name its \"parents\", or take it out."
      )
    }
    if diagram.language.primary == "en", let finding = IdeaWording(idea.text).finding {
      report(finding.rule, idea.id, "The idea \"\(idea.id)\" \(finding.message)")
    }
    if idea.from.isEmpty, idea.evidence.isEmpty {
      report(
        .evidence, idea.id,
        "Nothing is linked to the idea \"\(idea.id)\". Say in \"from\" whose idea it was, or in "
          + "\"evidence\" why it should work.")
    }
    let missing = idea.missingKeys
    if !missing.isEmpty {
      report(
        .plan, idea.id,
        "The idea \"\(idea.id)\" does not say its \(missing.joined(separator: ", ")). Add them "
          + "when they are decided.")
    }
  }

  /// In the order of the file.
  private mutating func sort() {
    let start = Place(line: 0, column: 0)
    findings = findings.enumerated().sorted { left, right in
      (left.element.problem.place ?? start, left.offset)
        < (right.element.problem.place ?? start, right.offset)
    }.map(\.element)
  }
}

extension Measure {
  fileprivate var missingKeys: [String] {
    [
      ("numerator", numerator), ("source", source), ("frequency", frequency), ("owner", owner),
    ].filter { $0.1 == nil }.map { "\"\($0.0)\"" }
  }
}

extension ChangeIdea {
  fileprivate var missingKeys: [String] {
    [("horizon", horizon?.rawValue), ("smallChange", smallChange), ("owner", owner)]
      .filter { $0.1 == nil }.map { "\"\($0.0)\"" }
  }
}
