import DisclosureControl
import Surveys

/// What every file of a release is made from.
struct ReleaseContents: Sendable {
  let figures: ReleasedFigures
  let record: ReleaseRecord
  /// Whom those who took part are held against, where they are.
  let reference: ReleaseReference?
  let words: ReleaseWords

  var texts: ReleaseTexts { words.texts }

  /// Those that take an answer.
  var questions: [CountedQuestion] { figures.questions.filter { $0.kind != .statement } }

  var questionNames: [String] { questions.map(\.id.text) }

  /// The options of all questions, each name once.
  var optionNames: [String] {
    Self.once(questions.flatMap { $0.options.map(\.text) })
  }

  /// Every characteristic by which a figure is broken down.
  var breakdownNames: [String] {
    Self.once(
      figures.tables.flatMap { Self.names(in: $0.breakdown) }
        + figures.groupRankings.flatMap { Self.names(in: $0.breakdown) })
  }

  /// Every category by which a figure is broken down.
  var categoryNames: [String] {
    Self.once(
      figures.tables.flatMap { $0.groups.flatMap { $0.categories.map(\.text) } }
        + figures.groupRankings.flatMap { $0.categories.map(\.text) })
  }

  func question(_ id: Identifier<Question>) -> CountedQuestion? {
    figures.questions.first { $0.id == id }
  }

  /// Each name once, in the order in which it comes first.
  static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func names(in breakdown: Breakdown?) -> [String] {
    (breakdown?.characteristics ?? []).map(\.text)
  }
}
