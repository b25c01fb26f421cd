import Ranking
import Surveys

extension CountLayout {
  /// The figures of a group, from what was counted of it.
  func figures(
    of row: GroupRow, categories: [Identifier<Option>], sites: [Identifier<Site>]
  ) -> GroupFigures {
    var fromSites: [Identifier<Site>: Int] = [:]
    for (site, people) in row.sites { fromSites[sites[site]] = people }
    return GroupFigures(
      categories: categories, people: row.people, sites: fromSites,
      answers: questions.indices.map { answers(to: $0, row) })
  }

  private func answers(to place: Int, _ row: GroupRow) -> AnswerCounts {
    let (question, cells) = (questions[place], cells[place])
    var counts = AnswerCounts()
    counts.skipped = row.cells[cells.skipped]
    counts.preferNotToSay = row.cells[cells.preferNotToSay]
    counts.answered = row.cells[cells.answered].reduce(0, +)
    let options = Array(row.cells[cells.options])
    switch question.kind {
    case .chooseOne, .scale:
      counts.options = options
      counts.answered = options.reduce(0, +)
    case .chooseMany: counts.options = options
    case .rank:
      let tally = tally(place, row)
      counts.options = tally.counts.map { $0.placed.reduce(0, +) }
      counts.firstChoices = tally.counts.map { $0.placed.first ?? 0 }
      counts.ballots = tally
    case .number:
      counts.numbers = row.numbers[ordinal(of: place, among: .number)]
      for (value, count) in options.enumerated() where count > 0 {
        counts.numbers[Int64(cells.lowest + value)] = count
      }
    case .text, .statement: break
    }
    counts.notAsked =
      row.people - counts.answered - counts.skipped - counts.preferNotToSay
    counts.passOver(question.ruledOut)
    return counts
  }

  /// An option was offered to those whose edition offers it.
  private func tally(_ place: Int, _ row: GroupRow) -> PointsTally<Identifier<Option>> {
    let (question, cells) = (questions[place], cells[place])
    let bases = row.cells[cells.answered]
    let counts = question.options.indices.map { option in
      let start = cells.options.lowerBound + option * question.places
      let placed = row.cells[start..<start + question.places]
      return PointsTally.Count(
        idea: question.options[option],
        offered: zip(bases, cells.offers).reduce(0) { $1.1.contains(option) ? $0 + $1.0 : $0 },
        placed: Array(placed[..<(placed.lastIndex { $0 > 0 }.map { $0 + 1 } ?? start)]))
    }
    return PointsTally(ballots: bases.reduce(0, +), counts: counts)
  }
}
