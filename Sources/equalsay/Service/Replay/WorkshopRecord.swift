import Secrets
import Surveys
import Web
import Workshops

/// What the log of a workshop tells beside the figures of its vote.
struct WorkshopRecord: Encodable {
  struct Definition: Encodable {
    let id: String
    let version: Int
    let title: String
    @OrNull var question: String?
    let kind: String
    let language: String
    let languages: [String]
    let preset: Int
  }

  struct People: Encodable {
    let joined: Int
    let present: Int
    let eligible: Int
    let onPaper: Int
    let byLanguage: [String: Int]
  }

  let workshop: Definition
  let stage: String
  let isClosed: Bool
  let events: Int
  let hash: String
  let participants: People
  @OrNull var groundRules: [ReplayedWords]?
  @OrNull var round: Int?
  @OrNull var consensus: Consensus?
  let flipChart: [ReplayedIdea]
  let proposals: [ReplayedProposal]
  let ballots: [[String]]
  let votes: [ReplayedVote]
  @OrNull var shift: [ReplayedShift]?
  let nextSteps: [ReplayedStep]
  let topics: [ReplayedTopic]
  let departures: [ReplayedDeparture]
  let undone: [Int]
  let methods: ReplayedMethods

  /// Takes the figures of the closed votes in the order of their rounds.
  init(_ replay: Replay, figures: [TallyDocument]) {
    let state = replay.workshop
    workshop = Definition(state.definition)
    stage = state.stage.name.rawValue
    isClosed = state.stage == .closed
    events = replay.log.entries.count
    hash = replay.hash.hex
    participants = People(replay)
    groundRules = state.groundRules?.map { ReplayedWords($0, replay.words) }
    round = replay.deciding?.opening.round.rawValue
    consensus = replay.deciding.flatMap(Consensus.init)
    flipChart = state.chart.ideas.map { ReplayedIdea($0, replay) }
    proposals = state.proposals.map { ReplayedProposal($0, replay.words) }
    ballots = replay.deciding?.ballots ?? []
    votes = state.votes.enumerated().map { index, vote in
      // Only the last vote can be open.
      ReplayedVote(
        vote, replay.results.indices.contains(index) ? (replay.results[index], figures[index]) : nil
      )
    }
    shift = Shift.between(replay.results)?.map(ReplayedShift.init)
    nextSteps = state.nextSteps.sorted { $0.key < $1.key }.map {
      ReplayedStep($0.value, for: $0.key, replay.words)
    }
    topics = ReplayedTopic.all(in: replay)
    departures = state.departures.map { ReplayedDeparture($0, replay.words) }
    undone = replay.log.undone.sorted()
    methods = ReplayedMethods(replay)
  }
}

extension WorkshopRecord.Definition {
  fileprivate init(_ definition: WorkshopDefinition) {
    id = definition.id.text
    version = definition.version
    title = definition.title
    question = definition.question
    kind = definition.kindName
    language = definition.language.text
    languages = definition.languages.map(\.text)
    preset = definition.preset.rawValue
  }
}

extension WorkshopRecord.People {
  fileprivate init(_ replay: Replay) {
    let state = replay.workshop
    joined = state.participants.count
    present = state.present.count
    eligible = (replay.deciding?.opening ?? state.votes.last?.opening)?.roster.count ?? 0
    onPaper = state.participants.count { $0.means == .paper }
    byLanguage = Dictionary(state.participants.map { ($0.language.text, 1) }, uniquingKeysWith: +)
  }
}

extension WorkshopDefinition {
  /// What the room is asked; a topic guide asks several questions, each a topic.
  var question: String? {
    switch kind {
    case .nominalGroup(let group): group.question
    case .topicGuide: nil
    }
  }

  /// Its kind as its file names it.
  fileprivate var kindName: String {
    switch kind {
    case .nominalGroup: "nominal-group"
    case .topicGuide: "topic-guide"
    }
  }
}
