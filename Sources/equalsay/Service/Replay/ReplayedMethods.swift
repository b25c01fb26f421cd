import Workshops

/// What a paragraph on methods needs beside who took part and where the room left the protocol.
struct ReplayedMethods: Encodable {
  struct StageTime: Encodable {
    let stage: String
    @OrNull var round: Int?
    /// Of a topic guide: which question, counted from 1.
    @OrNull var topic: Int?
    let began: String
    @OrNull var ended: String?
    let minutesPlanned: Double
    let minutesAdded: Int
    /// Without breaks; so far for a stage that goes on.
    let minutesTaken: Double
  }

  struct Ideas: Encodable {
    let offered: Int
    let assisted: Int
    let merges: Int
    let rewordings: Int
    let withdrawn: Int
    let ranked: Int
  }

  let began: String
  @OrNull var ended: String?
  let ideas: Ideas
  let passes: Int
  let stages: [StageTime]

  init(_ replay: Replay) {
    let (log, state) = (replay.log, replay.workshop)
    began = log.entries[0].at.description
    ended = state.stage == .closed ? log.last.at.description : nil
    ideas = Ideas(replay)
    passes = log.entries.count { $0.event == .turnPassed && !log.undone.contains($0.seq) }
    stages = Timetable(log).rows.map(StageTime.init)
  }
}

extension ReplayedMethods.Ideas {
  fileprivate init(_ replay: Replay) {
    let ideas = replay.workshop.chart.ideas
    let made = replay.workshop.proposals.filter { $0.outcome == .made }
    offered = ideas.count { $0.parents.isEmpty }
    assisted = ideas.count(where: \.isAssisted)
    merges = made.count(where: \.isMerge)
    rewordings = made.count { !$0.isMerge }
    withdrawn = ideas.count { $0.standing == .withdrawn }
    ranked = replay.deciding?.opening.ideas.count ?? 0
  }
}

extension ReplayedMethods.StageTime {
  fileprivate init(_ row: Timetable.Row) {
    stage = row.stage.name.rawValue
    round = row.stage.round?.rawValue
    topic = row.stage.topic
    began = row.began.description
    ended = row.ended?.description
    minutesPlanned = Double(row.planned) / 60
    minutesAdded = row.minutesAdded
    minutesTaken = Double(row.taken) / 60
  }
}

extension Stage {
  var round: Round? {
    switch self {
    case .ranking(let round), .results(let round): round
    case .gathering, .silentGeneration, .roundRobin, .clarification, .discussion, .topic, .closed:
      nil
    }
  }

  /// Which question of a topic guide, counted from 1.
  var topic: Int? {
    switch self {
    case .topic(let position): position + 1
    case .gathering, .silentGeneration, .roundRobin, .clarification, .ranking, .results,
      .discussion, .closed:
      nil
    }
  }
}
