import Responses
import Secrets
import Surveys
import Translations
import Web

/// What came of asking for the answer to one question.
enum TypedAnswer: Hashable {
  case state(AnswerState)
  case back, stopped
}

extension FormKeying {
  enum TypedHelp { case help(Responses.Help?), back, stopped }
  enum TypedCode { case code(KeyedHash?), back, stopped }

  /// Asks for the answer to a question until there is one that can be taken.
  func answer(_ item: PaperQuestion, _ texts: LocalisedQuestion) -> TypedAnswer {
    if isInterview {
      for line in words.script(item, texts) { talk.say(line) }
    } else {
      talk.say("\(words.label(item, texts)) \(words.range(item))")
    }
    while let line = talk.read() {
      switch EntryInput(line) {
      case .nothing: talk.say(words.prompts[.sheetKeyEmpty].text)
      case .help: showHelp(item, texts)
      case .stop: return .stopped
      case .back: return .back
      // Nobody can be made to answer on paper, and anybody may prefer not to say.
      case .skipped: return .state(.skipped)
      case .prefersNot: return .state(.preferNotToSay)
      case .answer(let text):
        switch state(of: text, item, texts) {
        case .success(let state): return .state(state)
        case .failure(let problem): talk.say(problem.sentence)
        }
      }
    }
    return .stopped
  }

  private func showHelp(_ item: PaperQuestion, _ texts: LocalisedQuestion) {
    talk.say(words.prompts[.sheetKeyHelp].text)
    for (place, option) in item.options.enumerated() {
      talk.say("  \(place + 1) \(texts[option].text.text.onOneLine)")
    }
  }

  private struct Unusable: Error { let sentence: String }

  private func state(
    of text: String, _ item: PaperQuestion, _ texts: LocalisedQuestion
  ) -> Result<AnswerState, Unusable> {
    var entry = Entry(text: text)
    switch item.question.kind {
    case .chooseOne, .scale, .chooseMany, .rank:
      guard let numbers = EntryNumbers.read(text),
        numbers.allSatisfy({ (1...max(1, item.options.count)).contains($0) })
      else {
        return .failure(
          Unusable(
            sentence: words.prompts(.sheetKeyNumbers, ["last": String(item.options.count)]).text))
      }
      guard Set(numbers).count == numbers.count else {
        return .failure(Unusable(sentence: words.prompts[.sheetKeyTwice].text))
      }
      entry = Entry(choices: numbers.map { item.options[$0 - 1].id.text })
    case .text, .number, .statement: break
    }
    do throws(AnswerProblem) {
      return .success(try item.question.state(of: entry))
    } catch {
      guard error != .missing else { return .success(.skipped) }
      return .failure(Unusable(sentence: words.problem(error, item, texts)))
    }
  }

  /// Whether somebody helped.
  func help() -> TypedHelp {
    let choices = Responses.Help.allCases
    if isInterview {
      talk.say(words.aloud(words.reading[.helpedTitle].text))
      talk.say(words.aloud(words.reading[.helpedHint].text))
      for (place, help) in choices.enumerated() {
        talk.say(
          words.aloud(words.choice(String(place + 1), words.reading[help.phrase].text)))
      }
    } else {
      talk.say("\(paper.helpedNumber). \(words.reading[.helpedTitle].text) [1–\(choices.count)]")
    }
    while let line = talk.read() {
      switch EntryInput(line) {
      case .stop: return .stopped
      case .back: return .back
      case .skipped, .prefersNot: return .help(nil)
      case .answer(let text):
        if let numbers = EntryNumbers.read(text), numbers.count == 1,
          choices.indices.contains(numbers[0] - 1)
        {
          return .help(choices[numbers[0] - 1])
        }
        talk.say(words.prompts(.sheetKeyNumbers, ["last": String(choices.count)]).text)
      case .help, .nothing: talk.say(words.prompts[.sheetKeyHelp].text)
      }
    }
    return .stopped
  }

  /// The code that pairs two responses: four parts, of which only a mark is kept.
  func code() -> TypedCode {
    if isInterview {
      for text in [
        words.reading[.codeTitle], words.reading[.codeWhy], words.reading[.codeOptional],
        words.reading(.codeKept, count: Edition.codeMonths),
      ] { talk.say(words.aloud(text.text)) }
    } else if let number = paper.selfCodeNumber {
      talk.say("\(number). \(words.reading[.codeTitle].text)")
    }
    while true {
      var parts: [SelfCode.Part: String] = [:]
      for part in SelfCode.Part.allCases {
        let question = words.reading[part.phrase].text
        guard let line = talk.ask(isInterview ? words.aloud(question) : question) else {
          return .stopped
        }
        switch EntryInput(line) {
        case .stop where part == .day: return .stopped
        case .back: return .back
        case .skipped: return .code(nil)
        case .answer(let text): parts[part] = text
        // A letter of a name may be a P, or a Q.
        case .prefersNot, .stop: parts[part] = line
        case .help, .nothing: parts[part] = ""
        }
      }
      do throws(SelfCode.Unusable) {
        return .code(mark(try SelfCode { parts[$0] ?? "" }))
      } catch {
        talk.say(words.prompts[.codeMissing].text)
      }
    }
  }
}
