import Foundation
import Ranking
import Surveys
import Translations
import Web

/// `priorities tally FILE`: the ranking that the ballots of a file give, by every method.
struct PrioritiesTally: Command {
  static let words = ["priorities", "tally"]
  static let summary = "Rank the ideas of a PrefLib file of ballots, by points and other methods."

  private static let sizeLimit = 512 << 20
  private static let mostPlaces = 1_000
  private static let mostSamples = 1_000_000

  private let file: String
  private let places: Int?
  private let samples: Int
  private let seed: UInt64
  private let translations: String
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    places = try arguments.option(
      "places", as: Int.self, placeholder: "K",
      help: "how many places earn points (default: half of the ideas plus one, 5 at most)")
    samples = try arguments.option(
      "samples", default: Bootstrap.usualSamples,
      help: "how many random samples show how firm the order is; 0 leaves them out, which is much "
        + "faster when there are many ballots")
    seed = try arguments.option(
      "seed", default: 1, help: "the number from which random samples are drawn")
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the table")
    json = arguments.flag("json", help: "print the result as JSON, with every figure")
    file = try arguments.positional(
      "FILE", example: "ballots.soi", help: "a .soc, .soi, .toc or .toi file")
    guard (1...Self.mostPlaces).contains(places ?? 1) else {
      throw UsageProblem("--places: Name a number from 1 to \(Self.mostPlaces).")
    }
    guard (0...Self.mostSamples).contains(samples) else {
      throw UsageProblem("--samples: Name a number from 0 to \(Self.mostSamples).")
    }
  }

  func run() throws {
    let ballots = try read()
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    let tally = SessionTally(
      ballots.box, places: places ?? Places.usual(among: ballots.box.ideas.count))
    let problems = (ballots.problems + ballots.impossiblePoints(in: tally)).map {
      $0.rendered(in: file)
    }
    if json {
      try JSONOutput.print(
        TallyDocument(
          tally, bootstrap: bootstrap(ballots, tally), strengths: PlackettLuce(ballots.box),
          problems: problems))
    } else {
      let isFirm = tally.voters >= TallyReport.fewestForIntervals
      let report = TallyReport(
        title: ballots.title, tally: tally, bootstrap: isFirm ? bootstrap(ballots, tally) : nil,
        interface: interface)
      for line in report.lines { print(line) }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }

  private func read() throws -> BallotFile {
    guard let form = BallotForm(fileName: file) else {
      throw InputProblems(
        "\(file): The name does not say how the ballots are written. End it in .soc, .soi, .toc or "
          + ".toi.")
    }
    let bytes = try InputFile.bytes(of: file, atMost: Self.sizeLimit)
    guard bytes.count <= Self.sizeLimit else {
      throw InputProblems(
        "\(file): The file is larger than 512 MB. Write equal ballots as one line with their number."
      )
    }
    do {
      return try BallotFile(bytes, form: form)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  private func bootstrap(_ ballots: BallotFile, _ tally: SessionTally) -> Bootstrap? {
    guard samples > 0 else { return nil }
    var progress = TerminalProgress("Drawing samples")
    defer { progress.end() }
    return Bootstrap(
      ballots.box, places: tally.places, order: tally.order, seed: seed, samples: samples
    ) { progress.show($0, of: samples) }
  }
}
