import Foundation
import Secrets
import Surveys
import Translations
import Web
import Workshops

/// `workshop replay FILE`: checks the log of a workshop line by line and counts it anew.
struct WorkshopReplay: Command {
  static let words = ["workshop", "replay"]
  static let summary =
    "Check the log of a workshop, and rebuild everything from it: flip chart, votes, ranking."

  private static let sizeLimit = 512 << 20

  private let file: String
  private let texts: String?
  private let seal: Digest?
  private let seed: UInt64
  private let translations: String
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    texts = try arguments.option(
      "texts", as: String.self, placeholder: "FILE",
      help: "the words beside the log; without them ideas have only their letters")
    seal = try arguments.option(
      "seal", as: Digest.self, placeholder: "HASH",
      help: "the last hash, as noted when the workshop closed: shows whether the end is missing")
    seed = try arguments.option(
      "seed", default: 1, help: "the number from which random samples are drawn")
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON, with every figure")
    file = try arguments.positional(
      "FILE", example: "log.jsonl", help: "what 'equalsay workshop log' printed")
  }

  func run() throws {
    let bytes = try read(file)
    let log = try checked(in: file) { () throws(LogProblem) in try LogFile(bytes) }
    if let seal { try check(log, bytes, against: seal) }
    let replay = Replay(
      log, words: try words(of: log.log), seed: seed,
      interface: try Catalogues(speakingFrom: translations).interface(in: language))
    guard !json else { return try JSONOutput.print(ReplayDocument(replay)) }
    for line in ReplayReport(replay: replay).lines { print(line) }
  }

  private func words(of log: EventLog) throws -> WordsAtHand {
    guard let texts else { return WordsAtHand(nil) }
    let bytes = try read(texts)
    return try checked(in: texts) { () throws(LogProblem) in
      WordsAtHand(try WordsFile.read(bytes, of: log))
    }
  }

  private func read(_ file: String) throws -> [UInt8] {
    let bytes = try InputFile.bytes(of: file, atMost: Self.sizeLimit)
    guard bytes.count <= Self.sizeLimit else {
      throw InputProblems("\(file): The file is larger than 512 MB, and no workshop's is.")
    }
    return bytes
  }

  private func checked<Value>(
    in file: String, _ read: () throws(LogProblem) -> Value
  ) throws -> Value {
    do {
      return try read()
    } catch {
      throw InputProblems(error.rendered(in: file))
    }
  }

  private func check(_ log: LogFile, _ bytes: [UInt8], against seal: Digest) throws {
    guard log.lastHash != seal else { return }
    throw InputProblems(LogFile.problem(of: bytes, sealedBy: seal).rendered(in: file))
  }
}

extension Digest: ArgumentValue {
  static var placeholder: String { "HASH" }
  static var expected: String { "a hash of 64 hexadecimal digits" }
  init?(argument: String) { self.init(hex: argument) }
}
