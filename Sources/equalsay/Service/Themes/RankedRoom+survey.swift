import DisclosureControl
import Foundation
import Ranking
import Store
import Surveys
import Web

extension RankedRoom {
  /// The rank questions of a survey, as far as their figures may be shown.
  ///
  /// They come from where `priorities show` has them, so nothing of a single answer is in them. An
  /// option whose figures are withheld is left out, as if it had not been offered.
  static func rooms(
    of survey: Identifier<Survey>, in data: String, _ translations: String
  ) throws -> [RankedRoom] {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let publication = try store.publication(of: survey)
    let library = try Library([publication], Catalogues(speakingFrom: translations))
    guard let published = library.surveys[survey] else { return [] }
    let released = try Priorities(store: store, survey: published, now: Date()).released()
    let rooms = try released.rankings.compactMap { ranking in
      try RankedRoom(ranking, of: survey, texts: texts(of: ranking.question, in: published))
    }
    guard !rooms.isEmpty else {
      throw InputProblems(
        "\(survey): No ranking of this survey may be shown yet, or it asks for none. 'equalsay "
          + "priorities show \(survey)' says why.")
    }
    let isSynthetic = store.kind == .demonstration
    return rooms.map { room in
      var room = room
      room.isSynthetic = isSynthetic
      return room
    }
  }

  private static func texts(
    of question: Identifier<Question>, in survey: PublishedSurvey
  ) -> [Identifier<Option>: String] {
    let editions = survey.editions.sorted { $0.key > $1.key }.map(\.value.survey)
    let options = editions.flatMap(\.questions).filter { $0.id == question }.flatMap(\.options)
    return Dictionary(options.map { ($0.id, $0.text) }, uniquingKeysWith: { newest, _ in newest })
  }

  private init?(
    _ ranking: ReleasedRanking, of survey: Identifier<Survey>, texts: [Identifier<Option>: String]
  ) throws {
    guard case .rows(let rows) = ranking.outcome else { return nil }
    let shown = rows.compactMap { row in
      row.points.value.flatMap { points in
        row.base.value.map { base in
          ShownIdea(
            Idea(name: row.option.text, text: texts[row.option]?.onOneLine), points, base: base)
        }
      }
    }
    try self.init("\(survey):\(ranking.question)", places: ranking.places, shown)
  }
}
