package import Surveys

/// How a workshop was held, as the methods section of a paper tells it: facts from its log alone.
///
/// It travels further than the room, so it counts people only as a whole, and languages only by how
/// many there were: how many people used one of them could point at a person.
package struct Methods: Hashable, Sendable {
  package let definition: WorkshopDefinition
  package let began: Moment
  /// When it closed or, as long as it goes on, when something happened last.
  package let ended: Moment
  package let isClosed: Bool
  package let people: People
  package let ideas: Ideas
  /// The stages in the order in which they were held; one that began again stands there again.
  package let times: [StageTime]
  /// What was fixed about agreement before voting; nothing where ideas were only ranked.
  package let threshold: Threshold?
  /// The votes that were closed and counted.
  package let votes: [VoteFacts]
  package let departures: [Workshop.RecordedDeparture]
  /// How many entries of the log were taken back.
  package let undone: Int

  package struct People: Hashable, Sendable {
    package let joined: Int
    package let onPaper: Int
    /// How many people used a turn in the round robin, by an idea or a pass.
    package let tookTurns: Int
    /// How many languages they took part in; Easy Read is no other language than its own.
    package let languages: Int
  }

  package struct Ideas: Hashable, Sendable {
    package let offered: Int
    /// How many of them somebody else wrote down for the person who had them.
    package let assisted: Int
    /// How many of them went into others, with the consent of everybody whose they were.
    package let merged: Int
    /// How many have other words than at first, by the same consent.
    package let reworded: Int
    /// How many were taken back by those who had offered them.
    package let withdrawn: Int
    /// How many proposed merges and changes of words an originator declined.
    package let declined: Int
  }

  /// The share of voters who must rank an idea for the room to call it agreed.
  package struct Threshold: Hashable, Sendable {
    package let percent: Int
    /// The stage at which the room set it; nothing where the definition had it from the start.
    package let setAt: Stage.Name?
  }

  package init(_ log: EventLog) {
    let workshop = log.workshop
    let walk = StageWalk(log)
    definition = workshop.definition
    began = log.entries[0].at
    ended = log.last.at
    isClosed = workshop.stage == .closed
    people = People(workshop.participants)
    ideas = Ideas(workshop)
    times = walk.times
    threshold = workshop.consensus.map { Threshold(percent: $0, setAt: walk.consensusSetAt) }
    votes = workshop.votes.compactMap { VoteFacts($0, in: workshop) }
    departures = workshop.departures
    undone = log.undone.count
  }
}

extension Methods.People {
  fileprivate init(_ participants: [Participant]) {
    joined = participants.count
    onPaper = participants.count { $0.means == .paper }
    tookTurns = participants.count { $0.turns > 0 }
    languages = Set(participants.map(\.language.standard)).count
  }
}

extension Methods.Ideas {
  fileprivate init(_ workshop: Workshop) {
    let offered = workshop.chart.ideas.filter(\.parents.isEmpty)
    self.offered = offered.count
    assisted = offered.count(where: \.isAssisted)
    merged = offered.count { idea in
      if case .merged = idea.standing { true } else { false }
    }
    reworded = workshop.chart.ideas.count { $0.wordings.count > 1 }
    withdrawn = offered.count { $0.standing == .withdrawn }
    declined = workshop.proposals.count { $0.outcome == .declined }
  }
}
