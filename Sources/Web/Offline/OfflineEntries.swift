import HTTP
import Responses
import Surveys

/// Why answers from a device are not taken.
enum OfflineRefusal: String, Error {
  /// The survey or the version is not there, or not any more.
  case unknown
  case closed
  /// Something does not fit the form.
  case invalid
}

/// The entries of a form that waited on a device, read as the pages would have read them.
struct OfflineEntries {
  static let token = "token"
  static let version = "version"
  static let catalogue = "catalogue"
  static let site = "site"
  /// What stands before the name of a monitoring question.
  static let monitoring = "monitoring."

  let fields: FormData

  /// Takes the entries to the questions on the person's way; what is off it does not count.
  ///
  /// - Throws: `OfflineRefusal.invalid` where a page would have shown a problem.
  func journey(
    _ questions: [Question], prefix: String = "", inEasyRead: Bool
  ) throws(OfflineRefusal) -> Journey {
    var sheet = AnswerSheet()
    for question in questions where question.kind != .statement {
      let entry = Entry(fields, of: prefix + question.id.text + ".")
      // Easy Read asks what it leaves out only of somebody who has answered it before.
      let state: AnswerState
      do {
        state = try question.state(of: entry)
      } catch {
        let way = Journey(questions, answers: sheet, inEasyRead: inEasyRead)
        guard way.question(question.id) == nil else { throw .invalid }
        continue
      }
      sheet[question.id] = state
    }
    let journey = Journey(questions, answers: sheet, inEasyRead: inEasyRead)
    guard journey.firstMissing == nil else { throw .invalid }
    return journey
  }
}
