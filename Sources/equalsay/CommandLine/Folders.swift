import Foundation
import Web

/// Where things are: the data, and the definitions and translations that people edit.
struct Folders {
  let data: String
  let surveys: String
  let translations: String

  /// The options that every command takes, whether it needs them or not.
  static let names = ["data", "surveys", "translations"]

  /// Declares and reads `--data`, `--surveys` and `--translations`.
  init(_ arguments: Arguments) throws {
    data = try Self.data(arguments)
    surveys = try Self.surveys(arguments)
    translations = try Self.translations(arguments)
  }

  static func data(_ arguments: Arguments) throws -> String {
    let fallback = ProcessInfo.processInfo.environment["EQUALSAY_DATA"] ?? "./data"
    return try arguments.option(
      "data", placeholder: "DIR", default: fallback,
      help: "the folder with the database and all else that must be backed up")
  }

  static func surveys(_ arguments: Arguments) throws -> String {
    let folder = try arguments.option(
      "surveys", placeholder: "DIR", default: shipped("Surveys"),
      help: "the folder with survey definitions")
    sayWhatIsPassedOver("Surveys", for: folder, "surveys", arguments)
    return folder
  }

  static func translations(_ arguments: Arguments) throws -> String {
    let folder = try arguments.option(
      "translations", placeholder: "DIR", default: shipped("Translations"),
      help: "the folder with catalogues")
    sayWhatIsPassedOver("Translations", for: folder, "translations", arguments)
    return folder
  }

  /// Says that a folder here has the name of one of the repository's and is not taken for it.
  private static func sayWhatIsPassedOver(
    _ name: String, for folder: String, _ option: String, _ arguments: Arguments
  ) {
    let here = "./" + name
    guard !arguments.isDeclaring, !arguments.has(option), folder != here,
      FileManager.default.fileExists(atPath: here)
    else { return }
    Console.complain(
      "\(here): Not read, because it has no README.md; \(folder) is. Say --\(option) \(here) to read it."
    )
  }

  /// A folder of the repository: in the working folder, or above the program.
  private static func shipped(_ name: String) -> String {
    let here = "./" + name
    guard !FileManager.default.fileExists(atPath: here + "/README.md") else { return here }
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: name).path
      if FileManager.default.fileExists(atPath: candidate + "/README.md") { return candidate }
    }
    return here
  }
}
