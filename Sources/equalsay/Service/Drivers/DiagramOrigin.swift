import DriverDiagrams
import Foundation
import Ranking
import Secrets
import Store
import Surveys
import Translations
import Web
import Workshops

/// Where the ideas of a new diagram come from: a survey's options to rank, or a workshop's ideas.
struct DiagramOrigin {
  /// The ideas with where each comes from; of a workshop that voted in the order of their ranks.
  let ideas: [(text: String, from: String)]
  let language: LanguageTag
  let isWorkshop: Bool
  /// Whether a program made its ideas up, as far as what was read tells it.
  private(set) var isSynthetic = false

  /// The options of every question of a survey that asks people to rank.
  init(_ survey: Survey) throws {
    ideas = survey.questions.flatMap { question -> [(text: String, from: String)] in
      guard case .rank(let options, places: _) = question.kind else { return [] }
      return options.map { ($0.text, "\(survey.id):\(question.id).\($0.id)") }
    }
    guard !ideas.isEmpty else {
      throw InputProblems("\(survey.id): No question of this survey asks people to rank anything.")
    }
    language = survey.language
    isWorkshop = false
  }

  /// The themes of people's own words that a release counts.
  ///
  /// - Throws: `InputProblems` for what is no release, and for one that counts no themes.
  init(release folder: String) throws {
    let release = try ReleasedContents(folder)
    let survey = release.document.survey
    ideas = release.themes.flatMap { counted in
      counted.rows.filter { $0.group == nil && $0.theme != ThemeCount.none.text }.map { row in
        (
          release.labels.option(row.theme, of: counted.question),
          "\(survey):\(counted.question).\(row.theme)"
        )
      }
    }
    guard !ideas.isEmpty else {
      throw InputProblems(
        "\(folder): This release counts no themes of people's own words. 'release create --themes "
          + "QUESTION' makes one that does.")
    }
    language = release.language
    isWorkshop = false
    isSynthetic = release.document.synthetic
  }

  /// The ideas that still stand on a workshop's flip chart.
  init(_ code: WorkshopCode, in data: String) throws {
    let stored = try StoredRoom(code, in: data)
    try stored.store.audit(.workshopRead(code), by: .local)
    var bytes: [UInt8] = []
    try stored.store.forEachLine(of: code) { bytes += $0.bytes + [UInt8(ascii: "\n")] }
    let words = try stored.store.words(of: code)
    try self.init(
      LogFile(bytes),
      words: Dictionary(
        words.map { ($0.digest, $0.text) }, uniquingKeysWith: { first, _ in first }),
      name: code.description)
    isSynthetic = stored.store.kind == .demonstration
  }

  /// The ideas of a workshop whose log and words are files.
  init(log: String, texts: String?) throws {
    guard let texts else {
      throw UsageProblem(
        "Name the words beside the log with --texts: without them ideas say nothing.")
    }
    func read<Value>(
      _ path: String, _ parse: ([UInt8]) throws(LogProblem) -> Value
    ) throws -> Value {
      let bytes = try InputFile.bytes(of: path, atMost: Self.sizeLimit)
      do throws(LogProblem) {
        return try parse(bytes)
      } catch {
        throw InputProblems(error.rendered(in: path))
      }
    }
    let file = try read(log) { (bytes) throws(LogProblem) in try LogFile(bytes) }
    let words = try read(texts) { (bytes) throws(LogProblem) in
      try WordsFile.read(bytes, of: file.log)
    }
    try self.init(file, words: words, name: RankedRoom.id(of: log))
  }

  private static let sizeLimit = 512 << 20

  init(_ file: LogFile, words: [Digest: String], name: String) throws {
    let workshop = file.log.workshop
    let standing = workshop.chart.standing
    let voted = workshop.votes.compactMap { VoteResult($0) { $0.description } }.last
    let ranked = voted.map { result in result.tally.rows.map(result.letter) } ?? []
    let order = ranked + standing.map(\.letter).filter { !ranked.contains($0) }
    ideas = order.compactMap { letter in
      guard let idea = workshop.chart[letter], idea.isStanding,
        let text = words[idea.wording.words]
      else { return nil }
      return (text, "\(name).\(letter)")
    }
    guard !ideas.isEmpty else {
      throw InputProblems("\(name): No idea stands on the flip chart whose words are there.")
    }
    language = workshop.chart.standing.first?.wording.language ?? .british
    isWorkshop = true
  }
}
