import Responses
import Store
import Surveys
import Web

/// Somebody at the terminal reads answers whose authors said yes, and decides which may be quoted.
struct QuotationSession {
  let store: Store
  let survey: Identifier<Survey>
  let answers: FreeTextAnswers
  let reviewer: Identifier<AnswerReviewer>
  let bases: CategoryBases
  let day: CalendarDate
  private let candidates: [FreeTextAnswers.Answer]
  private var skipped: Set<Int> = []

  init(
    _ answers: FreeTextAnswers, of survey: Identifier<Survey>, in store: Store,
    by reviewer: Identifier<AnswerReviewer>, _ bases: CategoryBases, on day: CalendarDate
  ) {
    self.answers = answers
    self.survey = survey
    self.store = store
    self.reviewer = reviewer
    self.bases = bases
    self.day = day
    candidates = answers.answers.filter(\.mayBeQuoted)
  }

  private static let words =
    "approve, approve CHARACTERISTIC=CATEGORY, redact NUMBER or WORDS, keep NUMBER, refuse, skip, "
    + "undo or quit"

  private var question: Identifier<Question> { answers.question.id }

  mutating func run() throws {
    Console.say("\(question): \(answers.question.text)")
    Console.say(
      "\(candidates.count) of \(answers.answers.count) people said that they may be quoted.")
    reading: while let (place, answer) = try next() {
      var words = Redaction(answer.text)
      Console.say("")
      Console.say("Answer \(place) of \(candidates.count)")
      show(words)
      deciding: while true {
        guard let line = AnswerPrompt.ask("Decision (\(Self.words))"), line != ["quit"] else {
          break reading
        }
        if try take(line, for: answer, &words) { break deciding }
      }
    }
    let decided = try decisions()
    let approved = candidates.count { candidate in
      guard case .approved = decided.decision(on: candidate.response, question) else {
        return false
      }
      return true
    }
    Console.say("\(approved) of \(candidates.count) approved.")
  }

  private func decisions() throws -> Quotations {
    Quotations(try store.quotationEntries(of: survey))
  }

  private func next() throws -> (Int, FreeTextAnswers.Answer)? {
    let decisions = try decisions()
    return candidates.enumerated().first { _, answer in
      decisions.decision(on: answer.response, question) == nil
        && !skipped.contains(answer.response)
    }.map { ($0 + 1, $1) }
  }

  private func show(_ words: Redaction) {
    AnswerPrompt.show(words.text)
    AnswerPrompt.show(words.marks)
  }

  /// Does what the line says; tells whether the answer is done with for now.
  private mutating func take(
    _ line: [String], for answer: FreeTextAnswers.Answer, _ words: inout Redaction
  ) throws -> Bool {
    switch line.first {
    case "refuse" where line.count == 1: return try decide(.refused, on: answer.response)
    case "skip" where line.count == 1:
      skipped.insert(answer.response)
      return true
    case "undo" where line.count == 1: return try undo()
    case "redact": redact(line.dropFirst(), &words)
    case "keep": keep(line.dropFirst(), &words)
    case "approve" where line.count <= 2:
      return try approve(words, line.dropFirst().first, answer)
    case _: Console.complain("Type \(Self.words).")
    }
    return false
  }

  private func redact(_ rest: ArraySlice<String>, _ words: inout Redaction) {
    if let mark = mark(rest, words) {
      words.remove(mark)
    } else if let number = number(rest) {
      return Console.complain(
        "Nothing is marked \(number) now. Type the number of a mark, or the words that are to go.")
    } else if !words.remove(rest.joined(separator: " ")) {
      return Console.complain(
        "These words do not stand there. Type whole words as they are, or the number of a mark.")
    }
    show(words)
  }

  private func keep(_ rest: ArraySlice<String>, _ words: inout Redaction) {
    guard let mark = mark(rest, words) else {
      return Console.complain("Type keep and the number of what is marked.")
    }
    words.keep(mark)
    show(words)
  }

  private func mark(_ rest: ArraySlice<String>, _ words: Redaction) -> Redaction.Mark? {
    let number = number(rest)
    return words.marks.first { $0.number == number }
  }

  /// A number and nothing else; it never stands for words, or a slip would hide part of a number.
  private func number(_ rest: ArraySlice<String>) -> Int? {
    rest.count == 1 ? rest.first.flatMap { Int($0) } : nil
  }

  private func approve(
    _ words: Redaction, _ name: String?, _ answer: FreeTextAnswers.Answer
  ) throws -> Bool {
    guard words.marks.isEmpty else {
      Console.complain("Something is still marked. Redact or keep each of it by its number first.")
      return false
    }
    guard words.saysSomething else {
      Console.complain("Nothing is left of it. Refuse it instead.")
      return false
    }
    guard let name else {
      return try decide(.approved(words.text, beside: nil), on: answer.response)
    }
    guard let beside = beside(name, answer) else { return false }
    return try decide(.approved(words.text, beside: beside), on: answer.response)
  }

  /// The one characteristic, where the person gave it and enough others share it.
  private func beside(
    _ name: String, _ answer: FreeTextAnswers.Answer
  ) -> QuotationEntry.Beside? {
    let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let characteristic = Identifier<Characteristic>(parts[0]),
      let category = Identifier<Option>(parts[1])
    else {
      Console.complain("Write it as CHARACTERISTIC=CATEGORY, such as sex=female.")
      return nil
    }
    let beside = QuotationEntry.Beside(characteristic: characteristic, category: category)
    guard answer.categories[characteristic]?.contains(category) == true, bases.allow(beside) else {
      Console.complain(
        "\(name) may not stand beside these words: the person did not say so, or no group of "
          + "\(CategoryBases.smallest) or more is published. \(possible(answer))")
      return nil
    }
    return beside
  }

  /// What may stand beside the words, as it would be typed.
  private func possible(_ answer: FreeTextAnswers.Answer) -> String {
    let names = answer.categories.flatMap { characteristic, categories in
      categories.filter {
        bases.allow(QuotationEntry.Beside(characteristic: characteristic, category: $0))
      }.map { "\(characteristic)=\($0)" }
    }
    return names.isEmpty
      ? "Nothing may." : "One of these may: \(names.sorted().joined(separator: ", "))."
  }

  private mutating func undo() throws -> Bool {
    guard let latest = try decisions().latest(by: reviewer, question) else {
      Console.complain("There is nothing of yours to undo here.")
      return false
    }
    skipped.remove(latest)
    return try decide(.undone, on: latest)
  }

  private func decide(_ act: QuotationEntry.Act, on response: Int) throws -> Bool {
    let entry = QuotationEntry(
      response: response, question: question, reviewer: reviewer, act: act)
    guard try store.decide(entry, in: survey, on: day) else {
      throw InputProblems(
        "\(survey): Somebody has just taken this answer back. Nothing is kept of it; begin again.")
    }
    return true
  }
}
