import Foundation
import Ranking
import Store
import Surveys
import Web
import Workshops

extension RankedRoom {
  static let sizeLimit = 512 << 20

  /// The last closed vote of a workshop.
  ///
  /// - Throws: `InputProblems` when the workshop has none.
  init(_ log: EventLog, words: WordsAtHand, id: String) throws {
    let votes = log.workshop.votes.compactMap { vote in vote.closing.map { (vote.opening, $0) } }
    guard let (opening, closing) = votes.last, !closing.ballots.isEmpty else {
      throw InputProblems(
        "\(id): Nobody has voted in this workshop, or the vote is still open. Close it first.")
    }
    self.id = id
    places = opening.places
    ideas = opening.ideas.map { letter in
      let wording = log.workshop.chart[letter]?.wording
      return Idea(
        name: letter.description, text: wording.flatMap { words[$0.words]?.onOneLine })
    }
    self.votes = .ballots(
      closing.ballots.compactMap { Ballot($0.ideas.map(\.description)) })
  }

  /// A workshop of a data folder, by its code.
  init(workshop code: WorkshopCode, in data: String) throws {
    let stored = try StoredRoom(code, in: data)
    defer { stored.store.stop() }
    var lines: [UInt8] = []
    try stored.store.forEachLine(of: code) { lines += $0.bytes + [UInt8(ascii: "\n")] }
    let words = try stored.store.words(of: code)
    try stored.store.audit(.workshopRead(code), by: .local)
    try self.init(
      try LogFile(lines).log,
      words: WordsAtHand(
        Dictionary(words.map { ($0.digest, $0.text) }, uniquingKeysWith: { first, _ in first })),
      id: code.description)
    isSynthetic = stored.store.kind == .demonstration
  }

  /// A workshop as `workshop log` printed it, with the words beside it or without.
  init(log file: String, texts: String?) throws {
    let log = try Self.checked(in: file) { bytes throws(LogProblem) in try LogFile(bytes).log }
    let words = try texts.map { texts in
      try Self.checked(in: texts) { bytes throws(LogProblem) in
        try WordsFile.read(bytes, of: log)
      }
    }
    try self.init(log, words: WordsAtHand(words), id: Self.id(of: file))
  }

  private static func checked<Value>(
    in file: String, _ read: ([UInt8]) throws(LogProblem) -> Value
  ) throws -> Value {
    let bytes = try InputFile.bytes(of: file, atMost: sizeLimit)
    guard bytes.count <= sizeLimit else {
      throw InputProblems("\(file): The file is larger than 512 MB, and no workshop's is.")
    }
    do throws(LogProblem) {
      return try read(bytes)
    } catch {
      throw InputProblems(error.rendered(in: file))
    }
  }

  /// The name of the file or, where every log is called the same, of its folder.
  static func id(of file: String) -> String {
    let url = URL(filePath: file).standardizedFileURL
    let name = url.deletingPathExtension().lastPathComponent
    return name == "log" ? url.deletingLastPathComponent().lastPathComponent : name
  }
}
