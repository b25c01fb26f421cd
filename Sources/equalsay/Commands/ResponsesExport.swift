import Foundation
import Responses
import Store
import Surveys
import Web

/// `responses export SURVEY`: every response, one by one, for an analyst; never part of a release.
struct ResponsesExport: Command {
  static let words = ["responses", "export"]
  static let summary =
    "Write every response as CSV for an analyst; this holds personal data and is noted."

  private let data: String
  private let out: String?
  private let survey: Identifier<Survey>

  private static let piece = 1 << 18

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    out = try arguments.option(
      "out", as: String.self, placeholder: "FILE",
      help: "the file to write, for its owner alone; otherwise standard output")
    survey = try arguments.survey()
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let published = try store.published(survey)
    try store.audit(
      .responsesExported(survey, count: try store.responseCount(of: survey)), by: .local)
    switch store.kind {
    case .real:
      Console.complain(
        "This holds personal data: what single people said. Keep it as safe as the data folder, "
          + "and delete it when it is no longer needed. Publish figures with a release only.")
    case .demonstration: Console.complain("Demonstration: every response is synthetic.")
    }
    if let out {
      try OutputFile.writePrivately(to: out) { try write(published, from: store, $0) }
    } else {
      try write(published, from: store) {
        try FileHandle.standardOutput.write(contentsOf: Data($0))
      }
    }
  }

  private func write(
    _ published: PublishedSurvey, from store: Store, _ write: ([UInt8]) throws -> Void
  ) throws {
    var table = ResponseWriter(published.editions.values.map(\.survey))
    try store.forEachResponse(of: survey) { response in
      try table.add(response)
      if table.size >= Self.piece { try write(table.taken()) }
    }
    try write(table.taken())
  }
}
