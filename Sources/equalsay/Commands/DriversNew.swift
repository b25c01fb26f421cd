import DriverDiagrams
import Foundation
import Surveys
import Workshops

/// `drivers new --from SURVEY|CODE --release DIR --out FILE`: a diagram to begin with, with the ideas there are.
struct DriversNew: Command {
  static let words = ["drivers", "new"]
  static let summary =
    "Begin a driver diagram with the ideas of surveys and workshops, and with themes."
  static let remarks = [
    "Its ideas hang on nothing yet: 'drivers add' makes drivers and 'drivers link' hangs ideas on them."
  ]

  private let sources: [String]
  private let releases: [String]
  private let aim: String
  private let title: String?
  private let texts: [String]
  private let out: String
  private let surveys: SurveyFolder
  private let data: String

  init(_ arguments: Arguments) throws {
    sources = arguments.options(
      "from", placeholder: "SURVEY|CODE|FILE",
      help: "a survey, the code of a workshop, or its log (.jsonl); may be given several times")
    releases = arguments.options(
      "release", placeholder: "DIR",
      help: "a release that counts the themes of people's own words; may be given several times")
    texts = arguments.options(
      "texts", placeholder: "FILE", help: "the words beside a log, one for each log in --from")
    aim = try arguments.option(
      "aim", default: "To be agreed: what is to be different for people",
      help: "what is to be different")
    title = try arguments.option("title", as: String.self, help: "what people call the diagram")
    out = try arguments.option(
      "out", placeholder: "FILE", default: "driver-diagram.json", help: "the new file to write")
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    data = try Folders.data(arguments)
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw InputProblems("\(out): This is there already. Name a new file.")
    }
    let logs = sources.filter(Self.isLog)
    guard texts.isEmpty || texts.count == logs.count else {
      throw UsageProblem(
        "--texts: \(Self.count(logs.count, "log")) and \(Self.count(texts.count, "file")) of words. Name "
          + "the words of each log, in the order of the logs.")
    }
    let words = Dictionary(zip(logs, texts)) { first, _ in first }
    let origins =
      try sources.map { try origin($0, words[$0]) }
      + releases.map { try DiagramOrigin(release: $0) }
    var diagram = Diagram(
      title: title, language: origins.first?.language ?? .british, version: 1,
      isSynthetic: origins.contains(where: \.isSynthetic), aim: Aim(what: aim))
    for (text, from) in origins.flatMap(\.ideas) {
      let id = diagram.freeID(for: from.split(separator: ".").last.map(String.init) ?? text, "idea")
      diagram.ideas.append(ChangeIdea(id: id, text: text, from: [from]))
    }
    // What people wrote in a workshop is for the owner alone until somebody decides otherwise.
    try DiagramEdit.write(diagram, to: out, isPrivate: origins.contains(where: \.isWorkshop))
    print(
      "\(out): \(diagram.ideas.count) ideas. 'equalsay drivers check \(out)' says what is to do.")
  }

  private static func count(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }

  private static func isLog(_ source: String) -> Bool { source.hasSuffix(".jsonl") }

  /// A word that is no code of a workshop is the name of a survey.
  private func origin(_ source: String, _ texts: String?) throws -> DiagramOrigin {
    if let survey = Identifier<Survey>(source), surveys.hasSurvey(survey) {
      return try DiagramOrigin(surveys.survey(survey))
    }
    if Self.isLog(source) { return try DiagramOrigin(log: source, texts: texts) }
    if let code = WorkshopCode(source) { return try DiagramOrigin(code, in: data) }
    throw InputProblems(
      "\(source): There is no survey of this name in \(surveys.path), and it is no workshop's code."
    )
  }
}
