package import Responses
package import Surveys

/// Adds up who came how far, each once by language, by channel and by Easy Read.
package struct FunnelTally: Sendable {
  package enum Step: Hashable, Sendable {
    case opened, answering, finished
    case stopped(Funnel.Place)
  }

  private struct Category: Hashable {
    let dimension: ParticipationDimension
    let name: String
  }

  private let places: [Funnel.Place]
  private var rows: [Category: Funnel.Row] = [:]

  /// Begins with the questions of all versions; a place that is none of them is not counted.
  package init(questions: [Identifier<Question>], monitoring: [Identifier<Question>]) {
    places =
      [.start] + questions.map(Funnel.Place.question) + monitoring.map(Funnel.Place.monitoring)
  }

  package mutating func count(
    _ count: Int, _ step: Step, _ language: LanguageTag, _ channel: Channel
  ) {
    for category in [
      Category(dimension: .language, name: language.text),
      Category(dimension: .channel, name: channel.rawValue),
      Category(dimension: .easyRead, name: language.isEasyRead ? "yes" : "no"),
    ] {
      var row = rows[category] ?? row(of: category)
      row.add(count, step, places)
      rows[category] = row
    }
  }

  private func row(of category: Category) -> Funnel.Row {
    Funnel.Row(
      dimension: category.dimension, category: category.name, stopped: places.map { _ in 0 })
  }

  package var funnel: Funnel {
    Funnel(
      places: places,
      rows: ParticipationDimension.allCases.flatMap { dimension in
        rows.filter { $0.key.dimension == dimension }.sorted { $0.key.name < $1.key.name }
          .map(\.value)
      })
  }
}

extension Funnel.Row {
  fileprivate mutating func add(
    _ count: Int, _ step: FunnelTally.Step, _ places: [Funnel.Place]
  ) {
    switch step {
    case .opened: opened += count
    case .answering: answering += count
    case .finished: finished += count
    case .stopped(let place):
      if let number = places.firstIndex(of: place) { stopped[number] += count }
    }
  }
}
