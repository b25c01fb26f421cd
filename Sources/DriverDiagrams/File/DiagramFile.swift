package import Surveys

/// A driver diagram as a file has it (contract 7): bytes in, a diagram and all problems out.
package struct DiagramFile {
  /// As much of the diagram as can be read; nothing where not even its aim can be.
  ///
  /// Links to what is not there are left out, and circles are in it: it is for looking for more
  /// problems, and sound only where there are none.
  package let draft: Diagram?
  /// Every problem, in the order of the file.
  package let problems: [Problem]
  package let places: DiagramPlaces
  /// Whether every driver, idea and measure of the file is in the draft.
  package let isWhole: Bool

  package static func read(_ bytes: [UInt8]) throws(Problems) -> Diagram {
    var problems = ProblemList()
    let reading = Reading(bytes, &problems)
    return try problems.settled(reading.diagram)
  }

  package init(_ bytes: [UInt8]) {
    var problems = ProblemList()
    let reading = Reading(bytes, &problems)
    draft = reading.diagram
    self.problems = problems.sorted
    places = reading.places
    isWhole = reading.isWhole
  }
}

/// One pass through the file.
private struct Reading {
  private(set) var diagram: Diagram?
  private(set) var places = DiagramPlaces()
  private(set) var isWhole = true

  init(_ bytes: [UInt8], _ problems: inout ProblemList) {
    guard let value = JSONValue.read(bytes, &problems),
      var object = ObjectReader(value, "A driver diagram", "diagram", &problems)
    else { return }
    _ = object.value("$schema")
    let id = object.optional("id", .diagramID)
    let title = object.optional("title", .text)
    let language = object.optional("language", .languageTag)
    let version = object.optional("version", .whole(1...1_000_000))
    let isSynthetic = object.optional("synthetic", .truth)
    let aim = aim(&object)
    let drivers = list("drivers", &object, isRequired: true, PlacedDriver.init)
    let ideas = list("ideas", &object, PlacedIdea.init)
    let measures = list("measures", &object, PlacedMeasure.init)
    let dropped = list("dropped", &object, DroppedLink.init)
    let notTaken = list("notTaken", &object, NotTaken.init)
    var names = NodeNames(drivers: drivers, ideas: ideas, measures: measures)
    names.check(&object.problems)
    note(drivers, ideas, measures)
    object.finish(&problems)
    guard let aim else { return }
    diagram = Diagram(
      id: id, title: title, language: language ?? .british, version: version,
      isSynthetic: isSynthetic ?? false, aim: aim, drivers: drivers.map { names.linked($0) },
      ideas: ideas.map { names.linked($0) }, measures: measures.map { names.linked($0) },
      dropped: dropped, notTaken: notTaken)
  }

  private mutating func aim(_ object: inout ObjectReader) -> Aim? {
    places.aim = object.place(of: "aim")
    guard object.has("aim") else {
      _ = object.required("aim", .anything)
      return nil
    }
    guard var aim = object.object("aim", "aim") else { return nil }
    defer { aim.finish(&object.problems) }
    for key in ["forWhom", "measure", "baseline", "target", "by"] {
      places.aimKeys[key] = aim.place(of: key)
    }
    let what = aim.required("what", .text)
    let forWhom = aim.optional("forWhom", .text)
    let measure = aim.optional("measure", .text)
    let baseline = aim.optional("baseline", .figure)
    let target = aim.optional("target", .figure)
    let by = aim.optional("by", .figure)
    return Aim(
      what: what ?? "", forWhom: forWhom, measure: measure, baseline: baseline, target: target,
      by: by)
  }

  /// The entries of a list that could be read.
  private mutating func list<Entry>(
    _ key: String, _ object: inout ObjectReader, isRequired: Bool = false,
    _ read: (JSONValue, inout ProblemList) -> Entry?
  ) -> [Entry] {
    let shape = Shape.anything.list(atMost: DiagramLimits.entries)
    let values = isRequired ? object.required(key, shape) : object.optional(key, shape)
    guard let values else {
      isWhole = isWhole && !isRequired && !object.has(key)
      return []
    }
    let entries = values.compactMap { read($0, &object.problems) }
    isWhole = isWhole && entries.count == values.count
    return entries
  }

  private mutating func note(
    _ drivers: [PlacedDriver], _ ideas: [PlacedIdea], _ measures: [PlacedMeasure]
  ) {
    let all =
      drivers.map { ($0.driver.id, $0.links) } + ideas.map { ($0.idea.id, $0.links) }
    for (id, links) in all where places.nodes[id] == nil {
      places.nodes[id] = links.place
      if !links.list.isEmpty { places.linked.insert(id) }
    }
    for measure in measures where places.nodes[measure.measure.id] == nil {
      places.nodes[measure.measure.id] = measure.place
    }
  }
}

/// Where the parts of a diagram stand in its file.
package struct DiagramPlaces: Sendable {
  package internal(set) var aim: Place?
  package internal(set) var aimKeys: [String: Place] = [:]
  package internal(set) var nodes: [DiagramID: Place] = [:]
  /// What the file links to something, be it there or not.
  package internal(set) var linked: Set<DiagramID> = []

  package init() {}
}

/// How much a diagram may hold; a person reads far less.
enum DiagramLimits {
  static let entries = 2_000
  static let links = 200
}
