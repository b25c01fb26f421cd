package import Surveys

/// How many people started a survey, finished it, or stopped where: exact, never shown as is.
package struct Funnel: Hashable, Sendable {
  /// The last place that somebody came to before they stopped.
  package enum Place: Hashable, Sendable {
    /// They agreed to take part and answered nothing.
    case start
    case question(Identifier<Question>)
    /// One of the equality questions.
    case monitoring(Identifier<Question>)
  }

  package struct Row: Hashable, Sendable {
    package let dimension: ParticipationDimension
    /// A language tag, a channel, or `yes` and `no`.
    package let category: String
    /// Start pages, not people.
    package var opened = 0
    package var answering = 0
    package var finished = 0
    /// In the order of `Funnel.places`.
    package var stopped: [Int]

    package var started: Int { answering + ended }
    /// Those who finished and those who gave up.
    package var ended: Int { finished + stopped.reduce(0, +) }
  }

  package let places: [Place]
  /// By language, by channel, by Easy Read: only what anybody used.
  package let rows: [Row]

  /// Everybody, whatever they read: all of them came through pages.
  package var all: Row {
    rows.filter { $0.dimension == .easyRead }
      .reduce(into: Row(dimension: .channel, category: "", stopped: places.map { _ in 0 })) {
        $0.add($1)
      }
  }
}

extension Funnel.Row {
  mutating func add(_ other: Funnel.Row) {
    opened += other.opened
    answering += other.answering
    finished += other.finished
    for place in stopped.indices { stopped[place] += other.stopped[place] }
  }
}
