/// What a line means that a facilitator typed.
enum Instruction: Hashable, Sendable {
  /// Something that happens in the room.
  case act(ActBody)
  case rules(RulesChange)
  /// The next stage, whatever it is by then.
  case next(deliberately: Bool, reason: String?)
  /// The latest idea that nobody has come to yet.
  case visitNext
  case undoLast
  case show(Listing)
  case help(CommandName?)
  case save(Document, file: String)
  case quit
  case nothing

  /// Whether it makes no sense when the service does not answer.
  var needsService: Bool {
    switch self {
    case .help, .quit: false
    case .act, .rules, .next, .visitNext, .undoLast, .show, .save, .nothing: true
    }
  }

  enum Listing: Hashable, Sendable { case status, chart, people, results, log, whereabouts }

  enum Document: String, Hashable, Sendable { case slips, cards, ballots }

  /// What is changed of the proposed ground rules before the group agrees them.
  enum RulesChange: Hashable, Sendable {
    case show, agree
    case add(String)
    /// Counted from 1, as they are shown.
    case change(Int, String)
    case drop(Int)
  }
}
