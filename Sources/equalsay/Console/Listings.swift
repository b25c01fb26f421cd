import Foundation
import Translations
import Web
import Workshops

/// What a facilitator asks to see whole: the flip chart with its history, the people, the results.
struct Listings {
  let words: ConsoleWords
  let room: RoomDocument
  let results: [ShownResult]

  var chart: [String] {
    guard room.topics.isEmpty else { return topics }
    guard !room.ideas.isEmpty else { return [words(.consoleChartEmpty)] }
    return room.ideas.flatMap(lines)
      + room.proposals.filter { $0.outcome == "open" }.map { proposal in
        words(
          .consoleProposalOpen,
          [
            "number": words.number(proposal.number),
            "letters": proposal.ideas.joined(separator: " + "),
            "text": words.words(proposal.text), "numbers": words.numbers(proposal.awaited),
          ])
      }
  }

  /// Of a topic guide: each question with its notes, those that are over as well.
  private var topics: [String] {
    room.topics.enumerated().flatMap { place, topic in
      ["\(words.number(place + 1)). \(topic.text.onOneLine)"]
        + topic.notes.map { "   - " + words.words($0.text) }
    }
  }

  private func lines(of idea: IdeaDocument) -> [String] {
    var lines = ["\(idea.letter)  \(words.text(of: idea)) (\(words.numbers(idea.originators)))"]
    switch idea.standing {
    case "merged":
      lines.append("   " + words(.consoleWentInto, ["letter": idea.mergedInto ?? ""]))
    case "withdrawn": lines.append("   " + words(.consoleIdeaWithdrawn, ["letter": idea.letter]))
    case "taken-apart": lines.append("   " + words(.consoleIdeaApart, ["letter": idea.letter]))
    case _: break
    }
    lines += idea.earlier.map { "   " + words(.consoleSaidFirst, ["text": words.words($0)]) }
    let own = words.translation(of: idea)
    if own != nil { lines.append("   \(idea.language): " + words.words(idea.text)) }
    lines += idea.translations.filter { $0 != own }.map {
      "   \($0.language): " + words.words($0.text)
    }
    lines += idea.notes.map { "   - " + words.words($0.text) }
    return lines
  }

  var people: [String] {
    guard !room.participants.isEmpty else { return [words(.consoleNobody)] }
    return room.participants.map { person in
      var parts = [words.means(person), person.language] + person.needs.map(words.need)
      if !person.isPresent { parts.append(words(.consoleAwayOne)) }
      if person.isTurn { parts.append(words(.consoleTurnOne)) }
      if room.stage.name == Stage.Name.silentGeneration.rawValue, person.isPresent {
        parts.append(words(person.hasFinishedWriting ? .consoleFinishedOne : .consoleWritingOne))
      }
      if person.mayVote {
        parts.append(words(person.hasVoted ? .consoleVotedOne : .consoleNotVotedOne))
      }
      return "\(words.number(person.number))  " + parts.joined(separator: ", ")
    }
  }

  var ranking: [String] {
    guard !results.isEmpty else { return [words(.consoleNoResults)] }
    return results.flatMap { result in
      [vote(result.round)] + ResultLines(words: words, room: room, result: result).lines
    } + steps
  }

  private func vote(_ round: Int) -> String {
    words.interface[round == Round.first.rawValue ? .replayFirstVote : .replaySecondVote].text
  }

  private var steps: [String] {
    room.nextSteps.map { step in
      let change = step.smallChange ? words.interface[.replaySmallChange].text : nil
      let parts = [step.horizon, change, step.owner, step.note].compactMap { $0?.onOneLine }
      return "\(step.idea): " + parts.joined(separator: ", ")
    }
  }
}
