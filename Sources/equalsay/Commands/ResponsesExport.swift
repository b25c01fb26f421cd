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
    let count = try store.responseCount(of: survey)
    try store.audit(.responsesExported(survey, count: count), by: .local)
    switch store.kind {
    case .real:
      Console.complain(
        "This holds personal data: what single people said. Keep it as safe as the data folder, "
          + "and delete it when it is no longer needed. Publish figures with a release only.")
    case .demonstration: Console.complain("Demonstration: every response is synthetic.")
    }
    guard let out else { return try write(published, count, from: store, Self.print) }
    try OutputFile.writePrivately(to: out) { try write(published, count, from: store, $0) }
  }

  private func write(
    _ published: PublishedSurvey, _ count: Int, from store: Store,
    _ write: ([UInt8]) throws -> Void
  ) throws {
    var progress = TerminalProgress("Exporting")
    defer { progress.end() }
    var done = 0
    var table = ResponseWriter(published.editions.values.map(\.survey))
    try store.forEachResponse(of: survey) { response in
      try table.add(response)
      done += 1
      guard table.size >= Self.piece else { return }
      try write(table.taken())
      // Others may have come in since they were counted.
      progress.show(min(done, count), of: max(1, count))
    }
    try write(table.taken())
  }

  private static func print(_ bytes: [UInt8]) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
      throw SystemProblem("Standard output cannot be written. Check the disk, or use --out.")
    }
  }
}
