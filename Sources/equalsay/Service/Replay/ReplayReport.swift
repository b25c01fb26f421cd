import Ranking
import Secrets
import Surveys
import Translations
import Web
import Workshops

/// A replayed workshop as text for a terminal, every word from the catalogues or from the room.
struct ReplayReport {
  let replay: Replay

  private var interface: Interface { replay.interface }
  private var state: Workshop { replay.workshop }

  var lines: [String] {
    Array([heading, content, nextSteps, methods].filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: [String] {
    [state.definition.title] + (state.definition.question.map { [$0] } ?? []) + [
      "",
      interface(.replayStage, ["stage": interface.name(of: state.stage).text]).text,
      interface(.replayPeople, count: state.participants.count).text,
      interface(.replayLines, count: replay.log.entries.count, ["hash": replay.hash.hex]).text,
    ]
  }

  private var content: [String] {
    switch state.definition.kind {
    case .topicGuide(let topics): self.topics(topics)
    case .nominalGroup: FlipChartReport(replay: replay).lines + votes + shift
    }
  }

  private func topics(_ topics: [Topic]) -> [String] {
    let sections = topics.enumerated().map { position, topic in
      ["", topic.text]
        + (state.topicNotes[position] ?? []).map { note in
          "  " + interface(.replayNote, ["text": replay.text(of: note.words)]).text
        }
    }
    return [interface[.replayTopics].text] + sections.joined()
  }

  private var votes: [String] {
    guard !state.votes.isEmpty else { return ["", interface[.replayNotVoted].text] }
    return state.votes.flatMap { [""] + VoteReport(vote: $0, replay: replay).lines }
  }

  private var shift: [String] {
    guard let shift = Shift.between(replay.results) else { return [] }
    let headings = [Phrase.replayIdea, .replayRankShift, .replayPointsShift]
    let table = TextTable(
      heading: headings.map { interface[$0].text }, rows: shift.map(cells), rightAligned: [])
    return ["", interface[.replayShift].text, ""] + table.lines
  }

  private func cells(of shift: Shift) -> [String] {
    let (before, after) = (shift.first, shift.second)
    return [
      replay.title(of: shift.idea),
      "\(interface.number(before.rank)) → \(interface.number(after.rank))",
      "\(interface.points(before.scores.points)) → \(interface.points(after.scores.points))",
    ]
  }

  private var nextSteps: [String] {
    guard !state.nextSteps.isEmpty else { return [] }
    return [interface[.replayNextSteps].text]
      + state.nextSteps.sorted { $0.key < $1.key }.flatMap { lines(of: $0.value, for: $0.key) }
  }

  private func lines(of step: NextStep, for idea: Letter) -> [String] {
    let change = step.isSmallChange ? [interface[.replaySmallChange].text] : []
    let when = ([interface.name(of: step.horizon)] + change).joined(separator: "; ")
    let owner = step.owner.map { interface(.replayOwner, ["text": replay.text(of: $0)]).text }
    let note = step.note.map { interface(.replayNote, ["text": replay.text(of: $0)]).text }
    return [replay.title(of: idea)] + [when, owner, note].compactMap { $0 }.map { "     " + $0 }
  }

  private var methods: [String] {
    let paragraph = replay.methodsParagraph
    return [paragraph.title.text, paragraph.text]
  }
}
