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

  private struct Words {
    let command: CommandName
    private(set) var rest: Substring

    init(_ command: CommandName, _ rest: Substring) {
      self.command = command
      self.rest = rest
    }

    var isEmpty: Bool { rest.allSatisfy(\.isWhitespace) }
    var text: String { rest.trimmingCharacters(in: .whitespaces) }
    var problem: Problem { .usage(command) }

    mutating func word() -> String? {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return nil }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      return String(word)
    }

    func peek() -> String? {
      var copy = self
      return copy.word()
    }

    mutating func number() throws(Problem) -> Int {
      let digits = word().map { String($0.drop { $0 == "#" || $0 == "p" }) }
      guard let number = digits.flatMap({ Int($0) }), number > 0 else { throw problem }
      return number
    }

    mutating func letter() throws(Problem) -> String {
      guard let letter = word().flatMap({ Letter($0) }) else { throw problem }
      return letter.description
    }

    /// The rest of the line, which must say something.
    mutating func words() throws(Problem) -> String {
      guard !isEmpty else { throw problem }
      defer { rest = "" }
      return text
    }

    func finish() throws(Problem) {
      guard isEmpty else { throw problem }
    }

    /// `by 3` at the end, if it is there.
    mutating func byIfAny() throws(Problem) -> Int? {
      guard peek()?.lowercased() == "by" else { return nil }
      _ = word()
      return try number()
    }
  }

  func read(_ line: String) throws(Problem) -> Instruction {
    let line = line.trimmingCharacters(in: .whitespaces)
    guard !line.isEmpty else { return .nothing }
    let first = line.prefix { !$0.isWhitespace }
    let isDeliberate = first.last == "!"
    let word = String(isDeliberate ? first.dropLast() : first)
    guard let command = CommandName(word: word) else { throw .unknown(word) }
    var words = Words(command, line.dropFirst(first.count))
    let instruction = try read(&words, isDeliberate)
    return instruction
  }

  private func read(
    _ words: inout Words, _ isDeliberate: Bool
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
    case .join, .leave, .back, .idea, .pass, .done, .writing, .consensus, .extend, .pause, .resume,
      .undo, .ballot:
      return .act(try aboutPeople(&words))
    case .visit, .ask, .note, .merge, .reword, .agree, .decline, .split, .withdraw, .translate,
      .step:
      return .act(try aboutIdeas(&words))
    }
  }

  /// `!`, or `--anyway`, and why.
  private func meaning(
    _ words: inout Words, _ isDeliberate: Bool
  ) -> (deliberately: Bool, reason: String?) {
    var isMeant = isDeliberate
    if words.peek() == "--anyway" {
      _ = words.word()
      isMeant = true
    }
    return (isMeant, words.isEmpty ? nil : words.text)
  }

  private func begin(_ words: inout Words, _ isDeliberate: Bool) throws(Problem) -> ActBody {
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

  private func rules(_ words: inout Words) throws(Problem) -> Instruction.RulesChange {
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

  private func aboutPeople(_ words: inout Words) throws(Problem) -> ActBody {
    let body = try aboutPeople(words.command, &words)
    try words.finish()
    return body
  }

  private func aboutPeople(
    _ command: CommandName, _ words: inout Words
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
    case .extend:
      let minutes = try words.number()
      return ActBody("extend").with { $0.minutes = minutes }
    case .undo:
      let seq = try words.number()
      return ActBody("undo").with { $0.seq = seq }
    case .pause: return ActBody("pause")
    case .resume: return ActBody("resume")
    case _: throw words.problem
    }
  }

  private func about(_ act: String, _ words: inout Words) throws(Problem) -> ActBody {
    let number = try words.number()
    return ActBody(act).with { $0.participant = number }
  }

  private func join(_ words: inout Words) throws(Problem) -> ActBody {
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

  private func aboutIdeas(_ words: inout Words) throws(Problem) -> ActBody {
    switch words.command {
    case .visit:
      let letter = try words.letter()
      try words.finish()
      return ActBody("visit").with { $0.idea = letter }
    case .ask:
      let (letter, number) = (try words.letter(), try words.byIfAny())
      try words.finish()
      return ActBody("ask").with {
        $0.idea = letter
        $0.participant = number
      }
    case .note: return try note(&words)
    case .merge, .reword: return try proposal(&words)
    case .agree, .decline, .split:
      let act = words.command == .split ? "undo-proposal" : words.command.rawValue
      let (proposal, number) = (try words.number(), try words.byIfAny())
      guard number != nil || words.command == .split else { throw words.problem }
      try words.finish()
      return ActBody(act).with {
        $0.proposal = proposal
        $0.participant = number
      }
    case .withdraw: return try withdraw(&words)
    case .translate:
      let letter = try words.letter()
      guard let language = words.word().flatMap({ LanguageTag($0) }) else { throw words.problem }
      let text = try words.words()
      return ActBody("translate").with {
        $0.idea = letter
        $0.language = language.text
        $0.text = text
      }
    case .step: return try step(&words)
    case _: throw words.problem
    }
  }

  private func note(_ words: inout Words) throws(Problem) -> ActBody {
    var body = ActBody("note")
    if let topic {
      body.topic = topic
    } else {
      body.idea = try words.letter()
    }
    body.text = try words.words()
    return body
  }

  /// `merge A C by 3: words`; the facilitator proposes unless somebody is named.
  private func proposal(_ words: inout Words) throws(Problem) -> ActBody {
    let parts = words.rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw words.problem }
    var before = Words(words.command, parts[0])
    var after = Words(words.command, parts[1])
    let text = try after.words()
    var letters: [String] = []
    while !before.isEmpty, before.peek()?.lowercased() != "by" {
      letters.append(try before.letter())
    }
    let number = try before.byIfAny()
    try before.finish()
    guard words.command == .merge ? letters.count > 1 : letters.count == 1 else {
      throw words.problem
    }
    return ActBody("propose").with {
      $0.ideas = letters
      $0.text = text
      $0.participant = number
    }
  }

  private func withdraw(_ words: inout Words) throws(Problem) -> ActBody {
    var body: ActBody
    if let word = words.peek(), let letter = Letter(word) {
      _ = words.word()
      body = ActBody("withdraw-idea")
      body.idea = letter.description
      body.participant = try words.byIfAny()
      guard body.participant != nil else { throw words.problem }
    } else {
      body = ActBody("withdraw-proposal")
      body.proposal = try words.number()
      body.participant = try words.byIfAny()
    }
    try words.finish()
    return body
  }

  private func step(_ words: inout Words) throws(Problem) -> ActBody {
    var body = ActBody("plan-next-step")
    body.idea = try words.letter()
    guard let horizon = words.word().flatMap({ NextStep.Horizon(rawValue: $0.lowercased()) }) else {
      throw words.problem
    }
    body.horizon = horizon.rawValue
    if words.peek()?.lowercased() == "small" {
      _ = words.word()
      body.smallChange = true
    }
    var (owner, note, current) = ([String](), [String](), "")
    while let word = words.word() {
      switch (word.lowercased(), current) {
      case ("owner", ""), ("note", ""), ("note", "owner"): current = word.lowercased()
      case (_, "owner"): owner.append(word)
      case (_, "note"): note.append(word)
      case _: throw words.problem
      }
    }
    body.owner = owner.isEmpty ? nil : owner.joined(separator: " ")
    body.note = note.isEmpty ? nil : note.joined(separator: " ")
    return body
  }
}
