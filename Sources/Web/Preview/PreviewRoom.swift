import Secrets
package import Store
package import Surveys
import Workshops

/// A workshop that is led through all its stages so that its pages can be looked at.
package struct PreviewRoom {
  private let room: Room
  private let definition: WorkshopDefinition
  /// What the one who takes part says.
  private let ideas: [String]

  package init(
    _ definition: WorkshopDefinition, in store: Store, pictures: [PublishedPicture],
    monitoring: KeptMonitoring?, ideas: [String]
  ) throws {
    self.definition = definition
    self.ideas = ideas
    room = try Room.open(definition, in: store, pictures: pictures, monitoring: monitoring)
  }

  var code: WorkshopCode { room.code }

  /// Lets others in beside the one who takes part: nobody meets alone.
  func gather() throws {
    for number in 2...Self.people {
      try room.act(by: .facilitator) { state, act in
        act.people = [
          .admitted(
            Person(
              id: ParticipantID(number), session: nil, returnMark: nil,
              receipt: KeyedHash(unguessable: RandomToken()), needs: nil))
        ]
        return state.workshop.joining(language: definition.language, means: .paper)
      }
    }
  }

  private static let people = 5

  /// Lets the others pass, until it is the turn of the one who takes part.
  func makeWay() throws {
    for _ in 2...Self.people {
      guard let turn = try room.current().workshop.currentTurn, turn != ParticipantID(1) else {
        return
      }
      try room.act(by: .participant(turn)) { _, _ in .turnPassed }
    }
  }

  /// Every stage there is, in its order.
  var stages: [Stage] {
    switch definition.kind {
    case .nominalGroup:
      [
        .gathering, .silentGeneration, .roundRobin, .clarification, .ranking(.first),
        .results(.first), .discussion, .closed,
      ]
    case .topicGuide(let topics):
      [.gathering] + topics.indices.map(Stage.topic) + [.closed]
    }
  }

  /// Begins a stage, whatever the protocol would rather have first.
  func begin(_ stage: Stage) throws {
    switch stage {
    case .gathering: break
    case .silentGeneration: try lead { _ in .stageBegan(.silentGeneration) }
    case .roundRobin: try lead(\.beginningRoundRobin)
    case .clarification: try lead { _ in .stageBegan(.clarification) }
    case .ranking:
      try lead { workshop in
        var generator = SystemRandomNumberGenerator()
        return try workshop.openingVoting(for: .facilitator, using: &generator)
      }
    case .results:
      let ballot = ballot.compactMap(Letter.init)
      for person in try room.current().workshop.present where person != ParticipantID(1) {
        try room.keep { state throws(Workshops.Refusal) in
          try state.desk.casting(ballot, by: person, isAssisted: true, in: state.workshop)
        }
      }
      _ = try room.closeVoting(by: .facilitator, deliberately: true)
    case .discussion: try lead { _ in .stageBegan(.discussion) }
    case .topic(let position): try lead { _ in .stageBegan(.topic(position)) }
    case .closed: try lead { _ in .closed }
    }
  }

  private func lead(_ event: (Workshop) throws -> Event) throws {
    try room.act(by: .facilitator) { state, act in
      act.isDeliberate = true
      return try event(state.workshop)
    }
  }

  /// What the one who takes part sends in a stage.
  func acts(in stage: Stage) -> [[PreviewVisitor.Field]] {
    switch stage {
    case .silentGeneration:
      ideas.map { [(RoomEntry.act, RoomEntry.Act.write.rawValue), (RoomEntry.text, $0)] }
    case .roundRobin:
      ideas.map { [(RoomEntry.act, RoomEntry.Act.offer.rawValue), (RoomEntry.text, $0)] }
    case .ranking:
      [
        [(RoomEntry.act, RoomEntry.Act.vote.rawValue)]
          + ballot.enumerated().map {
            (QuestionPage.placeField($0.offset + 1), $0.element)
          }
      ]
    case .gathering, .clarification, .results, .discussion, .topic, .closed: []
    }
  }

  private var ballot: [String] {
    do {
      guard let vote = try room.current().workshop.votes.last else { return [] }
      return vote.opening.ideas.prefix(vote.opening.places).map { "\($0)" }
    } catch {
      return []
    }
  }
}
