package import Responses
import SQLite
package import Surveys

/// What may be quoted of free-text answers.
extension Store {
  /// What was decided on the answers to a survey, in the order in which it was decided.
  package func quotationEntries(
    of survey: Identifier<Survey>
  ) throws(StoreProblem) -> [QuotationEntry] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT response, question, reviewer, act, text, characteristic, category
        FROM quotation JOIN response ON response.id = quotation.response
        WHERE survey = (SELECT number FROM survey WHERE id = ?) ORDER BY quotation.number
        """, survey
      ) { row throws(SQLiteError) in
        let name: String = try row.value(3)
        let text: String? = try row.value(4)
        let characteristic: Identifier<Characteristic>? = try row.value(5)
        let category: Identifier<Option>? = try row.value(6)
        let beside = characteristic.flatMap { characteristic in
          category.map { QuotationEntry.Beside(characteristic: characteristic, category: $0) }
        }
        let act: QuotationEntry.Act =
          text.map { .approved($0, beside: beside) } ?? (name == "refused" ? .refused : .undone)
        return QuotationEntry(
          response: try row.value(0), question: try row.value(1), reviewer: try row.value(2),
          act: act)
      }
    }
  }

  /// Adds a decision; tells if the response is still there.
  package func decide(
    _ entry: QuotationEntry, in survey: Identifier<Survey>, on day: CalendarDate
  ) throws -> Bool {
    let (name, text, beside): (String, String?, QuotationEntry.Beside?) =
      switch entry.act {
      case .approved(let text, let beside): ("approved", text, beside)
      case .refused: ("refused", nil, nil)
      case .undone: ("undone", nil, nil)
      }
    return try write { connection in
      try connection.run(
        """
        INSERT INTO quotation (response, question, reviewer, day, act, text, characteristic, category)
        SELECT response.id, ?, ?, ?, ?, ?, ?, ?
        FROM response JOIN survey ON survey.number = response.survey
        WHERE response.id = ? AND survey.id = ?
        """, entry.question, entry.reviewer, day, name, text, beside?.characteristic,
        beside?.category, entry.response, survey)
      return connection.changes == 1
    }
  }
}
