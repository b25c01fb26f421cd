import Translations
import Workshops

/// The flip chart as text: every idea with its letter, what became of it and what was said of it.
struct FlipChartReport {
  let replay: Replay

  private var interface: Interface { replay.interface }

  var lines: [String] {
    [interface[.replayFlipChart].text] + replay.workshop.chart.ideas.flatMap(lines)
  }

  private func lines(of idea: Idea) -> [String] {
    let own =
      replay.translation(of: idea) == nil
      ? []
      : [interface(.replayOwnWords, ["text": replay.text(of: idea.wording.words)]).text]
    let earlier = idea.wordings.dropLast().map { wording in
      interface(.replaySaidFirst, ["text": replay.text(of: wording.words)]).text
    }
    let notes = idea.notes.map { note in
      interface(.replayNote, ["text": replay.text(of: note.words)]).text
    }
    return [replay.title(of: idea.letter)]
      + (own + fate(of: idea) + earlier + notes).map { "     " + $0 }
  }

  private func fate(of idea: Idea) -> [String] {
    let origin =
      idea.parents.isEmpty
      ? []
      : [interface(.replayMadeOf, ["ideas": idea.parents.listed]).text]
    return switch idea.standing {
    case .standing: origin
    case .merged(let letter):
      origin + [interface(.replayMerged, ["idea": letter.description]).text]
    case .withdrawn: origin + [interface[.replayIdeaWithdrawn].text]
    case .takenApart: origin + [interface[.replayTakenApart].text]
    }
  }
}

extension [Letter] {
  /// The letters as a list for a reader.
  var listed: String { map(\.description).joined(separator: ", ") }
}
