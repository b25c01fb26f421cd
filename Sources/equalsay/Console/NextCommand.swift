import Web
import Workshops

/// The command that makes most sense now; a suggestion, and often there are others.
struct NextCommand {
  let room: RoomDocument

  var command: String {
    switch room.stage.stage {
    case .gathering: gathering
    case .silentGeneration: silentGeneration
    case .roundRobin: roundRobin
    case .clarification: clarification
    case .ranking: ranking
    case .results: results
    case .discussion: "next"
    case .topic: room.next == nil ? "close" : "note TEXT | next"
    case .closed, nil: "quit"
    }
  }

  private var present: [ParticipantDocument] { room.participants.filter(\.isPresent) }

  private func isOnPaper(_ number: Int) -> Bool {
    room.participants.first { $0.number == number }?.means == Event.Joining.Means.paper.rawValue
  }

  private var gathering: String {
    if present.count < 2 { return "join" }
    if room.groundRules.agreed == nil, !room.groundRules.proposed.isEmpty { return "rules agree" }
    return "next"
  }

  private var silentGeneration: String {
    let writing = present.filter { !$0.hasFinishedWriting }
    let paper = writing.first { isOnPaper($0.number) }
    if let paper, writing.allSatisfy({ isOnPaper($0.number) }) { return "done \(paper.number)" }
    return writing.isEmpty || isTimeOver ? "next" : "status"
  }

  private var isTimeOver: Bool {
    room.clock.planned.map { room.clock.elapsed >= $0 } ?? false
  }

  private var roundRobin: String {
    if room.everybodyPassed { return "next" }
    guard let turn = room.turn else { return "status" }
    return isOnPaper(turn) ? "idea \(turn) TEXT | pass \(turn)" : "status"
  }

  private var clarification: String {
    let standing = room.ideas.filter { $0.standing == "standing" }
    if standing.contains(where: { !$0.isVisited }) { return "visit" }
    for proposal in room.proposals where proposal.outcome == "open" {
      guard let person = proposal.awaited.first(where: isOnPaper) else { continue }
      return "agree \(proposal.number) by \(person) | decline \(proposal.number) by \(person)"
    }
    return room.proposals.contains { $0.outcome == "open" } ? "status" : "next"
  }

  private var ranking: String {
    guard let vote = room.vote, !vote.awaited.isEmpty else { return "next" }
    guard let person = vote.awaited.first(where: isOnPaper) else { return "status" }
    // Letters of real ideas here would be a ballot that nobody filled in, ready to be typed.
    return "ballot \(person) LETTERS"
  }

  private var results: String {
    room.nextSteps.isEmpty && room.stage.round == 1 ? "step LETTER now | discuss | close" : "close"
  }
}
