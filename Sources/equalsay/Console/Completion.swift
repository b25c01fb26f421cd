import Web

/// The words that could come next on a line: commands, then letters, numbers and what else fits.
struct Completion {
  let room: RoomDocument

  func words(after line: String) -> [String] {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let typed = (parts.last ?? "").lowercased()
    let candidates =
      parts.count <= 1
      ? CommandName.allCases.map(\.rawValue) : arguments(of: CommandName(word: parts[0]))
    return candidates.filter { $0.lowercased().hasPrefix(typed) }
  }

  private func arguments(of command: CommandName?) -> [String] {
    switch command {
    case .join: ["paper", "web", "bsl", "large-print", "supporter", "easy"] + room.languages
    case .leave, .idea, .pass, .done, .writing: present
    case .back: room.participants.filter { !$0.isPresent }.map { String($0.number) }
    case .rules: ["agree", "add", "change", "drop"]
    case .visit, .ask, .note, .merge, .reword: letters + ["by"]
    case .translate: letters + room.languages
    case .ballot: present + (room.vote?.ideas ?? [])
    case .agree, .decline, .split, .withdraw:
      room.proposals.map { String($0.number) } + letters + ["by"] + present
    case .begin: ["silent", "round", "clarify", "discuss", "topic"]
    case .consensus: ["off"]
    case .door: [room.isDoorClosed ? "open" : "close"]
    case .step: letters + ["now", "short", "medium", "long", "small", "owner", "note"]
    case .undo: room.undoable.map(String.init)
    case .help: CommandName.allCases.map(\.rawValue)
    case .status, .next, .discuss, .extend, .pause, .resume, .results, .chart, .people, .log,
      .slips, .cards, .ballots, .where, .close, .quit, nil:
      []
    }
  }

  private var present: [String] {
    room.participants.filter(\.isPresent).map { String($0.number) }
  }

  private var letters: [String] {
    room.ideas.filter { $0.standing == "standing" }.map(\.letter)
  }
}
