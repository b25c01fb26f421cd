import Translations

/// A word with which a facilitator tells the console what to do.
///
/// The words are English everywhere, as those of the command line are; what they do is explained in
/// the facilitator's language.
enum CommandName: String, CaseIterable, Sendable {
  case status, next, join, leave, back, rules, idea, pass, done, writing, visit, ask, note, merge
  case reword, agree, decline, split, withdraw, translate, ballot, consensus, discuss, begin
  case door, extend, pause, resume, step, undo, results, chart, people, log, slips, cards, ballots
  case `where`, close, help, quit

  /// Shorter words for what is typed often.
  var short: [String] {
    switch self {
    case .status: ["s"]
    case .next: ["n"]
    case .join: ["j"]
    case .leave: ["l"]
    case .back: ["b"]
    case .rules: ["ru"]
    case .idea: ["i"]
    case .pass: ["p"]
    case .done: ["d"]
    case .visit: ["v"]
    case .merge: ["m"]
    case .reword: ["rw"]
    case .translate: ["t"]
    case .ballot: ["vote"]
    case .door: ["dr"]
    case .extend: ["e"]
    case .undo: ["u"]
    case .results: ["r"]
    case .chart: ["c"]
    case .where: ["qr"]
    case .people: ["pe"]
    case .help: ["h", "?"]
    case .quit: ["q", "exit"]
    case .writing, .ask, .note, .agree, .decline, .split, .withdraw, .consensus, .discuss,
      .begin, .pause, .resume, .step, .log, .slips, .cards, .ballots, .close:
      []
    }
  }

  /// How the command is written.
  var usage: String {
    switch self {
    case .status, .discuss, .pause, .resume, .results, .chart, .people, .log, .where, .quit:
      rawValue
    case .next: "next | next! REASON"
    case .join: "join [paper|web] [ur|easy|…] [bsl] [large-print] [supporter]"
    case .leave: "leave 3"
    case .back: "back 3"
    case .rules: "rules | rules agree | rules add TEXT | rules change 2 TEXT | rules drop 3"
    case .idea: "idea 3 [in ur] TEXT"
    case .pass: "pass 3"
    case .done: "done 3"
    case .writing: "writing 3"
    case .visit: "visit [C]"
    case .ask: "ask C [by 3]"
    case .note: "note C TEXT"
    case .merge: "merge A C: TEXT"
    case .reword: "reword C: TEXT"
    case .agree: "agree 1 by 3"
    case .decline: "decline 1 by 3"
    case .split: "split 1 [by 3]"
    case .withdraw: "withdraw 1 | withdraw C by 3"
    case .translate: "translate C ur TEXT"
    case .ballot: "ballot 3 C A F"
    case .consensus: "consensus 70 | consensus off"
    case .begin: "begin silent|round|clarify|discuss|topic 2 [REASON]"
    case .door: "door close | door open"
    case .extend: "extend 5"
    case .step: "step C now|short|medium|long [small] [owner …] [note …]"
    case .undo: "undo [SEQ]"
    case .slips: "slips FILE.html"
    case .cards: "cards FILE.html"
    case .ballots: "ballots FILE.html"
    case .close: "close | close! REASON"
    case .help: "help [COMMAND]"
    }
  }

  var explanation: ConsolePhrase {
    switch self {
    case .status: .consoleHelpStatus
    case .next: .consoleHelpNext
    case .join: .consoleHelpJoin
    case .leave: .consoleHelpLeave
    case .back: .consoleHelpBack
    case .rules: .consoleHelpRules
    case .idea: .consoleHelpIdea
    case .pass: .consoleHelpPass
    case .done: .consoleHelpDone
    case .writing: .consoleHelpWriting
    case .visit: .consoleHelpVisit
    case .ask: .consoleHelpAsk
    case .note: .consoleHelpNote
    case .merge: .consoleHelpMerge
    case .reword: .consoleHelpReword
    case .agree: .consoleHelpAgree
    case .decline: .consoleHelpDecline
    case .split: .consoleHelpSplit
    case .withdraw: .consoleHelpWithdraw
    case .translate: .consoleHelpTranslate
    case .ballot: .consoleHelpBallot
    case .consensus: .consoleHelpConsensus
    case .discuss: .consoleHelpDiscuss
    case .begin: .consoleHelpBegin
    case .door: .consoleHelpDoor
    case .extend: .consoleHelpExtend
    case .pause: .consoleHelpPause
    case .resume: .consoleHelpResume
    case .step: .consoleHelpStep
    case .undo: .consoleHelpUndo
    case .results: .consoleHelpResults
    case .chart: .consoleHelpChart
    case .people: .consoleHelpPeople
    case .log: .consoleHelpLog
    case .slips: .consoleHelpSlips
    case .cards: .consoleHelpCards
    case .ballots: .consoleHelpBallots
    case .where: .consoleHelpWhere
    case .close: .consoleHelpClose
    case .help: .consoleHelpHelp
    case .quit: .consoleHelpQuit
    }
  }

  /// The command of a word, whole, short, or so much of it as no other command begins with.
  init?(word: String) {
    let word = word.lowercased()
    if let command = Self.allCases.first(where: { $0.rawValue == word || $0.short.contains(word) })
    {
      self = command
      return
    }
    let matches = Self.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard word.count > 1, matches.count == 1, let only = matches.first else { return nil }
    self = only
  }
}
