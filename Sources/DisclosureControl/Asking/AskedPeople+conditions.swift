import Surveys

extension AskedPeople {
  /// A number of people as a weighted sum of unknowns.
  struct Size {
    var weights: [Int: Int] = [:]

    init() {}

    init(_ unknowns: [Int]) { for unknown in unknowns { weights[unknown, default: 0] += 1 } }

    static func + (left: Size, right: Size) -> Size {
      var sum = left
      sum.weights.merge(right.weights, uniquingKeysWith: +)
      return sum
    }

    static func - (left: Size, right: Size) -> Size { left + right * -1 }

    static func * (size: Size, times: Int) -> Size {
      var product = size
      product.weights = size.weights.mapValues { $0 * times }
      return product
    }
  }

  /// What a condition on several questions, or on one whose answers tell only in part whether it
  /// holds, says of how many were asked.
  ///
  /// Whoever meets it is in some relation to those who meet its parts: not more than any, not fewer than what all
  /// have in common. Where parts have parts, how many meet each is one more unknown.
  mutating func relate(_ number: Int, to condition: Condition?) {
    for column in columns where number > 0 {
      keep(everybody(column) - Size(lines[number].all(column)))
    }
    guard let condition else { return }
    for column in columns {
      let own = lines[number].answers + lines[number].states.dropLast()
      constrain(condition, column, Size(own.flatMap { $0[column] }))
    }
  }

  private func everybody(_ column: Int) -> Size { Size(lines[0].all(column)) }

  /// Holds a size to what it can be where it is that of those who meet a condition.
  private mutating func constrain(_ condition: Condition, _ column: Int, _ size: Size) {
    if let exact = exact(condition, column) { return keep(size - exact) }
    let everybody = everybody(column)
    switch condition {
    case .not(let part): constrain(part, column, everybody - size)
    case .all(let parts):
      let parts = together(parts, Condition.all).map { part in
        let range = range(part, column)
        return self.part(part, column, min(max(range.lowerBound, count(size)), range.upperBound))
      }
      for part in parts { require(part - size) }
      require(size + everybody * (parts.count - 1) - parts.reduce(Size(), +))
    case .any(let parts):
      let parts = together(parts, Condition.any).map { part in
        let range = range(part, column)
        return self.part(part, column, max(range.lowerBound, min(count(size), range.upperBound)))
      }
      for part in parts { require(size - part) }
      require(parts.reduce(Size(), +) - size)
      require(everybody - size)
    case .test(let question, let test): constrain(question, test, column, size)
    }
  }

  /// Those who meet a part of a condition, taken to be so many where nothing tells.
  private mutating func part(_ condition: Condition, _ column: Int, _ count: Int) -> Size {
    if let exact = exact(condition, column) { return exact }
    let size = Size([unknown(count, in: column)])
    require(size)
    constrain(condition, column, size)
    return size
  }

  /// Of those who answered, some gave one of several answers or a number that will do.
  private mutating func constrain(
    _ question: Identifier<Question>, _ test: Condition.Test, _ column: Int, _ size: Size
  ) {
    guard let place = place(of: question) else { return require(everybody(column) - size) }
    require(Size(lines[place].base(column)) - size)
    guard case .isAnyOf(let options) = test else { return }
    let chosen = sizes(of: options, place, column)
    for option in chosen { require(size - option) }
    require(chosen.reduce(Size(), +) - size)
  }

  /// How many can meet a condition, by the counts of each question.
  private func range(_ condition: Condition, _ column: Int) -> ClosedRange<Int> {
    if let exact = exact(condition, column) { return count(exact)...count(exact) }
    let everybody = count(everybody(column))
    switch condition {
    case .not(let part):
      let range = range(part, column)
      return max(0, everybody - range.upperBound)...max(0, everybody - range.lowerBound)
    case .all(let parts):
      let ranges = together(parts, Condition.all).map { range($0, column) }
      let most = ranges.map(\.upperBound).min() ?? everybody
      let least = ranges.reduce(everybody) { $0 + $1.lowerBound - everybody }
      return min(most, max(0, least))...most
    case .any(let parts):
      let ranges = together(parts, Condition.any).map { range($0, column) }
      let most = min(everybody, ranges.reduce(0) { $0 + $1.upperBound })
      return min(most, ranges.map(\.lowerBound).max() ?? 0)...most
    case .test(let question, let test):
      guard let place = place(of: question) else { return 0...everybody }
      let base = count(Size(lines[place].base(column)))
      guard case .isAnyOf(let options) = test else { return 0...base }
      let chosen = sizes(of: options, place, column).map { count($0) }
      let most = min(base, chosen.reduce(0, +))
      return min(most, chosen.max() ?? 0)...most
    }
  }

  private func sizes(
    of options: Set<Identifier<Option>>, _ place: Int, _ column: Int
  ) -> [Size] {
    question(place).options.indices.filter { options.contains(question(place).options[$0]) }
      .compactMap { lines[place].options[$0].map { Size($0[column]) } }
  }

  /// Those who meet a condition, where the counts of one question tell it.
  private func exact(_ condition: Condition, _ column: Int) -> Size? {
    guard condition.questions.count == 1, let name = condition.questions.first,
      let place = place(of: name)
    else { return nil }
    if let rows = question(place).rows(where: condition) {
      let all = lines[place].answers + lines[place].states
      return Size(rows.flatMap { all[$0][column] })
    }
    guard case .test(_, .isAnyOf(let options)) = condition else { return nil }
    let chosen = sizes(of: options, place, column)
    return chosen.count == 1 ? chosen[0] : nil
  }

  /// Parts on the same question as one, where its counts tell who meets them.
  private func together(
    _ parts: [Condition], _ join: ([Condition]) -> Condition
  ) -> [Condition] {
    var joined: [Condition] = []
    for part in parts {
      let same = parts.filter { $0.questions == part.questions }
      let isExact = part.questions.count == 1 && same.allSatisfy { self.isExact($0) }
      if same.count == 1 || !isExact { joined.append(part) }
      if same.count > 1, isExact, !joined.contains(join(same)) { joined.append(join(same)) }
    }
    return joined
  }

  private func isExact(_ condition: Condition) -> Bool {
    place(of: condition.questions.first).flatMap { question($0).rows(where: condition) } != nil
  }
}
