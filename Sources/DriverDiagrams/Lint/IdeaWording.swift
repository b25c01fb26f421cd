/// Whether an idea reads as something to test: it should make sense after “to test …”.
///
/// A guess from English words, for diagrams in English, so it only ever warns.
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
    "specification", "strategy", "subgroup", "taskforce", "tender", "email", "framework", "board",
  ]
  /// What such errands are for stands behind so many words, unless it is more than an errand.
  private static let wordsOfAnErrand = 6
  private static let tasks: Set<String> = [
    "implement", "purchase", "procure", "implementing", "discuss",
  ]
  /// Errands by themselves where so few words follow that nothing can be meant to be different.
  private static let shortErrands: Set<String> = [
    "appoint", "arrange", "book", "buy", "call", "contact", "do", "draft", "email", "hire", "order",
    "phone", "print", "produce", "recruit", "ring", "telephone", "train", "update",
  ]
  private static let wordsOfAShortErrand = 5
  /// Words after which stands for whom, when or how something is done differently.
  private static let circumstances: Set<String> = [
    "after", "at", "before", "by", "during", "each", "every", "from", "in", "instead", "near",
    "outside", "that", "to", "when", "where", "who", "whose", "with",
  ]
  /// A day is when a task is due.
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter", "christmas",
    "easter", "end", "next", "the", "mid", "early", "late",
  ]
  private static let team: Set<String> = ["staff", "team", "teams", "workforce"]
  /// The people for whom something would be different.
  private static let others: Set<String> = [
    "carer", "carers", "families", "family", "parents", "patient", "patients", "people", "person",
    "them", "their", "they", "who", "whose",
  ]
  private static let wishes: Set<String> = [
    "better", "celebrate", "deliver", "embrace", "empower", "ensure", "excellence", "improve",
    "improved", "improving", "increase", "increased", "make", "more", "promote", "put", "putting",
    "raise", "raising", "reduce", "think", "together", "working", "zero",
  ]
  private static let wordsOfAWish = 4
  /// What nobody is against, and the words that join it.
  private static let values: Set<String> = [
    "access", "all", "always", "behind", "belonging", "better", "brighter", "care", "carers",
    "caring", "centre", "centred", "change", "choice", "co", "communities", "community",
    "compassion", "coproduction", "count", "counts", "culture", "dignity", "diversity",
    "empowerment", "equal", "equality", "equity", "every", "everybody", "everyone", "everything",
    "excellence", "fair", "fairness", "first", "future", "happier", "happy", "health", "healthier",
    "heard", "hearing", "heart", "hope", "inclusion", "inclusive", "involvement", "justice",
    "kindness", "left", "listen", "listening", "lives", "love", "matter", "matters", "mental",
    "mind", "minds", "more", "no", "nobody", "none", "nothing", "one", "opportunity",
    "participation", "partnership", "people", "person", "positive", "production", "profile",
    "quality", "raise", "respect", "services", "stigma", "strong", "stronger", "support",
    "together", "trust", "valued", "values", "voice", "voices", "wellbeing", "without", "working",
    "zero",
  ]
  private static let joints: Set<String> = [
    "a", "about", "an", "and", "are", "at", "be", "do", "for", "from", "in", "is", "of", "on",
    "our", "the", "through", "to", "towards", "us", "we", "with",
  ]
  private static let wordsOfASlogan = 8
  private static let fewestWords = 3

  let finding: Finding?

  init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // An idea that stands in its own script in an English diagram has words that are none of these.
    guard text.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic || $0.value < 0x250 }) else {
      finding = nil
      return
    }
    finding =
      if Self.isErrand(words) {
        Finding(
          rule: .task,
          message:
            "reads as a task. Say what would be different for people, so that it makes sense "
            + "after \"to test …\".")
      } else if Self.isWish(words) || text.last == "!" {
        Finding(
          rule: .slogan,
          message: "reads as a slogan. Say who would do what differently, so that it makes sense "
            + "after \"to test …\".")
      } else {
        nil
      }
  }

  private static func isErrand(_ words: [String]) -> Bool {
    let first = words.first ?? ""
    if tasks.contains(first) || isShortErrand(words) { return true }
    guard errands.contains(first) else { return false }
    if isDoneTogether(words) { return false }
    return !papers.isDisjoint(with: words.prefix(wordsOfAnErrand))
      || (!papers.isDisjoint(with: words) && others.isDisjoint(with: words))
  }

  /// “Write the plan with the person”: what is different is who writes it.
  private static func isDoneTogether(_ words: [String]) -> Bool {
    words.indices.contains { place in
      words[place] == "with" && !others.isDisjoint(with: words[place...].dropFirst().prefix(2))
    }
  }

  /// “Order 40 torches”, “Train all staff”, “Phone the council by Friday”.
  private static func isShortErrand(_ words: [String]) -> Bool {
    guard let first = words.first, shortErrands.contains(first),
      (2...wordsOfAShortErrand).contains(words.count)
    else { return false }
    if !team.isDisjoint(with: words) { return true }
    return !words.indices.contains { place in
      guard circumstances.contains(words[place]) else { return false }
      let next = place + 1 < words.count ? words[place + 1] : ""
      return words[place] != "by" || !(days.contains(next) || next.allSatisfy(\.isNumber))
    }
  }

  private static func isWish(_ words: [String]) -> Bool {
    words.count < fewestWords
      || (wishes.contains(words.first ?? "") && words.count <= wordsOfAWish)
      || (words.count <= wordsOfASlogan
        && words.allSatisfy { values.contains($0) || joints.contains($0) })
  }
}
