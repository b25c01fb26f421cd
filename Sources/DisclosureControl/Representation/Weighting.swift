package import Surveys
package import Tabulation

/// Weighs the published answers of a release so that those who gave them resemble a population by up to
/// three characteristics.
package struct Weighting: Sendable {
  /// What a withheld count is taken to be, about the middle of 0 to 4.
  package static let withheldCount = 2.0
  /// Weights are for whole people; a part of one counts to the thousandth.
  private static let parts = 1000.0

  private let counts: PublishedCounts
  private let population: ReferencePopulation
  private let schemes: [CategoryScheme]
  private let policy = DisclosurePolicy.standard
  /// Questions of which everybody gave one answer at most.
  private let exclusive: Set<Identifier<Question>>

  package init(
    _ counts: PublishedCounts, exclusive: Set<Identifier<Question>>,
    to population: ReferencePopulation,
    by schemes: [CategoryScheme]
  ) {
    self.counts = counts
    self.exclusive = exclusive
    self.population = population
    self.schemes = schemes
  }

  /// Every question with options, in the order of the release.
  package var questions: [WeightedQuestion] {
    var seen: Set<Identifier<Question>> = []
    return counts.by([]).map(\.question).filter { seen.insert($0).inserted }.map(question)
  }

  private func question(_ id: Identifier<Question>) -> WeightedQuestion {
    let whole = counts.by([]).filter { $0.question == id }
    let base = whole.first?.base ?? .confidential
    do throws(WeightedQuestion.Failure) {
      let margins = try schemes.map { scheme throws(WeightedQuestion.Failure) in
        try QuestionMargin(counts, id, scheme, population)
      }
      return WeightedQuestion(
        question: id, base: base, outcome: try weighted(id, whole, base, margins),
        leftOut: margins.flatMap(\.leftOut))
    } catch {
      return WeightedQuestion(question: id, base: base, outcome: .failed(error), leftOut: [])
    }
  }

  private func weighted(
    _ id: Identifier<Question>, _ whole: [PublishedCount], _ base: ReleasedCount,
    _ margins: [QuestionMargin]
  ) throws(WeightedQuestion.Failure) -> WeightedQuestion.Outcome {
    guard let people = base.value, people >= policy.smallestBaseForPercent else { throw .tooFew }
    let options = whole.map(\.option)
    // Either all answers of a question together, or each beside all that is not it.
    let groups = exclusive.contains(id) ? [options] : options.map { [$0] }
    var rows: [WeightedQuestion.Row] = []
    var worst: WeightedQuestion.Weights?
    for group in groups {
      let table = table(of: group, isWhole: exclusive.contains(id), whole, Double(people), margins)
      let (shares, weights) = try raked(table, margins)
      for (place, option) in group.enumerated() {
        let count = whole.first { $0.option == option }?.value ?? .confidential
        rows.append(
          WeightedQuestion.Row(
            option: option, published: policy.percent(count, of: base),
            weighted: 100 * shares[place]))
      }
      if weights.designEffect > worst?.designEffect ?? 0 { worst = weights }
    }
    guard let worst else { throw .tooFew }
    return .weighted(rows, worst)
  }

  /// The people of each answer by every characteristic, each scaled to what everybody answered.
  private func table(
    of options: [Identifier<Option>], isWhole: Bool, _ whole: [PublishedCount], _ base: Double,
    _ margins: [QuestionMargin]
  ) -> WeightingTable {
    let totals = options.map { option in
      whole.first { $0.option == option }?.value.value.map(Double.init) ?? Self.withheldCount
    }
    var answers = zip(options, totals).map { option, total in
      margins.map { $0.people(giving: option).scaled(to: total) }
    }
    if !isWhole {
      let rest = max(0, base - totals.reduce(0, +))
      answers.append(margins.map { $0.people(notGiving: options).scaled(to: rest) })
    }
    return WeightingTable(categories: margins.map(\.categories), margins: answers)
  }

  /// Rakes the table to the population, and gives the weighted share of each answer.
  private func raked(
    _ table: WeightingTable, _ margins: [QuestionMargin]
  ) throws(WeightedQuestion.Failure) -> ([Double], WeightedQuestion.Weights) {
    let everybody = table.everybody
    let cells = zip(table.cells, everybody).map {
      Raking.Cell(categories: $0, people: Int(($1 * Self.parts).rounded()))
    }
    let raking: Raking
    do throws(RakingFailure) {
      raking = try Raking(cells, to: margins.map(\.target))
    } catch {
      throw .noConvergence
    }
    let all = zip(everybody, raking.weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard all > 0 else { throw .tooFew }
    let shares = table.people.map { people in
      zip(people, raking.weights).reduce(0) { $0 + $1.0 * $1.1 } / all
    }
    let weights = WeightedQuestion.Weights(
      designEffect: raking.designEffect,
      effectiveSampleSize: raking.effectiveSampleSize / Self.parts,
      largest: zip(cells, raking.weights).filter { $0.0.people > 0 }.map(\.1).max() ?? 1,
      trimmedPeople: Int((Double(raking.trimmedPeople) / Self.parts).rounded()),
      largestGap: 100 * raking.largestGap)
    return (shares, weights)
  }
}

extension [Double] {
  /// The same proportions with another sum; even where there are none.
  fileprivate func scaled(to total: Double) -> [Double] {
    let sum = reduce(0, +)
    return sum > 0 ? map { $0 * total / sum } : map { _ in total / Double(count) }
  }
}
