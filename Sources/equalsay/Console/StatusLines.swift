import Foundation
import Surveys
import Translations
import Web
import Workshops

/// How a room stands, for somebody who leads it: stage, clock, people, what is under way, the flip
/// chart, advice and the next sensible command.
struct StatusLines {
  let words: ConsoleWords
  let room: RoomDocument
  let results: [ShownResult]
  /// Seconds since the room was looked at.
  var age = 0

  /// All of it, with the flip chart cut to what there is room for.
  func lines(atMost limit: Int = .max) -> [String] {
    let top = heading + people + underWay
    let bottom = room.advice + [next]
    let space = limit - top.count - bottom.count
    return top + content(atMost: max(0, space)) + bottom
  }

  private var heading: [String] {
    [
      "\(room.code)  \(room.title)",
      words(.consoleStageLine, ["stage": words.name(of: room.stage), "clock": clock]),
    ] + (room.question.map { [$0] } ?? topic)
  }

  private var topic: [String] {
    guard let topic = room.stage.topic, room.topics.indices.contains(topic - 1) else { return [] }
    return [room.topics[topic - 1].text]
  }

  private var clock: String {
    let elapsed = (room.clock.elapsed + (room.clock.isPaused ? 0 : age)) / 60
    let text =
      room.clock.planned.map {
        words(
          .consoleClockPlanned,
          ["elapsed": words.number(elapsed), "planned": words.number($0 / 60)])
      } ?? words(.consoleClock, count: elapsed)
    return room.clock.isPaused ? text + " · " + words(.consolePausedShort) : text
  }

  private var people: [String] {
    let present = room.participants.filter(\.isPresent)
    guard room.stage.name != Stage.Name.closed.rawValue else { return [] }
    let door = room.isDoorClosed ? words(.consoleDoorShut) : nil
    guard !room.participants.isEmpty else {
      return [[words(.consoleNobody), door].compactMap(\.self).joined(separator: " · ")]
    }
    let paper = present.filter { $0.means == Event.Joining.Means.paper.rawValue }.map(\.number)
    let away = room.participants.filter { !$0.isPresent }.map(\.number)
    return [
      [
        words(.consoleInRoom, count: present.count),
        paper.isEmpty ? nil : words(.consoleOnPaper, ["numbers": words.numbers(paper)]),
        away.isEmpty ? nil : words(.consoleAway, ["numbers": words.numbers(away)]),
        door,
      ].compactMap(\.self).joined(separator: " · ")
    ]
  }

  private var underWay: [String] {
    switch room.stage.stage {
    case .silentGeneration: [finished]
    case .roundRobin:
      [
        room.everybodyPassed
          ? words(.consoleAllPassed)
          : room.turn.map { words(.consoleTurn, ["number": words.number($0)]) } ?? ""
      ]
    case .clarification: clarification
    case .ranking: votes
    case .gathering: gathering
    case .results, .discussion, .topic, .closed, nil: []
    }
  }

  private var gathering: [String] {
    guard !room.groundRules.proposed.isEmpty else { return [] }
    return [words(room.groundRules.agreed == nil ? .consoleRulesOpen : .consoleRulesDone)]
  }

  private var finished: String {
    let present = room.participants.filter(\.isPresent)
    let done = present.filter(\.hasFinishedWriting)
    let writing = present.filter { !$0.hasFinishedWriting }
    let count = words(
      .consoleFinishedCount,
      ["done": words.number(done.count), "all": words.number(present.count)])
    guard !writing.isEmpty else { return count }
    return count + " · " + words(.consoleWriting, ["numbers": words.numbers(writing.map(\.number))])
  }

  private var clarification: [String] {
    let standing = room.ideas.filter { $0.standing == "standing" }
    let left = standing.filter { !$0.isVisited }.map(\.letter)
    let asked = standing.filter { !$0.askedBy.isEmpty }.map(\.letter)
    let line = [
      left.isEmpty
        ? words(.consoleAllVisited) : words(.consoleNotVisited, ["letters": left.spaced]),
      asked.isEmpty ? nil : words(.consoleAskedFor, ["letters": asked.spaced]),
    ].compactMap(\.self).joined(separator: " · ")
    return [line] + room.proposals.filter { $0.outcome == "open" }.map { sentence(for: $0) }
  }

  private func sentence(for proposal: ProposalDocument) -> String {
    words(
      .consoleProposalOpen,
      [
        "number": words.number(proposal.number),
        "letters": proposal.ideas.joined(separator: " + "),
        "text": words.words(proposal.text), "numbers": words.numbers(proposal.awaited),
      ])
  }

  private var votes: [String] {
    guard let vote = room.vote, vote.isOpen else { return [] }
    let count = words(
      .consoleVotedCount,
      ["done": words.number(vote.voted.count), "all": words.number(vote.roster.count)])
    return [
      vote.awaited.isEmpty
        ? count : count + " · " + words(.consoleWaiting, ["numbers": words.numbers(vote.awaited)])
    ]
  }

  /// The results where there are some, and otherwise the flip chart, the latest idea last.
  private func content(atMost limit: Int) -> [String] {
    let lines: [String]
    switch room.stage.stage {
    case .results, .closed:
      lines = results.last.map { ResultLines(words: words, room: room, result: $0).lines } ?? chart
    case .topic: lines = notes
    case .gathering, .silentGeneration, .roundRobin, .clarification, .ranking, .discussion, nil:
      lines = chart
    }
    guard lines.count > limit else { return lines }
    guard limit > 0 else { return [] }
    let isRanking = !results.isEmpty && room.stage.name == Stage.Name.results.rawValue
    let left = lines.count - limit + 1
    let more = words(.consoleMoreLines, count: left)
    return isRanking ? lines.prefix(limit - 1) + [more] : [more] + lines.suffix(limit - 1)
  }

  private var chart: [String] {
    room.ideas.filter { $0.standing == "standing" }.map { "\($0.letter)  \(words.text(of: $0))" }
  }

  private var notes: [String] {
    guard let topic = room.stage.topic, room.topics.indices.contains(topic - 1) else { return [] }
    return room.topics[topic - 1].notes.map { "- " + words.words($0.text) }
  }

  private var next: String {
    words(.consoleNext, ["command": NextCommand(room: room).command])
  }
}

extension [String] {
  var spaced: String { joined(separator: " ") }
}
