import Ranking
import Secrets
import Surveys
import Workshops
import XCTest

/// A workshop in which people do whatever comes to their minds, legal or not.
///
/// Everything follows from the seed. Beside the workshop it keeps what it knows itself: which ideas
/// were written by whom, which ballots wait, who was there all the time.
struct Walk {
  let seed: UInt64
  var room: Rehearsal
  var dice: Xoshiro256
  var step = 0
  var accepted = 0
  /// Every idea that was ever written and not thrown away by its author.
  var ideas: [String: ParticipantID] = [:]
  /// The ballots that wait, by their voters.
  var ballots: [ParticipantID: [Letter]] = [:]
  /// Who has been in the room since the round robin first began.
  var constant: Set<ParticipantID>?
  /// Every letter that was ever given to an idea or kept for one.
  var letters: Set<Letter> = []
  /// How long it has been in the same stage.
  private(set) var stepsInStage = 0
  private(set) var hasSharedADraft = false
  private var written = 0

  init(seed: UInt64) throws {
    self.seed = seed
    dice = Xoshiro256(seed: seed)
    room = try Rehearsal(Self.definition(&dice))
    let languages = ["en-GB", "en-GB", "en-GB", "ur", "en-GB-x-easyread"]
    for _ in 0..<dice.number(2...12) {
      try room.join(1, language: languages[dice.number(0...languages.count - 1)])
    }
  }

  private static func definition(_ dice: inout Xoshiro256) -> WorkshopDefinition {
    guard dice.number(1...8) > 1 else { return Rehearsal.guide(topics: dice.number(1...4)) }
    let rule = GroundRule(id: Identifier(literal: "listen"), text: "We listen")
    return Rehearsal.tea(
      places: dice.chance(3) ? dice.number(1...7) : nil,
      consensus: dice.chance(3) ? dice.number(51...100) : nil,
      groundRules: dice.chance(2) ? [rule] : [],
      preset: [Preset.sixty, .ninety, .hundredAndEighty][dice.number(0...2)])
  }

  var workshop: Workshop { room.workshop }

  /// Where it is, for the message of a failure.
  var place: String { "seed \(seed), step \(step), \(workshop.stage)" }

  /// Does one thing, and looks at everything afterwards.
  mutating func act() throws {
    step += 1
    room.now = Moment(seconds: room.now.seconds + dice.number(-20...120))
    let (log, desk) = (room.log, room.desk)
    do {
      try dice.chance(isForWritingOrVoting ? 3 : 20) ? actAlone() : actInTheLog()
      accepted += 1
    } catch is Refusal {
      try check(room.log.entries == log.entries, "a refused act is in the log")
      try check(room.desk == desk, "a refused act changed a desk")
    }
    stepsInStage = workshop.stage == log.workshop.stage ? stepsInStage + 1 : 0
    if room.log.entries.count > log.entries.count {
      try took(room.log.last, from: log)
    } else {
      try check(room.workshop == log.workshop, "what is private changed the workshop")
    }
    try checkAll()
  }

  private var isForWritingOrVoting: Bool {
    switch workshop.stage {
    case .silentGeneration, .roundRobin, .ranking: true
    case .gathering, .clarification, .results, .discussion, .topic, .closed: false
    }
  }

  func check(_ holds: Bool, _ message: @autoclosure () -> String) throws {
    if !holds { throw Stumble(description: "\(place): \(message())") }
  }

  struct Stumble: Error, CustomStringConvertible {
    let description: String
  }

  private mutating func actInTheLog() throws {
    if dice.chance(12), case .ranking = workshop.stage {
      try room.closeVoting(deliberately: dice.chance(2))
      return
    }
    let actor = someActor()
    let event = try someEvent(by: actor)
    let words = texts(of: event)
    try room.act(
      event, by: actor, assisted: dice.chance(5), deliberately: dice.chance(3),
      reason: dice.chance(4) ? room.words("§ reason") : nil)
    if case .ideaOffered = event, let id = actor.participant { try offered(words, id) }
  }

  private func texts(of event: Event) -> String? {
    if case .ideaOffered(let offer) = event { room.texts[offer.wording.words] } else { nil }
  }

  /// An idea that was offered leaves the drafts of its author.
  private mutating func offered(_ text: String?, _ author: ParticipantID) throws {
    guard let text else { return }
    ideas[text] = author
    if let draft = room.desk.drafts(of: author).first(where: { $0.text == text }) {
      room.desk.apply(.discarded(draft.id))
      hasSharedADraft = true
    }
  }

  private mutating func actAlone() throws {
    guard let id = someActor().participant else { return }
    if case .ranking = workshop.stage { return try vote(id) }
    let drafts = room.desk.drafts(of: id)
    guard let draft = drafts.randomElement(using: &dice), !dice.chance(2) else {
      let text = newText(by: id)
      room.desk.apply(try room.desk.writing(text, by: id, in: workshop))
      ideas[text] = id
      return
    }
    if dice.chance(2) {
      let text = newText(by: id)
      room.desk.apply(try room.desk.rewriting(draft.id, as: text, by: id, in: workshop))
      ideas[text] = id
    } else {
      let other = someActor().participant ?? id
      room.desk.apply(try room.desk.discarding(draft.id, by: other, in: workshop))
    }
    ideas[draft.text] = nil
  }

  private mutating func vote(_ id: ParticipantID) throws {
    let choice = dice.number(1...9)
    guard choice > 1 || dice.chance(2) else {
      room.desk.apply(try room.desk.withdrawing(by: id, in: workshop))
      ballots[id] = nil
      return
    }
    var letters = workshop.chart.ideas.map(\.letter).shuffled(using: &dice)
    if dice.chance(2) { letters = workshop.votes.last?.opening.ideas.shuffled(using: &dice) ?? [] }
    letters = Array(letters.prefix(dice.number(0...6)))
    if dice.chance(9) { letters += letters.prefix(1) }
    room.desk.apply(
      try room.desk.casting(letters, by: id, isAssisted: dice.chance(4), in: workshop))
    ballots[id] = letters
  }

  mutating func newText(by id: ParticipantID) -> String {
    written += 1
    return "§\(id) idea \(written)"
  }
}

extension Xoshiro256 {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in so many times.
  mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }
}
