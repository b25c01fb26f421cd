package import Surveys

/// Why a change to a diagram cannot be made.
package struct EditingProblem: Error, Hashable, Sendable {
  package let message: String
}

/// Changes to a diagram; each is a new version of the theory.
extension Diagram {
  package mutating func add(_ driver: Driver) throws(EditingProblem) {
    try refuseTaken(driver.id)
    drivers.append(driver)
    turnVersion()
  }

  package mutating func add(_ idea: ChangeIdea) throws(EditingProblem) {
    try refuseTaken(idea.id)
    ideas.append(idea)
    turnVersion()
  }

  package mutating func add(_ measure: Measure) throws(EditingProblem) {
    try refuseTaken(measure.id)
    measures.append(measure)
    turnVersion()
  }

  /// Links two parts, or changes how strong their link is.
  package mutating func link(
    _ child: DiagramID, to parent: DiagramID, _ strength: Link.Strength
  ) throws(EditingProblem) {
    var links = try links(of: child)
    let link = Link(to: parent, strength)
    if let place = links.firstIndex(where: { $0.parent == parent }) {
      links[place] = link
    } else {
      links.append(link)
    }
    relink(child, links)
    turnVersion()
  }

  /// Takes a link out and keeps it with the reason.
  package mutating func drop(
    _ child: DiagramID, from parent: DiagramID, reason: String, on day: CalendarDate
  ) throws(EditingProblem) {
    try take(child, from: parent, reason: reason, on: day)
    turnVersion()
  }

  /// Takes one link out, keeps it with the reason, and puts another in its place.
  package mutating func move(
    _ child: DiagramID, from old: DiagramID, to new: DiagramID, reason: String,
    on day: CalendarDate
  ) throws(EditingProblem) {
    let strength = try links(of: child).first { $0.parent == old }?.strength ?? .strong
    try take(child, from: old, reason: reason, on: day)
    relink(child, try links(of: child).filter { $0.parent != new } + [Link(to: new, strength)])
    turnVersion()
  }

  /// A name that nothing has yet, made of a text.
  package func freeID(for text: String, _ otherwise: StaticString) -> DiagramID {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = words.prefix(4).joined(separator: "-").prefix(40)
    let first = DiagramID(String(stem)) ?? DiagramID(literal: otherwise)
    let taken = names
    guard taken.contains(first) else { return first }
    return (2...taken.count + 2).lazy.compactMap { DiagramID("\(first)-\($0)") }
      .first { !taken.contains($0) } ?? first
  }

  private var names: Set<DiagramID> {
    Set([Aim.id] + drivers.map(\.id) + ideas.map(\.id) + measures.map(\.id))
  }

  private func refuseTaken(_ id: DiagramID) throws(EditingProblem) {
    guard !names.contains(id) else {
      throw EditingProblem(message: "The id \"\(id)\" is taken already. Choose another.")
    }
  }

  private func links(of child: DiagramID) throws(EditingProblem) -> [Link] {
    if let driver = drivers.first(where: { $0.id == child }) { return driver.supported }
    if let idea = ideas.first(where: { $0.id == child }) { return idea.parents }
    throw EditingProblem(
      message: "There is no driver or idea \"\(child)\". "
        + Nearest.hint(
          to: child.text, among: (drivers.map(\.id) + ideas.map(\.id)).map(\.text),
          otherwise: "'equalsay drivers render --format md' lists them with their names."))
  }

  private mutating func relink(_ child: DiagramID, _ links: [Link]) {
    drivers = drivers.map { driver in
      guard driver.id == child else { return driver }
      return Driver(
        id: driver.id, text: driver.text, level: driver.level, parents: links, from: driver.from,
        evidence: driver.evidence)
    }
    ideas = ideas.map { $0.id == child ? $0.linked(links) : $0 }
  }

  private mutating func take(
    _ child: DiagramID, from parent: DiagramID, reason: String, on day: CalendarDate
  ) throws(EditingProblem) {
    let links = try links(of: child)
    guard links.contains(where: { $0.parent == parent }) else {
      throw EditingProblem(
        message: "\"\(child)\" is not linked to \"\(parent)\". It is linked to: "
          + "\(links.map(\.parent.text).joined(separator: ", ")).")
    }
    relink(child, links.filter { $0.parent != parent })
    dropped.append(DroppedLink(from: child, to: parent, reason: reason, on: day))
  }

  private mutating func turnVersion() { version = (version ?? 0) + 1 }
}
