import Web
import Workshops

/// What a paragraph on methods says, as figures: who, how many, how long, and what was changed.
struct ReplayedMethods: Encodable {
  struct People: Encodable {
    let joined: Int
    let onPaper: Int
    /// How many people used a turn in the round robin, by an idea or a pass.
    let tookTurns: Int
    /// How many languages they took part in.
    let languages: Int
  }

  struct Ideas: Encodable {
    let offered: Int
    let assisted: Int
    let merged: Int
    let reworded: Int
    let withdrawn: Int
    let declined: Int
  }

  struct Stage: Encodable {
    let stage: String
    @OrNull var round: Int?
    /// Of a topic guide: which question, counted from 1.
    @OrNull var topic: Int?
    let minutesPlanned: Double
    let minutesAdded: Double
    /// Without breaks; so far for a stage that goes on.
    let minutesTaken: Double
    let minutesInBreaks: Double
  }

  let began: String
  /// When it closed or, as long as it goes on, when something happened last.
  let ended: String
  let people: People
  let ideas: Ideas
  let stages: [Stage]

  /// The same in sentences, in the language of the report.
  let text: String

  init(_ replay: Replay) {
    let methods = Methods(replay.log)
    began = methods.began.description
    ended = methods.ended.description
    people = People(methods.people)
    ideas = Ideas(methods.ideas)
    stages = methods.times.map(Stage.init)
    text = replay.methodsParagraph.text
  }
}

extension ReplayedMethods.People {
  fileprivate init(_ people: Methods.People) {
    joined = people.joined
    onPaper = people.onPaper
    tookTurns = people.tookTurns
    languages = people.languages
  }
}

extension ReplayedMethods.Ideas {
  fileprivate init(_ ideas: Methods.Ideas) {
    offered = ideas.offered
    assisted = ideas.assisted
    merged = ideas.merged
    reworded = ideas.reworded
    withdrawn = ideas.withdrawn
    declined = ideas.declined
  }
}

extension ReplayedMethods.Stage {
  fileprivate init(_ time: StageTime) {
    stage = time.stage.name.rawValue
    round = time.stage.round?.rawValue
    topic = time.stage.topic
    minutesPlanned = Double(time.planned) / 60
    minutesAdded = Double(time.extended) / 60
    minutesTaken = Double(time.taken) / 60
    minutesInBreaks = Double(time.inBreaks) / 60
  }
}

extension Workshops.Stage {
  fileprivate var round: Round? {
    switch self {
    case .ranking(let round), .results(let round): round
    case .gathering, .silentGeneration, .roundRobin, .clarification, .discussion, .topic, .closed:
      nil
    }
  }

  /// Which question of a topic guide, counted from 1.
  fileprivate var topic: Int? {
    switch self {
    case .topic(let position): position + 1
    case .gathering, .silentGeneration, .roundRobin, .clarification, .ranking, .results,
      .discussion, .closed:
      nil
    }
  }
}
