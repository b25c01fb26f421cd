import Markup
import Responses
import Surveys
import Translations

/// A person's own answer, shown back to them in words.
struct AnswerText {
  let reader: Reader
  let texts: LocalisedQuestion
  let question: Question

  func html(_ state: AnswerState) -> HTML {
    switch state {
    case .answered(let answer): html(answer)
    case .preferNotToSay: reader(.preferNotToSay)
    case .skipped, .notAsked: span(.classes("none")) { reader(.checkNotAnswered) }
    }
  }

  private func html(_ answer: Answer) -> HTML {
    switch answer {
    case .option(let option): html(option)
    case .options(let options):
      ul {
        for option in options { li { html(option) } }
      }
    case .ranking(let options):
      element("ol") {
        for option in options { li { html(option) } }
      }
    case .text(let text):
      HTML {
        for line in text.split(separator: "\n") { p { reader.typed(String(line)) } }
      }
    case .number(let number): reader.typed(AnswerProblemMessage.plain(number))
    }
  }

  private func html(_ option: Identifier<Option>) -> HTML {
    question.options.first { $0.id == option }.map { reader.html(texts[$0].text) }
      ?? HTML(text: option.text)
  }
}
