import Foundation
import Surveys

/// `commitments check SURVEY|FILE`: every problem of commitments, and the parts of each promise.
struct CommitmentsCheck: Command {
  static let words = ["commitments", "check"]
  static let summary = "Report every problem of commitments, and show the parts of each promise."
  static let remarks = [
    "A promise is specific, measurable, achievable, relevant and time-bound; each part is looked at",
    "for the faults that a program can see. Whether it is a good promise, people must say.",
  ]

  private let name: String
  private let surveys: SurveyFolder
  private let json: Bool

  private struct Outcome: Encodable {
    let survey: String?
    let commitments: [Row]
    let problems: [String]
  }

  fileprivate struct Equality: Encodable {
    let gains: String
    let mightLose: String
    let action: String
  }

  fileprivate struct Row: Encodable {
    let commitment: String
    let decision: String
    let horizon: String?
    let owner: String?
    let smallChange: String?
    let resources: String?
    let specific: String?
    let measurable: String?
    let achievable: String?
    let relevant: String?
    let timeBound: String?
    let equality: Equality?
    let status: String?
  }

  init(_ arguments: Arguments) throws {
    surveys = SurveyFolder(path: try Folders.surveys(arguments))
    json = arguments.flag("json", help: "print the result as JSON")
    name = try arguments.positional(
      "SURVEY", example: "older-people-access",
      help: "the name of a survey, or the commitments.json in its folder")
  }

  func run() throws {
    let commitments: Commitments
    do {
      commitments = try read()
    } catch let unreadable as InputProblems where json {
      try JSONOutput.print(Outcome(survey: nil, commitments: [], problems: unreadable.lines))
      throw unreadable
    }
    let rows = commitments.all.map(Row.init)
    guard !json else {
      return try JSONOutput.print(
        Outcome(survey: commitments.survey.text, commitments: rows, problems: []))
    }
    for row in rows {
      for line in row.lines { print(line) }
    }
    print("\(commitments.survey): \(rows.count) commitments, no problems found.")
  }

  private func read() throws -> Commitments {
    if let survey = Identifier<Survey>(name) { return try surveys.commitments(on: survey) }
    let folder = URL(filePath: name).standardizedFileURL.deletingLastPathComponent()
    if let survey = Identifier<Survey>(folder.lastPathComponent),
      URL(filePath: surveys.commitmentsFile(on: survey)).standardizedFileURL
        == URL(filePath: name).standardizedFileURL
    {
      return try surveys.commitments(on: survey)
    }
    return try surveys.commitments(in: name, offering: nil)
  }
}

extension CommitmentsCheck.Row {
  fileprivate init(_ commitment: Commitment) {
    self.init(
      commitment: commitment.id.text, decision: commitment.decision.rawValue,
      horizon: commitment.plan?.horizon.rawValue, owner: commitment.plan?.owner,
      smallChange: commitment.plan?.smallChange, resources: commitment.plan?.resources,
      specific: commitment.plan?.specific, measurable: commitment.plan?.measurable,
      achievable: commitment.plan?.achievable, relevant: commitment.plan?.relevant,
      timeBound: commitment.plan?.timeBound.description,
      equality: commitment.equality.map { equality in
        CommitmentsCheck.Equality(
          gains: equality.gains, mightLose: equality.mightLose, action: equality.action)
      },
      status: commitment.status.last.map { "\($0.state.rawValue) since \($0.on)" })
  }

  /// What a promise lacks is said, where the file may leave it out; what is refused needs none of it.
  fileprivate var lines: [String] {
    let missing = owner == nil ? nil : "not given"
    let parts = [
      ("owner", owner), ("small change now", smallChange ?? missing),
      ("resources", resources ?? missing), ("specific", specific), ("measurable", measurable),
      ("achievable", achievable), ("relevant", relevant), ("time-bound", timeBound),
      ("who gains", equality?.gains ?? missing), ("who might lose", equality?.mightLose ?? missing),
      ("what is done about it", equality?.action ?? missing), ("status", status),
    ]
    let heading = "\(commitment): \(decision)" + (horizon.map { ", \($0)" } ?? "")
    return [heading] + parts.compactMap { name, text in text.map { "  \(name): \($0)" } }
  }
}
