import DisclosureControl
import Surveys
import Tabulation
import Translations
import Web

/// `monitoring compare FILE`: an inequality in a file of rates by group, with how sure it is.
struct MonitoringCompare: Command {
  static let words = ["monitoring", "compare"]
  static let summary = "Compare rates by group with that of one group, with 95% intervals."
  static let remarks = [
    "FILE is CSV: group,events,population, or group,rate for rates published without counts; per, "
      + "source and date may follow. Small numbers are withheld and the others rounded."
  ]

  private static let sizeLimit = 16 << 20
  private static let largestBase = 1_000_000_000

  private let file: String
  private let reference: String?
  private let per: Int
  private let translations: String
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    reference = try arguments.option(
      "reference", as: String.self, placeholder: "GROUP",
      help: "the group that the others are compared with (default: the first of the file)")
    per = try arguments.option(
      "per", default: RateFile.usualBase, help: "for how many people the rates are")
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    file = try arguments.positional("FILE", example: "rates.csv", help: "a file of rates by group")
    guard (1...Self.largestBase).contains(per) else {
      throw UsageProblem("--per: Name a number from 1 to \(Self.largestBase).")
    }
  }

  func run() throws {
    let groups = try read().groups
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    let released = DisclosurePolicy.standard.release(
      groups, comparedWith: reference ?? groups[0].group, per: per)
    guard let released else { throw unknownReference(among: groups) }
    guard !json else { return try JSONOutput.print(released) }
    let report = RatesReport(
      rates: released, interface: interface)
    for line in report.lines { print(line) }
  }

  private func read() throws -> RateFile {
    let bytes = try InputFile.bytes(of: file, atMost: Self.sizeLimit)
    guard bytes.count <= Self.sizeLimit else {
      throw InputProblems("\(file): The file is larger than 16 MB. Give a line a group.")
    }
    do {
      return try RateFile(bytes)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  private func unknownReference(among groups: [GroupRate]) -> UsageProblem {
    let name = reference ?? ""
    return UsageProblem(
      "--reference: There is no group \"\(name)\" in \(file)."
        + Suggestion.of(name, among: groups.map(\.group)))
  }
}
