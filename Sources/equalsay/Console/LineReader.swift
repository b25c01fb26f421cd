import Foundation
import Surveys
import Workshops

/// Reads a line that a facilitator typed.
struct LineReader {
  /// The line is no command.
  enum Problem: Error, Hashable, Sendable {
    case unknown(String)
    /// The command is written in another way.
    case usage(CommandName)
  }

  /// The languages that the workshop offers; the first is its own.
  let languages: [String]
  /// The topic that a focus group talks about, from 1.
  let topic: Int?

  func read(_ line: String) throws(Problem) -> Instruction {
    let line = line.trimmingCharacters(in: .whitespaces)
    guard !line.isEmpty else { return .nothing }
    let first = line.prefix { !$0.isWhitespace }
    let isDeliberate = first.last == "!"
    let word = String(isDeliberate ? first.dropLast() : first)
    guard let command = CommandName(word: word) else { throw .unknown(word) }
    var words = CommandWords(command, line.dropFirst(first.count))
    let instruction = try read(&words, isDeliberate)
    return instruction
  }

  private func read(
    _ words: inout CommandWords, _ isDeliberate: Bool
  ) throws(Problem) -> Instruction {
    switch words.command {
    case .status: return .show(.status)
    case .chart: return .show(.chart)
    case .people: return .show(.people)
    case .results: return .show(.results)
    case .log: return .show(.log)
    case .where: return .show(.whereabouts)
    case .quit: return .quit
    case .help:
      guard let word = words.word() else { return .help(nil) }
      guard let command = CommandName(word: word) else { throw .unknown(word) }
      return .help(command)
    case .slips: return .save(.slips, file: try words.words())
    case .cards: return .save(.cards, file: try words.words())
    case .ballots: return .save(.ballots, file: try words.words())
    case .rules: return .rules(try rules(&words))
    case .next:
      let meant = meaning(&words, isDeliberate)
      return .next(deliberately: meant.deliberately, reason: meant.reason)
    // As a reason, this would end the workshop.
    case .close where ["door", "the door"].contains(words.text.lowercased()): throw .usage(.door)
    case .close:
      let meant = meaning(&words, isDeliberate)
      return .act(
        ActBody("close").with {
          $0.deliberately = meant.deliberately
          $0.reason = meant.reason
        })
    case .begin, .discuss: return .act(try begin(&words, isDeliberate))
    case .visit where words.isEmpty: return .visitNext
    case .undo where words.isEmpty: return .undoLast
    case .join, .leave, .back, .idea, .pass, .done, .writing, .consensus, .door, .extend, .pause,
      .resume, .undo, .ballot:
      return .act(try aboutPeople(&words))
    case .visit, .ask, .note, .merge, .reword, .agree, .decline, .split, .withdraw, .translate,
      .step:
      return .act(try aboutIdeas(&words))
    }
  }

  /// `!`, or `--anyway`, and why.
  private func meaning(
    _ words: inout CommandWords, _ isDeliberate: Bool
  ) -> (deliberately: Bool, reason: String?) {
    var isMeant = isDeliberate
    if words.peek() == "--anyway" {
      _ = words.word()
      isMeant = true
    }
    return (isMeant, words.isEmpty ? nil : words.text)
  }

  private func begin(_ words: inout CommandWords, _ isDeliberate: Bool) throws(Problem) -> ActBody {
    var body = ActBody("begin")
    switch words.command == .discuss ? "discuss" : words.word()?.lowercased() {
    case "silent", "silent-generation": body.stage = Stage.Name.silentGeneration.rawValue
    case "round", "round-robin": body.stage = Stage.Name.roundRobin.rawValue
    case "clarify", "clarification": body.stage = Stage.Name.clarification.rawValue
    case "discuss", "discussion": body.stage = Stage.Name.discussion.rawValue
    case "topic":
      body.stage = Stage.Name.topic.rawValue
      body.topic = try words.number()
    case _: throw words.problem
    }
    let meant = meaning(&words, isDeliberate)
    body.deliberately = meant.deliberately || meant.reason != nil
    body.reason = meant.reason
    return body
  }

  private func rules(_ words: inout CommandWords) throws(Problem) -> Instruction.RulesChange {
    switch words.word()?.lowercased() {
    case nil: return .show
    case "agree":
      try words.finish()
      return .agree
    case "add": return .add(try words.words())
    case "change": return .change(try words.number(), try words.words())
    case "drop":
      let number = try words.number()
      try words.finish()
      return .drop(number)
    case _?: throw words.problem
    }
  }

  private func aboutPeople(_ words: inout CommandWords) throws(Problem) -> ActBody {
    let body = try aboutPeople(words.command, &words)
    try words.finish()
    return body
  }

  private func aboutPeople(
    _ command: CommandName, _ words: inout CommandWords
  ) throws(Problem) -> ActBody {
    switch command {
    case .join: return try join(&words)
    case .leave: return try about("leave", &words)
    case .back: return try about("return", &words)
    case .pass: return try about("pass", &words)
    case .done: return try about("finish-writing", &words)
    case .writing: return try about("resume-writing", &words)
    case .idea:
      var body = try about("offer", &words)
      body.language = languageIfAny(&words)
      body.text = try words.words()
      return body
    case .ballot:
      var body = try about("ballot", &words)
      var letters: [String] = []
      while !words.isEmpty { letters.append(try words.letter()) }
      guard !letters.isEmpty else { throw words.problem }
      body.ideas = letters
      return body
    case .consensus:
      var body = ActBody("set-consensus")
      if words.peek()?.lowercased() == "off" {
        _ = words.word()
      } else {
        body.percent = try words.number()
      }
      return body
    case .door: return try door(&words)
    case .extend:
      let minutes = try words.number()
      return ActBody("extend").with { $0.minutes = minutes }
    case .undo:
      let seq = try words.number()
      return ActBody("undo").with { $0.seq = seq }
    case .pause: return ActBody("pause")
    case .resume: return ActBody("resume")
    case .status, .next, .rules, .visit, .ask, .note, .merge, .reword, .agree, .decline, .split,
      .withdraw, .translate, .discuss, .begin, .step, .results, .chart, .people, .log, .slips,
      .cards, .ballots, .where, .close, .help, .quit:
      throw words.problem
    }
  }

  private func door(_ words: inout CommandWords) throws(Problem) -> ActBody {
    switch words.word()?.lowercased() {
    case "close": ActBody("close-door")
    case "open": ActBody("open-door")
    case _: throw words.problem
    }
  }

  /// `in ur`, where the words are in another language than the person takes part in.
  private func languageIfAny(_ words: inout CommandWords) -> String? {
    var copy = words
    guard copy.word()?.lowercased() == "in", let word = copy.word(),
      let tag = LanguageTag(word), languages.contains(tag.text), !copy.isEmpty
    else { return nil }
    words = copy
    return tag.text
  }

  private func about(_ act: String, _ words: inout CommandWords) throws(Problem) -> ActBody {
    let number = try words.number()
    return ActBody(act).with { $0.participant = number }
  }

  private func join(_ words: inout CommandWords) throws(Problem) -> ActBody {
    var body = ActBody("join")
    body.means = "paper"
    var needs: [String] = []
    while let word = words.word()?.lowercased() {
      switch word {
      case "paper", "web": body.means = word
      case "needs": continue
      case "bsl", "large-print", "supporter": needs.append(word)
      case "easy":
        body.language = languages.first.flatMap { LanguageTag($0) }?.easyRead.text
      case _:
        guard let language = languages.first(where: { $0.lowercased() == word }) else {
          throw words.problem
        }
        body.language = language
      }
    }
    body.needs = needs
    return body
  }
}
