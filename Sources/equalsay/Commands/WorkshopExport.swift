import Foundation
import Markup
import Store
import Surveys
import Translations
import Web
import Workshops

/// `workshop export CODE --out DIR`: everything of a workshop that may be kept and checked elsewhere.
struct WorkshopExport: Command {
  static let words = ["workshop", "export"]
  static let summary =
    "Write the log of a workshop, its words, its result sheet and its figures into a folder."

  private let data: String
  private let translations: String
  private let language: LanguageTag
  private let out: String
  private let seed: UInt64
  private let code: WorkshopCode

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    translations = try Folders.translations(arguments)
    out = try arguments.option(
      "out", placeholder: "DIR", default: "./workshop", help: "the new folder to write")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the result sheet")
    seed = try arguments.option(
      "seed", default: 1, help: "the number from which random samples are drawn")
    code = try arguments.workshopCode()
  }

  func run() throws {
    let stored = try StoredRoom(code, in: data)
    try stored.store.audit(.workshopRead(code), by: .local)
    let files = try files(stored)
    let folder = URL(filePath: out)
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw InputProblems("\(out): This is there already. Name a new folder.")
    }
    let beside = folder.deletingLastPathComponent()
      .appending(path: ".\(folder.lastPathComponent).\(UUID().uuidString)")
    do {
      // People's own words are in it: for the owner alone, like the data folder.
      try FileManager.default.createDirectory(
        at: beside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for (name, bytes) in files { try Data(bytes).write(to: beside.appending(path: name)) }
      try FileManager.default.moveItem(at: beside, to: folder)
    } catch {
      throw SystemProblem("\(out): The folder cannot be written. Check the disk and permissions.")
    }
    print("Workshop \(code) is in \(out): \(files.map(\.name).joined(separator: ", ")).")
  }

  private func files(_ stored: StoredRoom) throws -> [(name: String, bytes: [UInt8])] {
    var log: [UInt8] = []
    try stored.store.forEachLine(of: code) { log += $0.bytes + [UInt8(ascii: "\n")] }
    let words = try stored.store.words(of: code)
    let texts = try words.map { try WordsFile.line($0) + [UInt8(ascii: "\n")] }
    let catalogues = try Catalogues(speakingFrom: translations)
    let interface = try catalogues.interface(
      in: language, orOneOf: try stored.room.current().workshop.definition.languages)
    let file = try LogFile(log)
    let replay = Replay(
      file,
      words: WordsAtHand(
        Dictionary(words.map { ($0.digest, $0.text) }, uniquingKeysWith: { first, _ in first })),
      seed: seed, interface: interface)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let sheet = try stored.room.resultSheet(
      in: interface, catalogues, isDemonstration: stored.store.kind == .demonstration)
    let library = try Library(try stored.store.publications(), catalogues)
    let tookPart = try TookPartDocument(stored.room, in: library, for: interface)
    return [
      ("log.jsonl", log), ("texts.jsonl", Array(texts.joined())), ("results.html", sheet.bytes),
      ("replay.json", Array(try encoder.encode(ReplayDocument(replay)))),
    ] + (try tookPart.map { [("who-took-part.json", Array(try encoder.encode($0)))] } ?? [])
  }
}
