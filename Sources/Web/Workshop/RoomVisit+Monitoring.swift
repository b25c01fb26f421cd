import HTTP
import Markup
import Surveys

/// The equality questions of a workshop.
extension RoomVisit {
  var offersMonitoring: Bool { false }
  func showAboutYou() -> HTTP.Response { .seeOther(path(.room)) }
  func decideAboutYou() throws -> Reply { .now(.seeOther(path(.room))) }
  func showMonitoring(_ id: Identifier<Question>) -> HTTP.Response { .seeOther(path(.room)) }
  func answerMonitoring(_ id: Identifier<Question>) throws -> Reply {
    .now(.seeOther(path(.room)))
  }
}
