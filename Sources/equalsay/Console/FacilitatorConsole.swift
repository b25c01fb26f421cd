import Foundation
import Surveys
import Translations
import Web
import Workshops

/// The facilitator's console: reads lines, does what they say, and shows the room.
///
/// It knows nothing but what the service tells it over HTTP, on the same machine or another.
final class FacilitatorConsole {
  private let session: RoomSession
  private let screen: any ConsoleScreen
  private let words: ConsoleWords
  private let whereabouts: Whereabouts
  private let isHost: Bool
  private var rules: [String]

  /// Whether the service ends with the console.
  init(
    _ session: RoomSession, on screen: any ConsoleScreen, _ words: ConsoleWords,
    whereabouts: Whereabouts, isHost: Bool
  ) {
    self.session = session
    self.screen = screen
    self.words = words
    self.whereabouts = whereabouts
    self.isHost = isHost
    rules = session.room.groundRules.agreed?.compactMap(\.self) ?? session.room.groundRules.proposed
  }

  /// Runs until the facilitator quits or the lines end.
  func run() throws {
    defer { screen.end() }
    screen.whenChanged { [self] in lookAround() }
    screen.complete { [self] in Completion(room: session.room).words(after: $0) }
    screen.introduce((isHost ? [] : [whereabouts.codeLine]) + [stage])
    showStatus()
    while let line = screen.line() {
      do {
        guard try obey(line) else { return }
      } catch let refused as RoomSession.Refused {
        screen.show(["! " + refused.sentence] + hint(for: refused, line))
      } catch let problem as LineReader.Problem {
        screen.show(["! " + sentence(for: problem)])
      } catch let problems as InputProblems {
        screen.show(problems.lines.map { "! " + $0 })
      }
      showStatus()
    }
  }

  /// Does what a line says; no when it was the last.
  private func obey(_ line: String) throws -> Bool {
    // What others did since the last look is told first, so that it is not taken for the answer.
    let trouble = tellNews()
    let reader = LineReader(
      languages: session.room.languages,
      topic: session.room.stage.topic)
    let instruction = try reader.read(line)
    if let trouble, instruction.needsService { throw trouble }
    switch instruction {
    case .nothing: break
    case .act(let act): try perform(act)
    case .rules(let change): try obey(change)
    case .next(let deliberately, let reason): try goOn(deliberately, reason)
    case .visitNext: try visitNext()
    case .undoLast: try undoLast()
    case .show(let listing): try show(listing)
    case .help(let command): screen.show(Help(words: words).lines(about: command))
    case .save(let document, let file): try save(document, to: file)
    case .quit: return !confirmsQuitting()
    }
    return true
  }

  /// Does something, and tells what it has changed.
  private func perform(_ act: ActBody) throws {
    let slip = try session.perform(act)
    let before = try session.refresh()
    let changes = RoomChanges(words: words, before: before, after: session.room).lines
    let again = cameAgain(act, before)
    let lines = changes + again
    screen.show(
      (lines.isEmpty ? [words(.consoleDone)] : lines) + (slip.map(self.lines) ?? []))
  }

  /// Tells to which idea the group has come, where it was there before: nothing changes by that.
  private func cameAgain(_ act: ActBody, _ before: RoomDocument) -> [String] {
    let idea = session.room.ideas.first { $0.letter == act.idea }
    guard act.act == "visit", let idea,
      before.ideas.contains(where: { $0.letter == idea.letter && $0.isVisited })
    else { return [] }
    return [words(.consoleVisited, ["letter": idea.letter, "text": words.text(of: idea)])]
  }

  private func lines(of slip: RoomSession.Slip) -> [String] {
    [
      words(
        .consoleSlip,
        [
          "number": words.number(slip.participant), "words": slip.words, "receipt": slip.receipt,
        ])
    ]
  }

  private func goOn(_ deliberately: Bool, _ reason: String?) throws {
    try session.refresh()
    guard let next = session.room.next else {
      return screen.show(["! " + noNext])
    }
    try perform(
      ActBody(next.act).with {
        $0.stage = next.stage
        $0.topic = next.topic
        $0.deliberately = deliberately ? true : nil
        $0.reason = reason
      })
  }

  /// Why nothing follows by itself, and what can be done.
  private var noNext: String {
    switch session.room.stage.stage {
    case .closed: words(.consoleNoNextEnded)
    case .results(.first): words(.consoleNoNext)
    case .gathering, .silentGeneration, .roundRobin, .clarification, .ranking, .discussion,
      .results, .topic, nil:
      words(.consoleNoNextClose)
    }
  }

  private func visitNext() throws {
    let idea = session.room.ideas.first { $0.standing == "standing" && !$0.isVisited }
    guard let idea else { return screen.show(["! " + words(.consoleAllVisited)]) }
    try perform(ActBody("visit").with { $0.idea = idea.letter })
  }

  private func undoLast() throws {
    guard let seq = session.room.undoable.first else {
      return screen.show(["! " + words(.consoleNothingToUndo)])
    }
    try perform(ActBody("undo").with { $0.seq = seq })
    screen.show([words(.consoleUndone, ["number": words.number(seq)])])
  }

  private func obey(_ change: Instruction.RulesChange) throws {
    switch change {
    case .show: break
    case .add(let rule): rules.append(rule)
    case .change(let number, let rule) where rules.indices.contains(number - 1):
      rules[number - 1] = rule
    case .drop(let number) where rules.indices.contains(number - 1): rules.remove(at: number - 1)
    case .change, .drop: throw LineReader.Problem.usage(.rules)
    case .agree:
      let agreed = rules
      return try perform(ActBody("agree-ground-rules").with { $0.rules = agreed })
    }
    screen.show(
      rules.enumerated().map { "\(words.number($0.offset + 1)). \($0.element.onOneLine)" })
  }

  private func show(_ listing: Instruction.Listing) throws {
    try session.refresh()
    let listings = Listings(words: words, room: session.room, results: session.results)
    switch listing {
    case .status: screen.show(status.lines())
    case .chart: screen.show(listings.chart)
    case .people: screen.show(listings.people)
    case .results: screen.show(listings.ranking)
    case .whereabouts: whereabouts.show(on: screen)
    case .log:
      let lines = String(decoding: try session.document(.log), as: UTF8.self)
      screen.show(lines.split(separator: "\n").map(String.init))
    }
  }

  private func save(_ document: Instruction.Document, to file: String) throws {
    let part: APIRoute.Part =
      switch document {
      case .slips: .slips
      case .cards: .cards
      case .ballots: .ballots
      }
    let bytes = try session.document(
      part, [URLQueryItem(name: "origin", value: whereabouts.origin)])
    do {
      try OutputFile.write(Array(bytes), to: file, isPrivate: false)
    } catch {
      throw InputProblems("\(file): The file cannot be written. Check the folder.")
    }
    let isEarly = document == .ballots && session.room.vote?.isOpen != true
    screen.show(
      [words(.consoleSaved, ["file": file])] + (isEarly ? [words(.consoleBallotsEarly)] : []))
  }

  private func confirmsQuitting() -> Bool {
    guard isHost, session.room.stage.name != Stage.Name.closed.rawValue else { return true }
    return screen.confirms(words(.consoleQuitHost))
  }

  /// Looks at the room between two lines, and tells what others have done.
  private func lookAround() {
    if let trouble = tellNews() { screen.show(["! \(trouble)"]) }
    showStatus()
  }

  /// Tells what has happened since the last look; gives what kept it from looking.
  private func tellNews() -> (any Error)? {
    do {
      let before = try session.refresh()
      guard before.revision != session.room.revision else { return nil }
      let lines = RoomChanges(words: words, before: before, after: session.room).lines
      screen.show(lines.map { "* " + $0 })
      return nil
    } catch {
      return error
    }
  }

  private var stage: String {
    words(.consoleStageNow, ["stage": words.name(of: session.room.stage)])
  }

  private var status: StatusLines {
    StatusLines(
      words: words, room: session.room, results: session.results,
      age: Int((ContinuousClock.now - session.looked).components.seconds))
  }

  private func showStatus() { screen.showStatus { [self] in status.lines(atMost: $0) } }

  /// How to do a thing all the same that leaves the protocol.
  private func hint(for refused: RoomSession.Refused, _ line: String) -> [String] {
    guard !refused.departures.isEmpty, let command = line.split(separator: " ").first else {
      return []
    }
    return ["! " + words(.consoleAnyway, ["command": "\(command)!"])]
  }

  private func sentence(for problem: LineReader.Problem) -> String {
    switch problem {
    case .unknown(let word):
      let known = CommandName.allCases.map(\.rawValue)
      let near = Nearest.name(to: word.lowercased(), among: known)
      return near.map { words(.consoleUnknownNear, ["word": word.onOneLine, "command": $0]) }
        ?? words(.consoleUnknown, ["word": word.onOneLine])
    case .usage(let command): return words(.consoleUsage, ["usage": command.usage])
    }
  }
}
