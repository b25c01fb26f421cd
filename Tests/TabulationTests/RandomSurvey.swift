import Responses
import Surveys
import Tabulation

/// A survey of up to three versions that could be anything, and responses to it.
struct RandomSurvey {
  let editions: [CountedEdition]
  let breakdowns: [Breakdown]
  private var random: SplitMix64

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let kinds = try (0..<9).map { try Self.kind($0, &random) }
    let versions = Int.random(in: 1...3, using: &random)
    var editions: [CountedEdition] = []
    for version in 1...versions {
      var questions: [Question] = []
      for (number, kind) in kinds.enumerated().shuffled(using: &random)
      where version == 1 || random.next() % 4 > 0 {
        questions.append(
          try Sample.question(
            "q\(number)", Self.changed(kind, &random), practice: random.next() % 12 == 0,
            offersPreferNotToSay: random.next() % 3 > 0))
      }
      let set = random.next() % 6 == 0 ? nil : try Self.monitoring(&random)
      editions.append(Sample.edition(questions, set, version: version))
    }
    self.editions = editions.shuffled(using: &random)
    breakdowns = try [["age"], ["faith"], ["served", "age"], ["disability", "faith", "age"]]
      .filter { _ in random.next() % 4 > 0 }
      .compactMap { Breakdown(try $0.map { try Sample.id($0) }) }
    self.random = random
  }

  private static func kind(_ number: Int, _ random: inout SplitMix64) throws -> QuestionKind {
    let options = try Sample.options(String("a b c d e f g h".prefix(1 + 2 * (2 + number % 6))))
    return switch number % 7 {
    case 0: .chooseOne(options)
    case 1: .chooseMany(options, exclusive: nil, atMost: nil)
    case 2: .scale(options)
    case 3: .rank(options, places: min(options.count, 1 + Int(random.next() % 4)))
    case 4: .text(atMost: 99, lines: 2)
    case 5: .number(min: number > 6 ? nil : 1, max: nil, decimals: Int(random.next() % 3))
    default: .statement
    }
  }

  /// The same kind as another version may have it, with some of the options in another order.
  private static func changed(_ kind: QuestionKind, _ random: inout SplitMix64) -> QuestionKind {
    let options =
      random.next() % 2 == 0
      ? kind.options : Array(kind.options.shuffled(using: &random).dropLast())
    return switch kind {
    case .chooseOne: .chooseOne(options)
    case .chooseMany: .chooseMany(options, exclusive: nil, atMost: nil)
    case .scale: .scale(options)
    case .rank(_, let places): .rank(options, places: places)
    case .text, .number, .statement: kind
    }
  }

  private static func monitoring(_ random: inout SplitMix64) throws -> MonitoringSet {
    let yes: Identifier<Option> = try Sample.id("yes")
    let (condition, limits): (Identifier<Question>, Identifier<Question>) = (
      try Sample.id("condition"), try Sample.id("limits")
    )
    let derive = [
      Derivation(from: [condition: yes, limits: yes], to: try Sample.id("disabled")),
      Derivation(from: [condition: yes], to: try Sample.id("unlimited")),
    ]
    let questions = [
      try Sample.monitoring("age", of: "age", "teen<young twen<young grown old"),
      try Sample.monitoring("faith", of: "faith", "none christian other"),
      try Sample.monitoring(
        "church", of: "faith", "roman<christian greek<christian free<christian"),
      try Sample.monitoring("faiths", of: "faith", "sikh<other jain<other none", chooseMany: true),
      try Sample.monitoring("condition", of: "disability", "yes no"),
      try Sample.monitoring("limits", of: "disability", "yes no", derive: derive),
      try Sample.monitoring("served", of: "served", "land<forces sea<forces no", chooseMany: true),
      Question(
        id: try Sample.id("words"), kind: .text(atMost: 9, lines: 1), text: "",
        monitoring: MonitoringAspect(of: try Sample.id("faith"))),
    ]
    return try Sample.set(
      questions.filter { _ in random.next() % 10 > 0 },
      declaring: ["age": "young", "disability": "disabled unlimited", "served": "forces"])
  }

  /// Somebody's response to one of the versions.
  mutating func response() throws -> SampleResponse {
    let edition = editions[Int(random.next() % UInt64(editions.count))]
    let asked = edition.monitoring?.questions ?? []
    var response = SampleResponse(
      answers: AnswerEncoding(edition.questions).encode(sheet(edition.questions)).bytes,
      monitoring: random.next() % 5 == 0 ? nil : AnswerEncoding(asked).encode(sheet(asked)).bytes)
    response.version = edition.version
    response.channel = Channel.allCases[Int(random.next() % 5)]
    response.site = random.next() % 3 == 0 ? nil : try Sample.id("site-\(random.next() % 30)")
    let languages = [
      "en-GB", "ur", "en-GB-x-easyread", "pl", "ar", "bn", "pa", "gu", "so", "zh-Hant",
    ]
    response.language =
      LanguageTag(languages[Int(random.next() % UInt64(languages.count))]) ?? .british
    return response
  }

  private mutating func sheet(_ questions: [Question]) -> AnswerSheet {
    var sheet = AnswerSheet()
    for question in questions where question.kind != .statement {
      switch random.next() % 10 {
      case 0, 1: sheet[question.id] = .notAsked
      case 2: sheet[question.id] = .skipped
      case 3: sheet[question.id] = .preferNotToSay
      default: sheet[question.id] = .answered(answer(question))
      }
    }
    return sheet
  }

  private mutating func answer(_ question: Question) -> Answer {
    let options = question.options.map(\.id).shuffled(using: &random)
    return switch question.kind {
    case .chooseOne, .scale: .option(options[0])
    case .chooseMany:
      .options(Array(options.prefix(1 + Int(random.next() % UInt64(options.count)))))
    case .rank(_, let places):
      .ranking(Array(options.prefix(1 + Int(random.next() % UInt64(max(1, places))))))
    case .text, .statement: .text("synthetic")
    case .number(_, _, let decimals):
      .number(Double(Int.random(in: -20...700, using: &random)) / [1, 10, 100][decimals])
    }
  }
}
