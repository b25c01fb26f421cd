import Exports
import Foundation
import Store
import Surveys
import Web

/// `release verify DIR`: whether a folder is what was released, and its figures can be counted again.
struct ReleaseVerify: Command {
  static let words = ["release", "verify"]
  static let summary =
    "Check the folder of a release: its checksums, the register, and the figures counted again."

  private let folder: String
  private let folders: Folders
  private let json: Bool

  private struct Result: Encodable {
    let survey: String
    let release: Int
    let files: Int
    let recounted: Bool
    /// Absent where the release counts no themes.
    let recoded: Bool?
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    json = arguments.flag("json", help: "print the result as JSON")
    folder = try arguments.positional("DIR", example: ".", help: "the folder of the release")
  }

  func run() throws {
    let released = try ReleaseFolderOnDisk(folder)
    let differences = try released.differences()
    guard differences.isEmpty else { throw InputProblems(differences) }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let recount = try Recount(released, in: store, Catalogues(speakingFrom: folders.translations))
    let (wasRecounted, isRecoded) = (try recount.settled(), try recount.isRecoded())
    let contents = released.contents
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: contents.survey, release: contents.release, files: contents.files.count,
          recounted: wasRecounted, recoded: isRecoded))
    }
    print("\(folder) is release \(contents.release) of \(contents.survey), as it was published.")
    print(
      wasRecounted
        ? "Its figures were counted again from the responses, and are the same."
        : "People have withdrawn since, so its figures cannot be counted again.")
    if isRecoded == true {
      print(
        "Answers have been coded to other themes since; its themes are those of the coding of that "
          + "day.")
    }
  }
}
