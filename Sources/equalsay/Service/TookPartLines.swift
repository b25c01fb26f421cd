import DisclosureControl
import Translations
import Web

/// Who took part in a workshop that has closed, as lines of text.
struct TookPartLines {
  let interface: Interface
  let policy: DisclosurePolicy
  let document: TookPartDocument

  var lines: [String] {
    guard let answered = document.answered.value else {
      return [
        interface(.tookPartFew, ["least": interface.number(policy.smallestGroup)]).text
      ]
    }
    return [interface(.tookPartTitle, count: answered).text] + shorthand
      + document.questions.map(line)
  }

  private var shorthand: [String] {
    guard policy.roundingBase > 1 else { return [] }
    return [
      interface(
        .tookPartRounded,
        [
          "base": interface.number(policy.roundingBase),
          "least": interface.number(policy.smallestCount),
        ]
      ).text
    ]
  }

  private func line(_ question: TookPartDocument.Question) -> String {
    let shown = question.answers.compactMap { answer in
      answer.people.value.map { "\(answer.text) \(interface.number($0))" }
    }
    let others =
      shown.count == question.answers.count
      ? [] : ["\(interface[.tookPartOthers].text) \(ReleasedCount.confidential.text)"]
    return "  \(question.text) \((shown + others).joined(separator: "; "))"
  }
}
