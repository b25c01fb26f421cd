package import Responses
import SQLite
package import Secrets
package import Surveys
package import Workshops

/// What the bearer of a receipt has given: their own answers, shown back to them alone.
extension Store {
  /// The answers of the response with this receipt, with the version that was answered.
  package func answers(
    of receipt: KeyedHash, to survey: Identifier<Survey>
  ) throws(StoreProblem) -> (version: Int, answers: EncodedAnswers)? {
    try read { connection throws(SQLiteError) in
      try connection.first(
        """
        SELECT version, answers FROM response JOIN survey ON survey.number = response.survey
        WHERE receipt = ? AND survey.id = ?
        """, receipt, survey
      ) { row throws(SQLiteError) -> (version: Int, answers: EncodedAnswers) in
        (try row.value(0), try row.value(1))
      }
    }
  }

  /// The digests of what the bearer of the receipt wrote in a workshop, as its log names them.
  package func wordDigests(
    of receipt: KeyedHash, in code: WorkshopCode
  ) throws(StoreProblem) -> Set<Digest> {
    Set(
      try read { connection throws(SQLiteError) in
        try connection.all(
          """
          SELECT digest FROM workshop_words
          WHERE receipt = ? AND workshop = (SELECT number FROM workshop WHERE code = ?)
          """, receipt, code
        ) { row throws(SQLiteError) -> Digest in try row.value(0) }
      })
  }
}
