import Foundation
import Surveys
import Workshops

/// What is said about ideas that are on the flip chart.
extension LineReader {
  func aboutIdeas(_ words: inout CommandWords) throws(Problem) -> ActBody {
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
    case .status, .next, .join, .leave, .back, .rules, .idea, .pass, .done, .writing, .ballot,
      .consensus, .discuss, .begin, .door, .extend, .pause, .resume, .undo, .results, .chart,
      .people,
      .log, .slips, .cards, .ballots, .where, .close, .help, .quit:
      throw words.problem
    }
  }

  private func note(_ words: inout CommandWords) throws(Problem) -> ActBody {
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
  private func proposal(_ words: inout CommandWords) throws(Problem) -> ActBody {
    let parts = words.rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw words.problem }
    var before = CommandWords(words.command, parts[0])
    var after = CommandWords(words.command, parts[1])
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

  private func withdraw(_ words: inout CommandWords) throws(Problem) -> ActBody {
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

  private func step(_ words: inout CommandWords) throws(Problem) -> ActBody {
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
