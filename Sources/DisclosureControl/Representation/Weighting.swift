package import Surveys
package import Tabulation

/// Weighs the published answers of a release so that those who gave them resemble a population by up to
/// three characteristics.
package struct Weighting: Sendable {
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
        try QuestionMargin(
          counts, id, isExclusive: exclusive.contains(id), scheme, population)
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
    let isWhole = exclusive.contains(id)
    // Either all answers of a question together, or each beside all that is not it.
    let groups = isWhole ? [whole] : whole.filter { $0.value.value != nil }.map { [$0] }
    var shares: [Identifier<Option>: Double] = [:]
    var worst: WeightedQuestion.Weights?
    for group in groups {
      let table = table(of: group, isWhole: isWhole, Double(people), margins)
      let (weighted, weights) = try raked(table, margins)
      // Beside a count that the release withholds stands no estimate of it.
      for (share, count) in zip(weighted, group) where count.value.value != nil {
        shares[count.option] = 100 * share
      }
      if weights.designEffect > worst?.designEffect ?? 0 { worst = weights }
    }
    guard let worst, !shares.isEmpty else { throw .tooFew }
    let rows = whole.map {
      WeightedQuestion.Row(
        option: $0.option, published: policy.percent($0.value, of: base),
        weighted: shares[$0.option])
    }
    return .weighted(rows, worst)
  }

  /// The people of each answer by every characteristic, each scaled to what everybody answered.
  private func table(
    of counts: [PublishedCount], isWhole: Bool, _ base: Double, _ margins: [QuestionMargin]
  ) -> WeightingTable {
    let rest = ReleasedCount.shareOfRest(of: base, counts.map(\.value))
    let totals = counts.map { $0.value.value.map(Double.init) ?? rest }
    var answers = zip(counts, totals).map { count, total in
      margins.map {
        $0.people(giving: count.option, total: total, of: base).scaled(to: total)
      }
    }
    if !isWhole, let option = counts.first?.option, let total = totals.first {
      answers.append(
        margins.map {
          $0.people(notGiving: option, total: total, of: base).scaled(to: max(0, base - total))
        })
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
      throw WeightedQuestion.Failure(error)
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

extension WeightedQuestion.Failure {
  fileprivate init(_ failure: RakingFailure) {
    self =
      switch failure {
      case .noConvergence: .noConvergence
      case .emptyCategory(let characteristic, let category):
        .nobodyIn(characteristic, category)
      case .unknownShare(let characteristic, let category):
        .noReference(characteristic, category)
      case .nobody, .noMargins, .tooManyMargins, .cellDoesNotFit: .tooFew
      }
  }
}

extension [Double] {
  /// The same proportions with another sum; even where there are none.
  fileprivate func scaled(to total: Double) -> [Double] {
    let sum = reduce(0, +)
    return sum > 0 ? map { $0 * total / sum } : map { _ in total / Double(count) }
  }
}
