import Foundation
import Ranking

/// What is private: drafts, which only their author sees, and ballots while voting is open.
///
/// Nothing here is part of the log or of `Workshop`, so nothing that is shown to the room, to the
/// facilitator or on the screen can hold it.
package struct Desk: Hashable, Sendable {
  package static let longestIdea = 500
  package static let mostDrafts = 100

  private var drafts: [DraftID: String] = [:]
  private var papers: [ParticipantID: BallotPaper] = [:]
  /// The highest number that a draft of each person ever had.
  private var numbers: [ParticipantID: Int] = [:]

  /// A desk as it was kept.
  package init(
    drafts: [DraftID: String] = [:], papers: [ParticipantID: BallotPaper] = [:],
    numbers: [ParticipantID: Int] = [:]
  ) {
    self.drafts = drafts
    self.papers = papers
    self.numbers = numbers
    for id in drafts.keys { note(id) }
  }

  /// The drafts of one person, who alone may see them, in the order of writing.
  package func drafts(of author: ParticipantID) -> [(id: DraftID, text: String)] {
    drafts.filter { $0.key.participant == author }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The ballot that one person has cast, who alone may see it.
  package func paper(of voter: ParticipantID) -> BallotPaper? { papers[voter] }

  /// Who has cast a ballot since voting was opened.
  package func voters(in workshop: Workshop) -> Set<ParticipantID> {
    Set(papers.filter { $0.value.opening == workshop.openings }.keys)
  }

  package mutating func apply(_ change: DeskChange) {
    switch change {
    case .wrote(let id, let text):
      drafts[id] = text
      note(id)
    case .discarded(let id): drafts[id] = nil
    case .cast(let voter, let paper): papers[voter] = paper
    case .withdrew(let voter): papers[voter] = nil
    }
  }

  private mutating func note(_ id: DraftID) {
    numbers[id.participant] = max(numbers[id.participant] ?? 0, id.number)
  }

  /// A number that no draft of the person had before: a page that was left open, and still means one
  /// that was shared, must not write over another.
  private func nextNumber(for author: ParticipantID) -> Int { (numbers[author] ?? 0) + 1 }
}

extension Desk {
  /// Takes all ballots away, as when a vote has closed.
  package mutating func removePapers() { papers = [:] }

  /// Puts an idea back whose offer was undone.
  package func returning(_ text: String, to author: ParticipantID) -> DeskChange {
    .wrote(DraftID(author, nextNumber(for: author)), text)
  }
}

/// What can be done at the desk, and what it changes.
extension Desk {
  /// A new draft; possible from silent generation to the end of the round robin.
  package func writing(
    _ text: String, by author: ParticipantID, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    guard drafts.keys.count(where: { $0.participant == author }) < Self.mostDrafts else {
      throw workshop.refusal(.tooManyDrafts, to: .participant(author))
    }
    return try wrote(DraftID(author, nextNumber(for: author)), text, in: workshop)
  }

  /// Other words for a draft of the author's own.
  package func rewriting(
    _ id: DraftID, as text: String, by author: ParticipantID, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    guard id.participant == author, drafts[id] != nil else {
      throw workshop.refusal(.unknownDraft, to: .participant(author))
    }
    return try wrote(id, text, in: workshop)
  }

  package func discarding(
    _ id: DraftID, by author: ParticipantID, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    guard id.participant == author, drafts[id] != nil else {
      throw workshop.refusal(.unknownDraft, to: .participant(author))
    }
    return .discarded(id)
  }

  private func wrote(
    _ id: DraftID, _ text: String, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    let actor = Actor.participant(id.participant)
    guard Possible.alone(for: actor, at: workshop.stage).contains(.write) else {
      throw workshop.refusal(.cannotWriteNow, to: actor)
    }
    guard workshop.isPresent(id.participant) else {
      throw workshop.refusal(.notInTheRoom(id.participant), to: actor)
    }
    guard let text = try Desk.idea(text, for: actor, in: workshop) else {
      throw workshop.refusal(.nothingWritten, to: actor)
    }
    return .wrote(id, text)
  }

  /// An idea as it is kept: what was typed, without space around it.
  package static func idea(
    _ text: String, for actor: Actor, in workshop: Workshop
  ) throws(Refusal) -> String? {
    let idea = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard idea.unicodeScalars.count <= longestIdea else {
      throw workshop.refusal(.ideaTooLong(most: longestIdea), to: actor)
    }
    return idea.isEmpty ? nil : idea
  }

  /// A ballot, or another in its place, as long as voting is open.
  package func casting(
    _ ideas: [Letter], by voter: ParticipantID, isAssisted: Bool, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    let vote = try openVote(for: voter, in: workshop)
    guard let ballot = Ballot(ideas), vote.accepts(ballot) else {
      throw workshop.refusal(
        .ballotNotValid(places: vote.opening.places), to: .participant(voter))
    }
    return .cast(
      voter, BallotPaper(ballot, isAssisted: isAssisted, opening: vote.openings))
  }

  package func withdrawing(
    by voter: ParticipantID, in workshop: Workshop
  ) throws(Refusal) -> DeskChange {
    _ = try openVote(for: voter, in: workshop)
    return .withdrew(voter)
  }

  private func openVote(
    for voter: ParticipantID, in workshop: Workshop
  ) throws(Refusal) -> Vote {
    let actor = Actor.participant(voter)
    guard case .ranking = workshop.stage, let vote = workshop.votes.last else {
      throw workshop.refusal(.cannotVoteNow, to: actor)
    }
    guard vote.opening.roster.contains(voter) else {
      throw workshop.refusal(.notOnRoster, to: actor)
    }
    guard workshop.isPresent(voter) else {
      throw workshop.refusal(.notInTheRoom(voter), to: actor)
    }
    return vote
  }

  /// The ballots of the open vote as they enter the log: shuffled, so that no order tells whose
  /// they are.
  package static func closing(
    _ papers: [BallotPaper], missing: Int, round: Round,
    using generator: inout some RandomNumberGenerator
  ) -> Event.VoteClosing {
    Event.VoteClosing(
      round: round, ballots: papers.map(\.ballot).shuffled(with: &generator),
      assisted: papers.count(where: \.isAssisted), missing: missing)
  }

  /// The ballots that count if voting closes now, and how many people in the room have not voted.
  package func ballots(in workshop: Workshop) -> (papers: [BallotPaper], missing: Int) {
    let voters = voters(in: workshop)
    let roster = workshop.votes.last?.opening.roster ?? []
    return (
      voters.sorted().compactMap { papers[$0] },
      roster.count { workshop.isPresent($0) && !voters.contains($0) }
    )
  }
}
