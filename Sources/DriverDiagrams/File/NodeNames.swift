import Surveys

/// Who is called what in a diagram: finds names taken twice, links to nothing, and circles.
struct NodeNames {
  private enum Sort: String {
    case aim, primary = "primary driver", secondary = "secondary driver", idea, measure
  }

  private let drivers: [PlacedDriver]
  private let ideas: [PlacedIdea]
  private let measures: [PlacedMeasure]
  private var sorts: [DiagramID: Sort] = [Aim.id: .aim]

  init(drivers: [PlacedDriver], ideas: [PlacedIdea], measures: [PlacedMeasure]) {
    self.drivers = drivers
    self.ideas = ideas
    self.measures = measures
  }

  mutating func check(_ problems: inout ProblemList) {
    takeNames(&problems)
    for driver in drivers {
      let sort: Sort = driver.driver.level == .primary ? .primary : .secondary
      check(driver.links, of: driver.driver.id, sort, &problems)
    }
    for idea in ideas { check(idea.links, of: idea.idea.id, .idea, &problems) }
    for measure in measures {
      for id in measure.of { checkIsThere(id, "what is measured", &problems) }
    }
    checkCircles(&problems)
  }

  private mutating func takeNames(_ problems: inout ProblemList) {
    var lines: [DiagramID: Int] = [:]
    func name(_ sort: Sort, _ id: DiagramID, _ place: Place) {
      guard let taken = sorts[id] else {
        sorts[id] = sort
        lines[id] = place.line
        return
      }
      let owner = lines[id].map { "the \(taken.rawValue) on line \($0)" } ?? "the aim"
      problems.report(
        place,
        "Duplicate id \"\(id)\": it is already that of \(owner). Give this \(sort.rawValue) another."
      )
    }
    for driver in drivers {
      let sort: Sort = driver.driver.level == .primary ? .primary : .secondary
      name(sort, driver.driver.id, driver.links.place)
    }
    for idea in ideas { name(.idea, idea.idea.id, idea.links.place) }
    for measure in measures { name(.measure, measure.measure.id, measure.place) }
  }

  private func check(
    _ links: PlacedLinks, of id: DiagramID, _ sort: Sort, _ problems: inout ProblemList
  ) {
    var seen: Set<DiagramID> = []
    for parent in links.list {
      if !seen.insert(parent.value).inserted {
        problems.report(
          parent.place, "The parent \"\(parent.value)\" is listed twice. Take one out.")
        continue
      }
      guard checkIsThere(parent, "parent", &problems), let above = sorts[parent.value] else {
        continue
      }
      if let advice = Self.advice(sort, on: above) {
        problems.report(
          parent.place,
          "The \(sort.rawValue) \"\(id)\" has the \(above.rawValue)"
            + (above == .aim ? "" : " \"\(parent.value)\"") + " as a parent. \(advice)")
      }
    }
  }

  /// What to do where one thing cannot support another.
  private static func advice(_ sort: Sort, on parent: Sort) -> String? {
    switch (sort, parent) {
    case (.primary, .aim), (.secondary, .primary), (.secondary, .secondary), (.idea, .primary),
      (.idea, .secondary):
      nil
    case (.primary, _): "A primary driver supports the aim alone: make this one secondary."
    case (.secondary, .aim): "What supports the aim itself is a primary driver: write that level."
    case (.idea, .aim): "Name the driver that the idea would move."
    case (_, .idea), (_, .measure), (.aim, _), (.measure, _):
      "Name a driver, or turn the other into one."
    }
  }

  @discardableResult
  private func checkIsThere(
    _ id: Placed<DiagramID>, _ role: String, _ problems: inout ProblemList
  ) -> Bool {
    guard sorts[id.value] == nil else { return true }
    problems.report(
      id.place,
      "Unknown \(role) \"\(id.value)\". "
        + Nearest.hint(
          to: id.value.text, among: sorts.keys.sorted().map(\.text),
          otherwise: "Nothing in the diagram is called that: add it, or correct the name."))
    return false
  }

  /// Reports each circle once, where its first driver stands.
  private func checkCircles(_ problems: inout ProblemList) {
    let parents = Dictionary(
      drivers.map { ($0.driver.id, $0.links.list.map(\.value)) },
      uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      drivers.map { ($0.driver.id, $0.links.place) }, uniquingKeysWith: { first, _ in first })
    for circle in Circles(parents: parents, order: drivers.map(\.driver.id)).found {
      let names = (circle + circle.prefix(1)).map { "\"\($0)\"" }.joined(separator: " → ")
      problems.report(
        circle.first.flatMap { places[$0] },
        "These drivers support one another in a circle (a cycle): \(names). Take out one of the links."
      )
    }
  }

  func linked(_ driver: PlacedDriver) -> Driver {
    Driver(
      id: driver.driver.id, text: driver.driver.text, level: driver.driver.level,
      parents: links(driver.links, of: driver.driver.id), from: driver.driver.from,
      evidence: driver.driver.evidence)
  }

  func linked(_ idea: PlacedIdea) -> ChangeIdea {
    idea.idea.linked(links(idea.links, of: idea.idea.id))
  }

  func linked(_ measure: PlacedMeasure) -> Measure {
    let plain = measure.measure
    return Measure(
      id: plain.id, name: plain.name, kind: plain.kind,
      of: measure.of.map(\.value).filter { sorts[$0] != nil }, numerator: plain.numerator,
      denominator: plain.denominator, source: plain.source, frequency: plain.frequency,
      owner: plain.owner)
  }

  /// The links that lead somewhere, each once.
  private func links(_ links: PlacedLinks, of id: DiagramID) -> [Link] {
    var seen: Set<DiagramID> = [id]
    return links.list.map(\.value).filter { sorts[$0] != nil && seen.insert($0).inserted }
      .map { Link(to: $0, links.strength(to: $0)) }
  }
}

extension ChangeIdea {
  /// The idea with other links.
  func linked(_ parents: [Link]) -> ChangeIdea {
    ChangeIdea(
      id: id, text: text, parents: parents, from: from, evidence: evidence, horizon: horizon,
      smallChange: smallChange, owner: owner, resources: resources, smart: smart,
      equalityImpact: equalityImpact, status: status)
  }
}
