import Foundation
import Surveys
import Translations
import Web
import Workshops

/// What has happened in a room between two looks at it, as lines: whoever did it, here or elsewhere.
struct RoomChanges {
  let words: ConsoleWords
  let before: RoomDocument
  let after: RoomDocument

  var lines: [String] {
    stage + door + people + rules + clock + topics + ideas + proposals + turns + votes + steps
  }

  private var stage: [String] {
    guard before.stage != after.stage else { return [] }
    return [words(.consoleStageNow, ["stage": words.name(of: after.stage)])]
  }

  private var door: [String] {
    guard before.isDoorClosed != after.isDoorClosed else { return [] }
    return [words(after.isDoorClosed ? .consoleDoorClosed : .consoleDoorOpened)]
  }

  private var people: [String] {
    after.participants.flatMap { person -> [String] in
      let number = words.number(person.number)
      guard let earlier = before.participants.first(where: { $0.number == person.number }) else {
        return [words(.consoleJoined, ["number": number, "how": how(person)])]
      }
      var lines: [String] = []
      if earlier.isPresent, !person.isPresent, after.stage.name != Stage.Name.closed.rawValue {
        lines.append(words(.consoleLeft, ["number": number]))
      }
      if !earlier.isPresent, person.isPresent {
        lines.append(words(.consoleBack, ["number": number]))
      }
      if before.stage == after.stage {
        if !earlier.hasFinishedWriting, person.hasFinishedWriting {
          lines.append(words(.consoleFinished, ["number": number]))
        }
        if earlier.hasFinishedWriting, !person.hasFinishedWriting {
          lines.append(words(.consoleWritesAgain, ["number": number]))
        }
      }
      return lines
    }
  }

  private func how(_ person: ParticipantDocument) -> String {
    ([words.means(person), person.language] + person.needs.map(words.need)).joined(separator: ", ")
  }

  private var rules: [String] {
    guard before.groundRules.agreed == nil, let agreed = after.groundRules.agreed else { return [] }
    return [words(.consoleRulesAgreed, count: agreed.count)]
  }

  private var clock: [String] {
    var lines: [String] = []
    if before.stage == after.stage {
      if !before.clock.isPaused, after.clock.isPaused { lines.append(words(.consolePaused)) }
      if before.clock.isPaused, !after.clock.isPaused { lines.append(words(.consoleResumed)) }
      if let planned = after.clock.planned, before.clock.planned != planned {
        lines.append(words(.consolePlanned, count: planned / 60))
      }
    }
    if before.consensus != after.consensus {
      lines.append(
        after.consensus.map { words(.consoleConsensus, ["share": words.number($0)]) }
          ?? words(.consoleNoConsensus))
    }
    return lines
  }

  /// Notes on the questions of a topic guide.
  private var topics: [String] {
    zip(before.topics, after.topics).enumerated().flatMap { place, topic in
      topic.1.notes.dropFirst(topic.0.notes.count).map { note in
        words(
          .consoleNoted,
          ["letter": words.number(place + 1), "text": words.words(note.text)])
      }
    }
  }

  private var ideas: [String] {
    let earlier = Dictionary(
      before.ideas.map { ($0.letter, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(after.ideas.map(\.letter))
    let gone = before.ideas.filter { !now.contains($0.letter) }.map {
      words(.consoleIdeaBack, ["letter": $0.letter])
    }
    return gone + after.ideas.flatMap { lines(of: $0, since: earlier[$0.letter]) }
  }

  private func lines(of idea: IdeaDocument, since earlier: IdeaDocument?) -> [String] {
    guard let earlier else {
      let (text, numbers) = (words.text(of: idea), words.numbers(idea.originators))
      return [
        idea.parents.isEmpty
          ? words(.consoleIdeaNew, ["letter": idea.letter, "text": text, "numbers": numbers])
          : words(.consoleIdeaMade, ["letter": idea.letter, "text": text, "numbers": numbers])
      ]
    }
    var lines: [String] = []
    if earlier.standing != idea.standing {
      switch idea.standing {
      case "standing": lines.append(words(.consoleIdeaStands, ["letter": idea.letter]))
      case "withdrawn": lines.append(words(.consoleIdeaWithdrawn, ["letter": idea.letter]))
      case "taken-apart": lines.append(words(.consoleIdeaApart, ["letter": idea.letter]))
      // What it went into has a line of its own.
      case _: break
      }
    }
    if earlier.earlier.count != idea.earlier.count {
      lines.append(
        words(.consoleIdeaReworded, ["letter": idea.letter, "text": words.text(of: idea)]))
    }
    if !earlier.isVisited, idea.isVisited {
      lines.append(words(.consoleVisited, ["letter": idea.letter, "text": words.text(of: idea)]))
    }
    for number in idea.askedBy where !earlier.askedBy.contains(number) {
      lines.append(
        words(
          .consoleAsked, ["letter": idea.letter, "number": words.number(number)]))
    }
    for note in idea.notes.dropFirst(earlier.notes.count) {
      lines.append(words(.consoleNoted, ["letter": idea.letter, "text": words.words(note.text)]))
    }
    for translation in idea.translations where !earlier.translations.contains(translation) {
      lines.append(
        words(
          .consoleTranslated,
          [
            "letter": idea.letter, "language": translation.language,
            "text": words.words(translation.text),
          ]))
    }
    return lines
  }

  private var proposals: [String] {
    let earlier = Dictionary(
      before.proposals.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return after.proposals.flatMap { proposal -> [String] in
      let number = words.number(proposal.number)
      let old = earlier[proposal.number]
      guard old?.outcome != proposal.outcome || old?.awaited != proposal.awaited else { return [] }
      switch proposal.outcome {
      case "open":
        return [
          words(
            .consoleProposalOpen,
            [
              "number": number, "letters": proposal.ideas.joined(separator: " + "),
              "text": words.words(proposal.text), "numbers": words.numbers(proposal.awaited),
            ])
        ]
      case "made": return [words(.consoleProposalMade, ["number": number])]
      case "declined": return [words(.consoleProposalDeclined, ["number": number])]
      case "undone": return [words(.consoleProposalUndone, ["number": number])]
      case _: return [words(.consoleProposalGone, ["number": number])]
      }
    }
  }

  private var turns: [String] {
    guard after.stage.name == Stage.Name.roundRobin.rawValue else { return [] }
    if after.everybodyPassed { return before.everybodyPassed ? [] : [words(.consoleAllPassed)] }
    guard after.turn != before.turn, let turn = after.turn else { return [] }
    return [words(.consoleTurn, ["number": words.number(turn)])]
  }

  private var votes: [String] {
    guard let vote = after.vote, vote.isOpen else { return [] }
    let isSame = before.vote?.round == vote.round && before.vote?.isOpen == true
    let earlier = isSame ? before.vote?.voted ?? [] : []
    let opened =
      isSame
      ? []
      : [
        words(
          .consoleVoteOpened, count: vote.places, ["people": words.number(vote.roster.count)])
      ]
    return opened
      + vote.voted.filter { !earlier.contains($0) }.map {
        words(.consoleVoted, ["number": words.number($0)])
      }
  }

  private var steps: [String] {
    after.nextSteps.filter { !before.nextSteps.contains($0) }.map { step in
      words(.consoleStepPlanned, ["letter": step.idea])
    }
  }
}
