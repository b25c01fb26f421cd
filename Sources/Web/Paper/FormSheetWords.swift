import Foundation
import Markup
import Responses
import Surveys
import Translations

/// What all parts of a printed form say things with.
struct FormSheetWords {
  let reader: Reader

  private var interface: Interface { reader.interface }

  /// A text; in Easy Read each sentence on a line of its own.
  func html(_ text: LocalisedText) -> HTML {
    guard reader.isEasyRead else { return reader.html(text) }
    let sentences = Sentences.of(text.text, in: text.language)
    guard sentences.count > 1 else { return reader.html(text) }
    return HTML {
      for sentence in sentences {
        span(.classes("sentence")) {
          reader.html(LocalisedText(text: sentence, language: text.language))
        }
        " "
      }
    }
  }

  /// A text of several paragraphs, parted by empty lines.
  func paragraphs(_ text: LocalisedText) -> HTML {
    HTML {
      for paragraph in text.paragraphs { p { html(paragraph) } }
    }
  }

  /// Numbers of which one or another is meant.
  func either(_ numbers: [Int]) -> String { interface.either(numbers.map(interface.number)) }

  /// Where whoever chose certain answers goes on.
  func text(_ skip: PaperQuestion.Skip) -> LocalisedText {
    interface(
      .sheetGoTo,
      ["options": either(skip.options), "number": interface.number(skip.number)])
  }

  /// A condition that one sentence says; nothing for one that needs a list.
  func sentence(_ condition: PaperCondition, for number: Int) -> LocalisedText? {
    guard case .chose(let options, let question) = condition else { return nil }
    return interface(
      .sheetOnlyChose,
      [
        "question": interface.number(number), "options": either(options),
        "number": interface.number(question),
      ])
  }

  /// What stands above the list of a condition, and the list.
  func list(
    _ condition: PaperCondition, for number: Int
  ) -> (head: LocalisedText, items: [PaperCondition]) {
    let question = interface.number(number)
    return switch condition {
    case .all(let parts): (interface(.sheetOnlyAll, ["question": question]), parts)
    case .any(let parts): (interface(.sheetOnlyAny, ["question": question]), parts)
    case .chose, .choseNone, .wroteAtLeast, .wroteLess, .wroteAtMost, .wroteMore, .choseAtLeast,
      .choseAtMost, .answered, .notAnswered:
      (interface(.sheetOnlyAll, ["question": question]), [condition])
    }
  }

  /// An item of such a list, and the list within it.
  func item(_ condition: PaperCondition) -> (text: LocalisedText, items: [PaperCondition]) {
    switch condition {
    case .all(let parts): return (interface[.sheetIfAll], parts)
    case .any(let parts): return (interface[.sheetIfAny], parts)
    case .chose(let options, let question):
      let (options, number) = (either(options), interface.number(question))
      return (interface(.sheetIfChose, ["options": options, "number": number]), [])
    case .choseNone(let options, let question):
      let (options, number) = (either(options), interface.number(question))
      return (interface(.sheetIfNotChose, ["options": options, "number": number]), [])
    case .wroteAtLeast(let bound, let question):
      let (amount, number) = (interface.bound(bound), interface.number(question))
      return (interface(.sheetIfLeast, ["amount": amount, "number": number]), [])
    case .wroteLess(let bound, let question):
      let (amount, number) = (interface.bound(bound), interface.number(question))
      return (interface(.sheetIfNotLeast, ["amount": amount, "number": number]), [])
    case .wroteAtMost(let bound, let question):
      let (amount, number) = (interface.bound(bound), interface.number(question))
      return (interface(.sheetIfMost, ["amount": amount, "number": number]), [])
    case .wroteMore(let bound, let question):
      let (amount, number) = (interface.bound(bound), interface.number(question))
      return (interface(.sheetIfNotMost, ["amount": amount, "number": number]), [])
    case .choseAtLeast(let count, let question):
      let (amount, number) = (interface.number(count), interface.number(question))
      return (interface(.sheetIfCountLeast, ["amount": amount, "number": number]), [])
    case .choseAtMost(let count, let question):
      let (amount, number) = (interface.number(count), interface.number(question))
      return (interface(.sheetIfCountMost, ["amount": amount, "number": number]), [])
    case .answered(let question):
      return (interface(.sheetIfAnswered, ["number": interface.number(question)]), [])
    case .notAnswered(let question):
      return (interface(.sheetIfNotAnswered, ["number": interface.number(question)]), [])
    }
  }
}
