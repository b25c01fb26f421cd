import Responses
import Surveys

/// Surveys and responses of every shape, drawn at random from a seed.
struct RandomSurvey {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func draw(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
  private mutating func draw<Element>(_ elements: [Element]) -> Element {
    elements[draw(elements.count)]
  }

  /// The definitions of some questions, as JSON, with ids that begin with a letter of their own.
  mutating func questions(_ letter: String, count: Int) -> String {
    var written: [String] = []
    var earlier: [(id: String, kind: String)] = []
    for number in 0..<count {
      let id = "\(letter)\(number)"
      let kind = draw(QuestionKind.Name.allCases).rawValue
      var members = ["\"id\": \"\(id)\"", "\"kind\": \"\(kind)\"", "\"text\": \"Text\""]
      members += self.members(of: kind)
      if kind != "statement" {
        if draw(2) == 0 { members.append("\"preferNotToSay\": true") }
        if draw(4) == 0 { members.append("\"required\": true") }
        if draw(5) == 0 { members.append("\"easyRead\": { \"include\": false }") }
      }
      if !earlier.isEmpty, draw(2) == 0 { members.append("\"askIf\": \(condition(earlier, 2))") }
      if kind != "statement" { earlier.append((id, kind)) }
      written.append("{ " + members.joined(separator: ", ") + " }")
    }
    return written.joined(separator: ",\n")
  }

  private static let options = ["a", "b-b", "c3", "d-is-a-long-name-for-an-option", "e"]

  private mutating func members(of kind: String) -> [String] {
    let options =
      "\"options\": ["
      + Self.options.map { "{ \"id\": \"\($0)\", \"text\": \"T\" }" }.joined(separator: ",") + "]"
    return switch kind {
    case "choose-one", "scale": draw(2) == 0 ? [options] : [options, "\"dontKnow\": \"e\""]
    case "choose-many":
      [options, "\"exclusive\": \"e\"", "\"atMost\": \(1 + draw(5))"]
    case "rank": [options, "\"places\": \(1 + draw(5))"]
    case "number": ["\"min\": -1000", "\"max\": 100000", "\"decimals\": \(draw(7))"]
    case "text": ["\"atMost\": \(60 + draw(200))"]
    case _: []
    }
  }

  private mutating func condition(_ earlier: [(id: String, kind: String)], _ depth: Int) -> String {
    if depth > 0, draw(3) == 0 {
      let parts = (0...draw(2)).map { _ in condition(earlier, depth - 1) }
      return switch draw(3) {
      case 0: "{ \"all\": [\(parts.joined(separator: ","))] }"
      case 1: "{ \"any\": [\(parts.joined(separator: ","))] }"
      case _: "{ \"not\": \(parts[0]) }"
      }
    }
    let (id, kind) = draw(earlier)
    let test =
      switch (kind, draw(3)) {
      case ("choose-one", 0), ("choose-many", 0), ("scale", 0), ("rank", 0):
        "\"is\": [\"\(draw(Self.options))\", \"a\"]"
      case ("choose-many", 1), ("number", 1), ("scale", 1): "\"atLeast\": \(1 + draw(3))"
      case ("choose-many", 2), ("number", 2), ("scale", 2): "\"atMost\": \(1 + draw(3))"
      case (_, _): "\"answered\": \(draw(2) == 0)"
      }
    return "{ \"question\": \"\(id)\", \(test) }"
  }

  /// A response that its survey could have brought in through any channel.
  mutating func response(to survey: Survey) -> Response {
    let language = draw(survey.languages)
    let monitoring = survey.monitoring?.questions ?? []
    let about = sheet(of: monitoring, inEasyRead: language.isEasyRead)
    let isAsked = monitoring.contains { about[$0.id] != .notAsked }
    return Response(
      survey: survey.id, version: survey.version, language: language,
      channel: draw(Channel.allCases), site: draw(survey.sites.map(\.id) + [nil]),
      day: CalendarDate(year: 2026, month: 1 + draw(10), day: 1 + draw(28)) ?? .first,
      catalogue: nil,
      answers: AnswerEncoding(survey.questions).encode(
        sheet(of: survey.questions, inEasyRead: language.isEasyRead)),
      monitoring: isAsked ? AnswerEncoding(monitoring).encode(about) : nil)
  }

  /// Walks through the questions as a person does, and sends what counts.
  private mutating func sheet(of questions: [Question], inEasyRead: Bool) -> AnswerSheet {
    var sheet = AnswerSheet()
    for question in questions {
      let journey = Journey(questions, answers: sheet, inEasyRead: inEasyRead)
      guard journey.question(question.id) != nil else { continue }
      do { sheet[question.id] = try question.state(of: entry(for: question)) } catch {
        sheet[question.id] = .skipped
      }
    }
    return Journey(questions, answers: sheet, inEasyRead: inEasyRead).completed
  }

  private mutating func entry(for question: Question) -> Entry {
    guard draw(6) > 0 else { return Entry(prefersNotToSay: draw(2) == 0) }
    let ids = question.options.map(\.id.text)
    switch question.kind {
    case .chooseOne, .scale: return Entry(choices: [draw(ids)])
    case .chooseMany(_, exclusive: _, let atMost):
      return Entry(choices: Array(ids.shuffled(using: &random).prefix(1 + draw(atMost ?? 2))))
    case .rank(_, let places):
      return Entry(choices: Array(ids.shuffled(using: &random).prefix(1 + draw(places))))
    case .text: return Entry(text: text())
    case .number(min: _, max: _, let decimals):
      let number = "\(draw(3) == 0 ? "-" : "")\(draw(draw(2) == 0 ? 10 : 1_000))"
      let fraction = (0..<draw(decimals + 1)).map { _ in String(draw(10)) }.joined()
      return Entry(text: number + (fraction.isEmpty ? "" : "." + fraction))
    case .statement: return Entry()
    }
  }

  static let hostile = [
    "=1+1", "+44 161", "-5", "@me", "'", "''", "'=x", "prefer_not", "not_asked", " prefer_not ",
    "Prefer_Not", "a,b", "\"", "\"\"", "\",\"", "a\nb", "a\r\nb", "\n=1", "سلام دنیا، کیسے ہیں؟",
    "👩‍👩‍👧 🏳️‍🌈", "e\u{301}", "≠", "=\u{338}", "\u{2067}یہ\u{2069}", "tab\there", ";", "=", "-",
    "\u{FEFF}x", "x\u{0}y", "0", "   ", "a\u{2028}b", "version", "多,字", "\\", "%00", "\u{1FEF}",
    "a  b", "\u{200F}=1", "é", "NULL", "#REF!", "\t=1", "..", "1e5",
  ]

  private mutating func text() -> String {
    guard draw(3) == 0 else { return draw(Self.hostile) }
    return (0...draw(5)).map { _ in draw(Self.hostile) }.joined(separator: draw(["", " ", "\n"]))
  }
}
