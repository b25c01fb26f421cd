import Surveys

/// The links of a driver or an idea as the file has them, each with its place.
struct PlacedLinks {
  /// Where the driver or idea stands that they are of.
  let place: Place
  let list: [Placed<DiagramID>]
  let strengths: Strengths

  /// One strength for all links, or one for each parent.
  enum Strengths {
    case all(Link.Strength)
    case each([DiagramID: Link.Strength])
  }

  init(_ object: inout ObjectReader) {
    place = object.place(of: "id")
    let shape = Shape<DiagramID>.diagramID.placed.list(atMost: DiagramLimits.links)
    let list = object.optional("parents", shape) ?? []
    let strengths = object.value("strength").flatMap {
      Self.strengths($0, list, &object.problems)
    }
    self.list = list
    self.strengths = strengths ?? .all(.strong)
  }

  private static func strengths(
    _ value: JSONValue, _ parents: [Placed<DiagramID>], _ problems: inout ProblemList
  ) -> Strengths? {
    guard case .object(let members) = value.content else {
      return Shape<Link.Strength>.strength.read(value, "\"strength\"", &problems)
        .map(Strengths.all)
    }
    var each: [DiagramID: Link.Strength] = [:]
    for member in members {
      guard let parent = parents.first(where: { $0.value.text == member.key })?.value else {
        problems.report(
          member.place,
          "\(quoted(member.key)) is not among the \"parents\", so no link has this strength. "
            + "Add it there, or take it out here.")
        continue
      }
      each[parent] = Shape.strength.read(member.value, "\"\(member.key)\"", &problems)
    }
    return .each(each)
  }

  func strength(to parent: DiagramID) -> Link.Strength {
    switch strengths {
    case .all(let strength): strength
    case .each(let each): each[parent] ?? .strong
    }
  }
}

struct PlacedDriver {
  /// The driver without its links.
  let driver: Driver
  let links: PlacedLinks

  init?(_ value: JSONValue, _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"drivers\"", "driver", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let id = object.required("id", .diagramID)
    let text = object.required("text", .text)
    let level = object.required("level", Shape<Driver.Level>.kind)
    links = PlacedLinks(&object)
    let from = object.texts("from")
    let evidence = object.texts("evidence")
    guard let id else { return nil }
    let isOnAim = links.list.allSatisfy { $0.value == Aim.id }
    driver = Driver(
      id: id, text: text ?? id.text, level: level ?? (isOnAim ? .primary : .secondary),
      from: from, evidence: evidence)
  }
}

struct PlacedIdea {
  /// The idea without its links.
  let idea: ChangeIdea
  let links: PlacedLinks

  init?(_ value: JSONValue, _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"ideas\"", "idea", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let id = object.required("id", .diagramID)
    let text = object.required("text", .text)
    links = PlacedLinks(&object)
    let from = object.texts("from")
    let evidence = object.texts("evidence")
    let horizon = object.optional("horizon", Shape<ChangeIdea.Horizon>.kind)
    let smallChange = object.optional("smallChange", .text)
    let owner = object.optional("owner", .text)
    let resources = object.optional("resources", .text)
    let smart = object.smart()
    let impact = object.equalityImpact()
    let status = object.status()
    guard let id else { return nil }
    idea = ChangeIdea(
      id: id, text: text ?? id.text, from: from, evidence: evidence, horizon: horizon,
      smallChange: smallChange, owner: owner, resources: resources, smart: smart,
      equalityImpact: impact, status: status)
  }
}

struct PlacedMeasure {
  /// The measure without what it is of.
  let measure: Measure
  let place: Place
  let of: [Placed<DiagramID>]

  init?(_ value: JSONValue, _ problems: inout ProblemList) {
    guard var object = ObjectReader(value, "Each entry of \"measures\"", "measure", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", .diagramID)
    let name = object.required("name", .text)
    let kind = object.required("kind", Shape<Measure.Kind>.kind)
    let of = object.required("of", .names)
    let numerator = object.optional("numerator", .text)
    let denominator = object.optional("denominator", .text)
    let source = object.optional("source", .text)
    let frequency = object.optional("frequency", .text)
    let owner = object.optional("owner", .text)
    guard let id, let kind else { return nil }
    place = object.place(of: "id")
    self.of = of ?? []
    measure = Measure(
      id: id, name: name ?? id.text, kind: kind, of: [], numerator: numerator,
      denominator: denominator, source: source, frequency: frequency, owner: owner)
  }
}
