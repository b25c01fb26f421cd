package import Surveys

extension CategoryScheme {
  /// One scheme for each characteristic that any edition asks about: as the newest edition that
  /// knows a category places it, then what only older ones know.
  static func merged(_ editions: [CountedEdition]) -> [CategoryScheme] {
    merged(editions.sorted(by: { $0.version > $1.version }).compactMap(\.monitoring))
  }

  /// One scheme for each characteristic that a set asks about, as the set stands in its file.
  package static func all(of set: MonitoringSet) -> [CategoryScheme] { merged([set]) }

  /// The newest first.
  private static func merged(_ sets: [MonitoringSet]) -> [CategoryScheme] {
    var order: [Identifier<Characteristic>] = []
    var categories: [Identifier<Characteristic>: MergedCategories] = [:]
    for set in sets {
      let asked = set.questions.filter(\.tellsACategory).compactMap {
        $0.monitoring?.characteristic
      }
      for id in set.characteristics.map(\.id).filter(Set(asked).contains) + asked
      where categories[id] == nil {
        order.append(id)
        categories[id] = MergedCategories()
      }
      for id in Set(asked) {
        for category in set.categories(of: id) { categories[id]?.add(category) }
      }
    }
    return order.map { id in
      let merged = categories[id]?.inOrder ?? []
      return CategoryScheme(
        characteristic: id, categories: merged,
        overlaps: sets.contains { $0.lets(people: id, beInSeveralOf: merged) })
    }
  }
}

extension MonitoringSet {
  /// Whether answers that go together lie under different broadest categories.
  fileprivate func lets(
    people id: Identifier<Characteristic>, beInSeveralOf categories: [CategoryScheme.Category]
  ) -> Bool {
    let parents = Dictionary(categories.map { ($0.id, $0.parent) }, uniquingKeysWith: { $1 })
    func root(_ option: Identifier<Option>) -> Identifier<Option> {
      var root = option
      while let parent = parents[root] ?? nil { root = parent }
      return root
    }
    return questions.contains { question in
      guard question.monitoring?.characteristic == id,
        case .chooseMany(let options, exclusive: let exclusive, atMost: _) = question.kind
      else { return false }
      return Set(options.map(\.id).filter { $0 != exclusive }.map(root)).count > 1
    }
  }
}

extension MonitoringSet {
  /// What people may be counted under: options first, as they are asked, then what answers lead to.
  fileprivate func categories(of id: Identifier<Characteristic>) -> [CategoryScheme.Category] {
    let derived = questionsThatDerive
    let asked = questions.filter {
      $0.tellsACategory && $0.monitoring?.characteristic == id && !derived.contains($0.id)
    }
    let declared = characteristics.filter { $0.id == id }.flatMap(\.categories)
    return (asked.flatMap(\.options) + declared).map {
      CategoryScheme.Category(id: $0.id, parent: $0.parent)
    }
  }

  /// The questions whose answers mean a category only by a derivation, never by themselves: those
  /// that derive, and what they look at within their characteristic.
  var questionsThatDerive: Set<Identifier<Question>> {
    var derive: Set<Identifier<Question>> = []
    for question in questions {
      guard let aspect = question.monitoring, !aspect.derive.isEmpty else { continue }
      derive.insert(question.id)
      let named = Set(aspect.derive.flatMap(\.answers.keys))
      derive.formUnion(
        questions.filter {
          named.contains($0.id) && $0.monitoring?.characteristic == aspect.characteristic
        }.map(\.id))
    }
    return derive
  }
}

extension Question {
  /// Whether its answers can place a person: own words and numbers do not.
  var tellsACategory: Bool {
    guard monitoring != nil, !practice else { return false }
    return switch kind.name {
    case .chooseOne, .chooseMany, .scale: true
    case .rank, .text, .number, .statement: false
    }
  }
}

/// Categories as they come in, put in order at the end.
private struct MergedCategories {
  private var order: [Identifier<Option>] = []
  private var parents: [Identifier<Option>: Identifier<Option>?] = [:]

  /// Adds a category unless a newer edition has.
  mutating func add(_ category: CategoryScheme.Category) {
    guard parents[category.id] == nil else { return }
    order.append(category.id)
    parents.updateValue(category.parent, forKey: category.id)
  }

  /// Each broader category directly before its parts, and where the first of them was asked; a
  /// survey may do without the question that offers the broader one, and its parts then stand alone.
  var inOrder: [CategoryScheme.Category] {
    var parts: [Identifier<Option>: [Identifier<Option>]] = [:]
    var (roots, met): ([Identifier<Option>], Set<Identifier<Option>>) = ([], [])
    for category in order {
      var current = category
      while met.insert(current).inserted {
        guard let parent = parents[current] ?? nil, parents[parent] != nil else {
          roots.append(current)
          break
        }
        parts[parent, default: []].append(current)
        current = parent
      }
    }
    return roots.flatMap { branch(from: $0, under: nil, parts) }
  }

  private func branch(
    from root: Identifier<Option>, under parent: Identifier<Option>?,
    _ parts: [Identifier<Option>: [Identifier<Option>]]
  ) -> [CategoryScheme.Category] {
    [CategoryScheme.Category(id: root, parent: parent)]
      + (parts[root] ?? []).flatMap { branch(from: $0, under: root, parts) }
  }
}
