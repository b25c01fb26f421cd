import Foundation
import Surveys
import Translations
import Web
import Workshops

/// How a console says things: the interface in the facilitator's language, and what needs more than
/// a phrase.
struct ConsoleWords: Sendable {
  let interface: Interface

  func callAsFunction(_ phrase: ConsolePhrase) -> String { interface[phrase].text }

  func callAsFunction(_ phrase: ConsolePhrase, _ values: [String: String]) -> String {
    interface(phrase, values).text
  }

  func callAsFunction(
    _ phrase: ConsolePhrase, count: Int, _ values: [String: String] = [:]
  ) -> String {
    interface(phrase, count: count, values).text
  }

  func number(_ number: Int) -> String { interface.number(number) }

  /// Numbers of people in a row, as a list that the eye takes in: `1 2 5`.
  func numbers(_ numbers: [Int]) -> String { numbers.map(number).joined(separator: " ") }

  func name(of stage: StageDocument) -> String {
    stage.stage.map { interface.name(of: $0).text } ?? stage.name
  }

  /// An idea's words in the facilitator's language where somebody translated them.
  func text(of idea: IdeaDocument) -> String {
    words(translation(of: idea)?.text ?? idea.text)
  }

  /// What stands for an idea that was said in another language than the facilitator's.
  func translation(of idea: IdeaDocument) -> IdeaDocument.Text? {
    guard !sameLanguage(idea.language) else { return nil }
    return idea.translations.first { sameLanguage($0.language) }
  }

  /// Somebody's words, or what stands in their place.
  func words(_ text: String?) -> String { text?.onOneLine ?? self(.consoleErased) }

  func means(_ person: ParticipantDocument) -> String {
    switch Event.Joining.Means(rawValue: person.means) {
    case .paper: self(.consolePaper)
    case .web: self(.consoleDevice)
    case nil: person.means
    }
  }

  func need(_ need: String) -> String {
    switch need {
    case "bsl": self(.consoleNeedBsl)
    case "large-print": self(.consoleNeedLargePrint)
    case "supporter": self(.consoleNeedSupporter)
    case _: need
    }
  }

  private func sameLanguage(_ tag: String) -> Bool {
    LanguageTag(tag)?.standard == interface.language.standard
  }
}
