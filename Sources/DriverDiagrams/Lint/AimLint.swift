import Surveys

/// Whether an aim says what, how much, for whom, by when, and how anybody could tell.
struct AimLint {
  private static let everybody: Set<String> = [
    "", "anybody", "anyone", "communities", "community", "everybody", "everyone", "patients",
    "people", "population", "public", "service users",
  ]
  /// Say no more of whom with them than without.
  private static let fillers: Set<String> = ["all", "of", "our", "the", "whole"]
  private static let wishes: Set<String> = [
    "better", "boost", "boosting", "enhance", "enhancing", "improve", "improved", "improving",
    "increase", "increased", "increasing", "reduce", "reduced", "reducing", "strengthen",
    "strengthening", "tackle", "tackling",
  ]
  private static let wordsOfAWish = 4
  private static let quantities: Set<String> = [
    "all", "double", "doubled", "half", "halve", "halved", "nobody", "no-one", "none", "nought",
    "quarter", "third", "thirds", "treble", "twice", "zero", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred",
  ]
  private static let fewestWords = 3

  private(set) var findings: [DiagramFinding] = []

  init(_ aim: Aim, _ places: DiagramPlaces, on today: CalendarDate) {
    func report(_ rule: DiagramFinding.Rule, _ key: String, _ message: String) {
      findings.append(DiagramFinding(rule, places.aimKeys[key] ?? places.aim, message))
    }
    if Self.isTooShort(aim.what) {
      report(
        .aimWhat, "what",
        "The aim says too little. Write a sentence that somebody outside would understand.")
    } else if Self.isAWish(aim.what) {
      report(
        .aimWhat, "what",
        "The aim only says that something is to be better. Say what would be different, and for whom."
      )
    }
    if !Self.saysHowMuch(aim.target ?? "", aim.what) {
      report(
        .aimHowMuch, "target",
        "The aim does not say how much. Give it a \"target\" with a figure, such as \"from 40% to 60%\"."
      )
    }
    if aim.forWhom.map(Self.isForAnybody) ?? true {
      report(
        .aimForWhom, "forWhom",
        "The aim does not say for whom. Say in \"forWhom\" who, of what age, where.")
    }
    let by = aim.by ?? ""
    if !Self.hasNumber(by) {
      report(
        .aimByWhen, "by",
        "The aim does not say by when. Give it a day in \"by\", such as \"2028-03-31\".")
    } else if by.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil {
      switch CalendarDate(by) {
      case nil:
        report(
          .aimByWhen, "by",
          "There is no day \(by). Give a day of the calendar in \"by\", such as \"2028-03-31\".")
      case let day? where day < today:
        report(
          .aimByPast, "by",
          "The day of the aim, \(day), has passed. Give a day to come, or say in a new aim what is next."
        )
      case _?: break
      }
    }
    if aim.measure == nil {
      report(
        .aimMeasure, "measure",
        "The aim does not say how it is measured. Say in \"measure\" what would be counted.")
    }
    if aim.baseline == nil {
      report(
        .aimBaseline, "baseline",
        "The aim does not say where things stand. Add the figure as it is now as \"baseline\".")
    }
  }

  /// Only where words stand apart, which they do not in every script.
  private static func isTooShort(_ what: String) -> Bool {
    let words = words(of: what)
    return words.count < fewestWords && words.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// “To improve access”: a direction and a subject, and nothing that could be seen to be so.
  private static func isAWish(_ what: String) -> Bool {
    let words = words(of: what).map { $0.lowercased() }
    let said = words.first == "to" ? words.dropFirst() : words[...]
    return said.first.map(wishes.contains) ?? false && said.count <= wordsOfAWish
      && !hasNumber(what)
  }

  /// A figure in the target, or a change by a figure in what the aim says; an age is none.
  private static func saysHowMuch(_ target: String, _ what: String) -> Bool {
    hasNumber(target) || !quantities.isDisjoint(with: words(of: target).map { $0.lowercased() })
      || (hasNumber(what) && what.contains { "%٪‰".contains($0) })
      || what.contains(/\b(?:by|to|from) \d/) || what.contains(/\d per ?cent\b/)
  }

  private static func isForAnybody(_ whom: String) -> Bool {
    everybody.contains(
      words(of: whom).map { $0.lowercased() }.drop(while: fillers.contains)
        .joined(separator: " "))
  }

  private static func hasNumber(_ text: String) -> Bool { text.contains(where: \.isNumber) }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }
  }
}
