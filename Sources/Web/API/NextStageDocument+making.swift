import Surveys
import Translations
import Workshops

extension NextStageDocument {
  /// The step from where a room is to the next stage; nothing after results, where only the room can
  /// know whether it votes once more or ends.
  init?(_ state: RoomState, at now: Moment, for interface: Interface) {
    guard let step = Step(state.workshop) else { return nil }
    act = step.name.rawValue
    let next = step.stage.map(StageDocument.init)
    (stage, topic) = (next?.name, next?.topic)
    do throws(Workshops.Refusal) {
      departures = try step.departures(in: state, at: now).map(\.rawValue)
      refusal = nil
    } catch {
      departures = []
      refusal = interface.sentence(for: error, to: .facilitator)
    }
  }
}

/// The step by which a room goes on, where the protocol knows it.
private enum Step {
  case begin(Event.Beginning)
  case openVoting
  case closeVoting

  init?(_ workshop: Workshop) {
    switch (workshop.stage, workshop.definition.kind) {
    case (.gathering, .nominalGroup): self = .begin(.silentGeneration)
    case (.gathering, .topicGuide): self = .begin(.topic(0))
    case (.silentGeneration, _):
      self = .begin(.roundRobin(order: workshop.participants.map(\.id)))
    case (.roundRobin, _): self = .begin(.clarification)
    case (.clarification, _), (.discussion, _): self = .openVoting
    case (.ranking, _): self = .closeVoting
    case (.topic(let position), .topicGuide(let topics)) where position + 1 < topics.count:
      self = .begin(.topic(position + 1))
    case (.topic, _), (.results, _), (.closed, _): return nil
    }
  }

  var name: ActRequest.Name {
    switch self {
    case .begin: .begin
    case .openVoting: .openVoting
    case .closeVoting: .closeVoting
    }
  }

  var stage: Stage? {
    switch self {
    case .begin(let beginning): beginning.stage
    case .openVoting, .closeVoting: nil
    }
  }

  func departures(in state: RoomState, at now: Moment) throws(Workshops.Refusal) -> [Departure] {
    let workshop = state.workshop
    switch self {
    case .begin(let beginning):
      return try workshop.departures(of: .stageBegan(beginning), by: .facilitator, at: now)
    case .openVoting:
      var generator = SystemRandomNumberGenerator()
      return try workshop.departures(
        of: try workshop.openingVoting(for: .facilitator, using: &generator), by: .facilitator,
        at: now)
    case .closeVoting:
      let (papers, missing) = state.desk.ballots(in: workshop)
      guard !papers.isEmpty else { throw workshop.refusal(.noBallots, to: .facilitator) }
      return missing > 0 ? [.closedEarly] : []
    }
  }
}
