import Foundation
import Surveys
import Tabulation

/// What a release is asked to hold: by which characteristics, and of whom.
///
/// It is kept with the release in the words of the command line, so that the same figures can be
/// made again.
struct ReleaseRequest: Codable, Hashable {
  /// Each the characteristics of a breakdown, with commas between them.
  var by: [String] = []
  /// Each a field, an equals sign and a value.
  var only: [String] = []
  var since: String?
  var until: String?
  var allowsThree = false
  /// The population that those who took part are held against.
  var against: String?
  /// That staff looked at who has taken part so far, and nothing was written.
  var live: Bool?
  /// The coding of people's own words that is counted; nothing where none is.
  var themes: [CountedThemes]?
  /// Whether answers are counted as they were released, though they are coded otherwise since.
  var asReleased: Bool?
  /// The newest version that was published then; nothing where an older program wrote it down.
  var newestVersion: Int?

  /// The breakdowns in the order in which they were asked for, each once.
  ///
  /// - Throws: `UsageProblem` for what is no breakdown, `InputProblems` for a characteristic that
  ///   the survey does not ask about.
  func breakdowns(among known: [Identifier<Characteristic>]) throws -> [Breakdown] {
    var breakdowns: [Breakdown] = []
    for text in by {
      let breakdown = try breakdown(text, among: known)
      if !breakdowns.contains(breakdown) { breakdowns.append(breakdown) }
    }
    return breakdowns
  }

  private func breakdown(
    _ text: String, among known: [Identifier<Characteristic>]
  ) throws -> Breakdown {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let characteristics = try names.map { try Self.characteristic($0, among: known, "--by") }
    guard let breakdown = Breakdown(characteristics) else {
      throw UsageProblem(
        "--by \(text): A breakdown names one to \(Breakdown.mostCharacteristics) different "
          + "characteristics, with commas between them.")
    }
    guard breakdown.characteristics.count < 3 || allowsThree else {
      throw UsageProblem(
        "--by \(text): Three characteristics at once make many small groups. "
          + "Name two, or add --allow-three; the audit may still leave tables out.")
    }
    return breakdown
  }

  static func characteristic(
    _ name: String, among known: [Identifier<Characteristic>], _ option: String
  ) throws -> Identifier<Characteristic> {
    if let id = Identifier<Characteristic>(name), known.contains(id) { return id }
    let list = known.map(\.text)
    throw InputProblems(
      "\(option) \(name): The survey does not ask about a characteristic of this name."
        + Suggestion.of(name, among: list)
        + (list.isEmpty
          ? " It asks about none." : " It asks about \(list.joined(separator: ", "))."))
  }
}

extension ReleaseRequest {
  /// By what its people are chosen, in a fixed order.
  var populationWords: [String] {
    Set(only).sorted()
      + [since.map { "since \($0)" }, until.map { "until \($0)" }].compactMap(\.self)
  }

  /// As it would be written on the command line.
  var words: [String] {
    (live == true ? ["monitoring show"] : []) + by.map { "--by \($0)" }
      + only.map { "--only \($0)" }
      + (since.map { ["--since \($0)"] } ?? []) + (until.map { ["--until \($0)"] } ?? [])
      + (allowsThree ? ["--allow-three"] : []) + (against.map { ["--against \($0)"] } ?? [])
      + (themes ?? []).map { "--themes \($0.question)" }
      + (asReleased == true ? ["--as-released"] : [])
  }

  /// As the register keeps it.
  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(encoded text: String) throws {
    do { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) } catch {
      throw SystemProblem(
        "The register holds a release that this version cannot read. "
          + "Check the database with 'equalsay database check'.")
    }
  }
}
