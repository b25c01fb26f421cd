import Foundation
import Responses
import Surveys
import Translations
import Web

/// How forms are typed in, in words: those of whoever types, and those that are read aloud.
struct KeyingWords {
  let prompts: Interface
  /// The interface in the language of the form.
  let reading: Interface
  let form: LocalisedForm

  /// A question with its number, for whoever types.
  func label(_ item: PaperQuestion, _ texts: LocalisedQuestion) -> String {
    let number = item.number.map { "\($0). " } ?? ""
    return number + texts.text.text.onOneLine
  }

  /// What may be typed for a question.
  func range(_ item: PaperQuestion) -> String {
    switch item.question.kind {
    case .chooseOne, .scale: "[1–\(item.options.count)]"
    case .chooseMany: "[1–\(item.options.count) …]"
    case .rank(_, let places): "[1–\(item.options.count), \(places) …]"
    case .number: "[0–9]"
    case .text: "[…]"
    case .statement: ""
    }
  }

  /// What is read aloud for a question: its words, how to answer, and every answer alike.
  func script(_ item: PaperQuestion, _ texts: LocalisedQuestion) -> [String] {
    var lines = [texts.text.text]
    if let hint = texts.hint { lines.append(hint.text) }
    switch item.question.kind {
    case .chooseMany(_, exclusive: _, let atMost):
      lines.append(
        (atMost.map { reading(.chooseAtMost, count: $0) } ?? reading[.chooseMany]).text)
    case .rank(_, let places): lines.append(reading(.sheetSayRank, count: places).text)
    case .number(let min?, let max?, decimals: _):
      lines.append(
        reading(
          .sheetSayNumber, ["min": reading.bound(min), "max": reading.bound(max)]
        ).text)
    case .text: lines.append(reading[.sheetSayText].text)
    case .chooseOne, .scale, .number, .statement: break
    }
    for (place, option) in item.options.enumerated() {
      lines.append(choice(String(place + 1), texts[option].text.text))
    }
    if item.question.offersPreferNotToSay {
      lines.append(choice("P", reading[.preferNotToSay].text))
    }
    return lines.map(aloud)
  }

  func choice(_ number: String, _ option: String) -> String {
    reading(.sheetSayOption, ["number": number, "option": option]).text
  }

  /// What is read aloud, a line a paragraph.
  func aloud(_ text: String) -> String {
    text.split(separator: "\n\n").map { "▸ " + String($0).onOneLine }.joined(separator: "\n")
  }

  /// What stands for a question, as whoever types would type it.
  func value(_ state: AnswerState, of item: PaperQuestion) -> String {
    switch state {
    case .notAsked: prompts[.sheetKeyNotAsked].text
    case .skipped: prompts[.checkNotAnswered].text
    case .preferNotToSay: prompts[.preferNotToSay].text
    case .answered(.option(let option)): numbers([option], of: item)
    case .answered(.options(let options)), .answered(.ranking(let options)):
      numbers(options, of: item)
    case .answered(.text(let text)): "“\(text.onOneLine)”"
    case .answered(.number(let number)): AnswerProblemMessage.plain(number)
    }
  }

  private func numbers(_ options: [Identifier<Option>], of item: PaperQuestion) -> String {
    options.map { option in
      item.options.firstIndex { $0.id == option }.map { String($0 + 1) } ?? option.text
    }.joined(separator: " ")
  }

  func value(_ help: Responses.Help?) -> String {
    let number = help.flatMap { help in Responses.Help.allCases.firstIndex(of: help) }
    return number.map { String($0 + 1) } ?? prompts[.checkNotAnswered].text
  }

  func problem(_ problem: AnswerProblem, _ item: PaperQuestion, _ texts: LocalisedQuestion)
    -> String
  {
    AnswerProblemMessage(
      reader: Reader(tag: prompts.language, interface: prompts), texts: texts,
      question: item.question
    ).text(problem).text
  }
}
