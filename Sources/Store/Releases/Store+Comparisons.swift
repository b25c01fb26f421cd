package import Responses
import SQLite
package import Surveys

extension Store {
  /// Compares a population that is to be released with that of each release before, the first one
  /// first.
  ///
  /// `everybody` are all responses of the survey at the moment when the population was counted.
  package func comparisons(
    of population: ResponseSet, among everybody: ResponseSet, in survey: Identifier<Survey>
  ) throws(StoreProblem) -> [ReleaseComparison] {
    let now = now()
    return try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT release.number, created_at, members, others, forgotten, forgotten_others
        FROM release JOIN survey ON survey.number = release.survey
        WHERE survey.id = ? ORDER BY release.number
        """, survey
      ) { row throws(SQLiteError) in
        let (members, others): (ResponseSet, ResponseSet) = (try row.value(2), try row.value(3))
        let (forgotten, forgottenOthers): (Int, Int) = (try row.value(4), try row.value(5))
        let createdAt: Int = try row.value(1)
        let rest = members.complement(in: everybody)
        return ReleaseComparison(
          release: try row.value(0),
          difference: population.symmetricDifferenceCount(members) + forgotten,
          differenceFromThoseLeftOut: population.symmetricDifferenceCount(others)
            + forgottenOthers,
          differenceFromRest: population.symmetricDifferenceCount(rest) + forgotten,
          arrivedSince: others.complement(in: rest).count, age: now - createdAt)
      }
    }
  }

  /// The numbers of all responses to the survey; of an import only when it is finished.
  package func responseNumbers(of survey: Identifier<Survey>) throws -> ResponseSet {
    var all = ResponseSet()
    try streamMoment { connection in
      all = try Self.responses(of: try Self.number(of: survey, on: connection), on: connection)
    }
    return all
  }
}
