import DriverDiagrams
import Surveys

/// Diagrams at random, the same for the same seed: several parents, any depth, long and short texts.
struct RandomDiagram {
  private var state: UInt64
  private(set) var diagram = Diagram(aim: Aim(what: "An aim"))

  init(seed: UInt64, nodes: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let primary = 2 + next(4)
    let secondary = max(0, (nodes - primary) / 2)
    var drivers: [Driver] = []
    for number in 0..<primary {
      drivers.append(Driver(id: id("p", number), text: text(), level: .primary))
    }
    for number in 0..<secondary {
      drivers.append(
        Driver(id: id("s", number), text: text(), level: .secondary, parents: links(drivers)))
    }
    let ideas = (0..<max(0, nodes - primary - secondary - 1)).map { number in
      ChangeIdea(id: id("c", number), text: text(), parents: links(drivers))
    }
    diagram = Diagram(aim: Aim(what: text()), drivers: drivers, ideas: ideas)
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private func id(_ letter: String, _ number: Int) -> DiagramID {
    DiagramID("\(letter)\(number)") ?? Aim.id
  }

  /// One to four links, rarely to something deep.
  private mutating func links(_ drivers: [Driver]) -> [Link] {
    var seen: Set<DiagramID> = []
    return (0..<1 + next(4)).compactMap { _ in
      let reach = next(3) > 0 ? min(drivers.count, 6) : drivers.count
      let parent = drivers[next(reach)].id
      return seen.insert(parent).inserted ? Link(to: parent, next(3) > 0 ? .strong : .weaker) : nil
    }
  }

  private static let words = [
    "people", "know", "Donaudampfschifffahrtsgesellschaftskapitän", "where",
    "WWWWWWWWWWWWWWWWWWWWWW",
    "ہم", "بزرگوں", "سے", "پوچھتے", "help", "帮助老年人了解他们可以在哪里获得帮助", "i", "…", "दवाखाना", "👩‍🦽👩‍🦽", "é",
  ]

  private mutating func text() -> String {
    (0..<1 + next(20)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }
}
