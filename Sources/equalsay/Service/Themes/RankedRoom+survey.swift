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
    let library = try Library([publication], Catalogues(folder: translations))
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
    return rooms
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
    let shown = rows.filter { $0.points.value != nil && $0.base.value != nil }
    let bases = Set(shown.compactMap(\.base.value))
    guard let voters = bases.first, voters > 0 else { return nil }
    guard bases.count == 1 else {
      throw InputProblems(
        "\(survey):\(ranking.question): Not everybody was offered the same options, so there is no "
          + "one number of voters. Write this session by hand, once for each set of options.")
    }
    id = "\(survey):\(ranking.question)"
    places = ranking.places
    ideas = shown.map { Idea(name: $0.option.text, text: texts[$0.option]?.onOneLine) }
    // Published points are rounded, so the largest can pass what all voters could have given.
    let most = voters * places
    votes = .totals(
      voters: voters,
      points: Dictionary(
        uniqueKeysWithValues: shown.map { ($0.option.text, min($0.points.value ?? 0, most)) }))
  }
}
