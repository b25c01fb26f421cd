import Foundation
import Store
import Surveys

/// `release show SURVEY NUMBER`: the document of a release, as it was published.
struct ReleaseShow: Command {
  static let words = ["release", "show"]
  static let summary = "Print what a release says of itself: its release.json, as it was published."

  private let data: String
  private let survey: Identifier<Survey>
  private let number: Int

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    _ = arguments.flag("json", help: "it is JSON in any case")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
    number = try arguments.positional("NUMBER", example: 1, help: "the number of the release")
  }

  func run() throws {
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let release = try store.release(number, in: try store.publication(of: survey).survey)
    print(String(decoding: release.document, as: UTF8.self), terminator: "")
  }
}

extension Store {
  /// - Throws: `InputProblems` that names the releases there are.
  func release(_ number: Int, in survey: Identifier<Survey>) throws -> RegisteredRelease {
    if let release = try release(number, of: survey) { return release }
    let numbers = try releases(of: survey).map { String($0.number) }
    throw InputProblems(
      "\(survey): There is no release \(number). "
        + (numbers.isEmpty
          ? "Nothing was released of it yet." : "There is \(numbers.joined(separator: ", "))."))
  }
}
