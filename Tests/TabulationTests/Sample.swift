import Responses
import Surveys
import Tabulation
import XCTest

/// Synthetic questions, answers and responses for tests.
enum Sample {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try XCTUnwrap(Identifier(text))
  }

  static func options(_ names: String) throws -> [Option] {
    try names.split(separator: " ").map { Option(id: try id(String($0)), text: "") }
  }

  static func question(
    _ name: String, _ kind: QuestionKind, practice: Bool = false, offersPreferNotToSay: Bool = true,
    easyRead: EasyReadVariant = .same
  ) throws -> Question {
    Question(
      id: try id(name), kind: kind, text: "", offersPreferNotToSay: offersPreferNotToSay,
      easyRead: easyRead, practice: practice)
  }

  /// A monitoring question about a characteristic; an option is written `name` or `name<parent`.
  static func monitoring(
    _ name: String, of characteristic: String, _ options: String, chooseMany: Bool = false,
    derive: [Derivation] = []
  ) throws -> Question {
    let options = try options.split(separator: " ").map { option in
      let parts = option.split(separator: "<").map(String.init)
      return Option(
        id: try id(parts[0]), text: "", parent: try parts.dropFirst().first.map { try id($0) })
    }
    return Question(
      id: try id(name),
      kind: chooseMany ? .chooseMany(options, exclusive: nil, atMost: nil) : .chooseOne(options),
      text: "", monitoring: MonitoringAspect(of: try id(characteristic), derive: derive))
  }

  static func set(_ questions: [Question], declaring: [String: String] = [:]) throws
    -> MonitoringSet
  {
    MonitoringSet(
      id: try id("test"), questions: questions,
      characteristics: try declaring.sorted { $0.key < $1.key }.map { name, categories in
        Characteristic(id: try id(name), name: name, categories: try options(categories))
      })
  }

  static func edition(
    _ questions: [Question], _ monitoring: MonitoringSet? = nil, version: Int = 1
  ) -> CountedEdition {
    CountedEdition(version: version, questions: questions, monitoring: monitoring)
  }

  static func breakdown(_ names: String...) throws -> Breakdown {
    try XCTUnwrap(Breakdown(try names.map { try id($0) }))
  }

  /// Answers by the name of the question; `-` is skipped, `?` preferred not to say.
  static func sheet(_ states: [String: String], _ questions: [Question]) throws -> AnswerSheet {
    var sheet = AnswerSheet()
    for (name, state) in states {
      let question = try XCTUnwrap(questions.first { $0.id.text == name }, name)
      sheet[question.id] = try self.state(state, question)
    }
    return sheet
  }

  private static func state(_ text: String, _ question: Question) throws -> AnswerState {
    if text == "-" { return .skipped }
    if text == "?" { return .preferNotToSay }
    let options: [Identifier<Option>] = try text.split(separator: " ").compactMap {
      question.options.isEmpty ? nil : try id(String($0))
    }
    return switch question.kind {
    case .chooseOne, .scale: .answered(.option(options[0]))
    case .chooseMany: .answered(.options(options))
    case .rank: .answered(.ranking(options))
    case .text: .answered(.text(text))
    case .number: .answered(.number(try XCTUnwrap(Double(text))))
    case .statement: .notAsked
    }
  }
}

/// A response as bytes.
struct SampleResponse {
  var version = 1
  var language = LanguageTag.british
  var channel = Channel.web
  var site: Identifier<Site>?
  var day = CalendarDate.first
  var answers: [UInt8]
  var monitoring: [UInt8]?

  init(answers: [UInt8], monitoring: [UInt8]? = nil) {
    (self.answers, self.monitoring) = (answers, monitoring)
  }

  init(
    _ edition: CountedEdition, _ answers: [String: String] = [:],
    _ monitoring: [String: String]? = nil
  ) throws {
    let questions = edition.questions
    self.answers = AnswerEncoding(questions).encode(try Sample.sheet(answers, questions)).bytes
    let asked = edition.monitoring?.questions ?? []
    self.monitoring = try monitoring.map {
      AnswerEncoding(asked).encode(try Sample.sheet($0, asked)).bytes
    }
    version = edition.version
  }

  func changed(_ change: (inout SampleResponse) -> Void) -> SampleResponse {
    var changed = self
    change(&changed)
    return changed
  }
}

extension Tabulator {
  @discardableResult
  mutating func count(_ response: SampleResponse, number: Int = 1) throws -> Bool {
    try response.answers.withUnsafeBytes { answers in
      guard let monitoring = response.monitoring else {
        return try count(response.row(number, answers, nil))
      }
      return try monitoring.withUnsafeBytes { try count(response.row(number, answers, $0)) }
    }
  }

  /// Counts responses and gives the figures.
  static func tabulation(
    _ editions: [CountedEdition], _ responses: [SampleResponse], by breakdowns: [Breakdown] = [],
    filter: PopulationFilter = PopulationFilter()
  ) throws -> Tabulation {
    var tabulator = Tabulator(editions: editions, breakdowns: breakdowns, filter: filter)
    for response in responses { try tabulator.count(response) }
    return tabulator.tabulation
  }
}

extension SampleResponse {
  fileprivate func row(
    _ number: Int, _ answers: UnsafeRawBufferPointer, _ monitoring: UnsafeRawBufferPointer?
  ) -> ResponseRow {
    ResponseRow(
      number: number, version: version, language: language, channel: channel, site: site, day: day,
      answers: answers, monitoring: monitoring)
  }
}
