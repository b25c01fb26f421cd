import Surveys
import Translations

/// What a question refuses, as the columns `constraint` and `constraint_message` have it.
struct QuestionLimits {
  private let question: Question

  init(_ question: Question) { self.question = question }

  /// Empty where anything goes.
  var expression: String {
    switch question.kind {
    case .chooseOne, .scale, .rank, .statement: ""
    case .chooseMany(_, let exclusive, let atMost):
      [
        atMost.map { "count-selected(.) <= \($0)" }, exclusive.map { alone($0.text) },
        question.writesPreferNot ? alone(AskedQuestion.preferNot) : nil,
      ].joined
    case .text(let atMost, _): "string-length(.) <= \(atMost)"
    case .number(let min, let max, let decimals):
      [
        min.map { ". >= \($0.asForms)" }, max.map { ". <= \($0.asForms)" },
        decimals > 0 ? ". = round(., \(decimals))" : nil,
      ].joined
    }
  }

  private func alone(_ option: String) -> String {
    "not(selected(., '\(option)') and count-selected(.) > 1)"
  }

  /// How the form explains it, in the words of our own pages; nothing where its program has better.
  func message(_ words: LocalisedQuestion, _ interface: Interface) -> String? {
    let lines: [String?]
    switch question.kind {
    case .chooseOne, .scale, .rank, .statement, .text: return nil
    case .chooseMany(let options, let exclusive, let atMost):
      let option = options.first { $0.id == exclusive }
      lines = [
        atMost.map { interface(.answerTooMany, count: $0).text },
        option.map { interface(.answerExclusive, ["option": words[$0].text.text]).text },
        question.writesPreferNot ? interface[.answerPreferNot].text : nil,
      ]
    case .number(let min, let max, let decimals):
      lines = [
        min.map { interface(.answerTooSmall, ["min": $0.asForms]).text },
        max.map { interface(.answerTooLarge, ["max": $0.asForms]).text },
        decimals > 0 ? interface(.answerDecimals, count: decimals).text : nil,
      ]
    }
    let said = lines.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "\n")
  }
}

extension [String?] {
  fileprivate var joined: String { compactMap { $0 }.joined(separator: " and ") }
}
