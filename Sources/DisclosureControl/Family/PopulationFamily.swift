import Tabulation

/// A new population with earlier ones, of which any two share nobody or one is part of the other.
///
/// They are a tree: what the figures of two tell about the people between them is told by the arcs of
/// a network.
struct PopulationFamily {
  struct Member {
    /// The place of the release; nothing for the new one.
    let release: Int?
    /// The smallest one that this is part of.
    let parent: Int?
    /// Who is in it and in none of its parts, by their places in `Tabulation.inReleases`.
    let rest: [Int]
  }

  /// A broader one before its parts.
  let members: [Member]

  private struct Candidate {
    let release: Int?
    let people: Set<Int>

    func isNested(with other: Candidate) -> Bool {
      people.isSubset(of: other.people) || people.isSuperset(of: other.people)
    }

    func isApart(from other: Candidate) -> Bool { people.isDisjoint(with: other.people) }
  }

  /// As many families as it takes until each earlier population that holds the new one, or is part of
  /// it, is in one.
  static func all(of people: [PeopleInReleases], releases: Int) -> [PopulationFamily] {
    let new = Candidate(release: nil, people: Set(people.indices.filter { people[$0].isNew }))
    let earlier = (0..<releases).map { release in
      Candidate(
        release: release,
        people: Set(people.indices.filter { people[$0].releases.contains(release) }))
    }.filter { !$0.people.isEmpty }
    var waiting = earlier.filter { $0.isNested(with: new) }
    var families: [PopulationFamily] = []
    while let first = waiting.first {
      var family = [new, first]
      for candidate in waiting.dropFirst() + earlier
      where !family.contains(where: { $0.release == candidate.release })
        && family.allSatisfy({ $0.isNested(with: candidate) || $0.isApart(from: candidate) })
      { family.append(candidate) }
      waiting.removeAll { candidate in family.contains { $0.release == candidate.release } }
      families.append(PopulationFamily(family, of: people))
    }
    return families
  }

  private init(_ family: [Candidate], of people: [PeopleInReleases]) {
    func size(_ candidate: Candidate) -> Int {
      candidate.people.reduce(0) { $0 + people[$1].figures.people }
    }
    let ordered = family.enumerated().sorted {
      let (one, other) = (size($0.element), size($1.element))
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
    let parents = ordered.enumerated().map { place, candidate in
      ordered[..<place].lastIndex { $0.people.isSuperset(of: candidate.people) }
    }
    members = ordered.enumerated().map { place, candidate in
      let parts = parents.indices.filter { parents[$0] == place }
      let rest = parts.reduce(candidate.people) { $0.subtracting(ordered[$1].people) }
      return Member(release: candidate.release, parent: parents[place], rest: rest.sorted())
    }
  }

  /// Of two members, one part of a part of the other, those who are in the broader one alone.
  struct DistantParts {
    /// The members on the way whose rest they are.
    let rests: [Int]
    /// Other parts of those.
    let others: [Int]
  }

  var distantParts: [DistantParts] {
    members.indices.flatMap { part -> [DistantParts] in
      let broader = Array(sequence(first: part) { members[$0].parent }.dropFirst())
      return broader.indices.dropFirst().map { last in
        let way = broader[...last]
        return DistantParts(
          rests: Array(way),
          others: members.indices.filter { member in
            member != part && !way.contains(member)
              && members[member].parent.map { way.contains($0) } ?? false
          })
      }
    }
  }

  var new: Int { members.firstIndex { $0.release == nil } ?? 0 }

  func isDivided(_ member: Int) -> Bool { members.contains { $0.parent == member } }
}
