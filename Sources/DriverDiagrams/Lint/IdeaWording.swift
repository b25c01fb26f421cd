/// Whether an idea reads as something to test: it should make sense after “to test …”.
///
/// A guess from English words, so it only ever warns.
struct IdeaWording {
  struct Finding {
    let rule: DiagramFinding.Rule
    let message: String
  }

  /// What is done once and is done with.
  private static let errands: Set<String> = [
    "agree", "appoint", "approve", "arrange", "attend", "book", "circulate", "commission",
    "complete", "convene", "create", "develop", "draft", "email", "establish", "finalise", "hold",
    "organise", "prepare", "present", "produce", "publish", "recruit", "review", "schedule", "send",
    "set", "submit", "update", "write",
  ]
  /// What such errands leave behind.
  private static let papers: Set<String> = [
    "agenda", "bid", "business", "case", "committee", "contract", "emails", "group", "letter",
    "meeting", "meetings", "minutes", "paper", "plan", "policy", "protocol", "report",
    "specification",
    "strategy", "subgroup", "taskforce", "tender", "email", "framework", "board",
  ]
  private static let tasks: Set<String> = [
    "implement", "purchase", "procure", "implementing", "discuss",
  ]
  private static let wishes: Set<String> = [
    "better", "celebrate", "deliver", "embrace", "empower", "ensure", "excellence", "improve",
    "improved", "improving", "increase", "increased", "make", "more", "promote", "put", "putting",
    "raise", "raising", "reduce", "think", "together", "working", "zero",
  ]
  private static let wordsOfAWish = 4
  private static let fewestWords = 3

  let finding: Finding?

  init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let first = words.first ?? ""
    let isErrand =
      Self.tasks.contains(first)
      || (Self.errands.contains(first) && !Self.papers.isDisjoint(with: words.prefix(6)))
    let isWish =
      words.count < Self.fewestWords || text.last == "!"
      || (Self.wishes.contains(first) && words.count <= Self.wordsOfAWish)
    guard words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }), isErrand || isWish else {
      finding = nil
      return
    }
    finding =
      isErrand
      ? Finding(
        rule: .task,
        message: "reads as a task. Say what would be different for people, so that it makes sense "
          + "after \"to test …\".")
      : Finding(
        rule: .slogan,
        message: "reads as a slogan. Say who would do what differently, so that it makes sense "
          + "after \"to test …\".")
  }
}
