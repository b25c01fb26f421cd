import Foundation
import Surveys
import Translations

/// Braille by liblouis, where its program `lou_translate` is installed.
enum Liblouis {
  /// The table of each language: contracted where that is what people read, else uncontracted.
  private static let tables: [String: String] = [
    "ar": "ar-ar-g1.utb", "bg": "bg.utb", "bn": "bn.tbl", "ckb": "ckb-g1.ctb", "cy": "cy-cy-g2.ctb",
    "en": "en-ueb-g2.ctb", "es": "es-g1.ctb", "fa": "fa-ir-g1.utb", "fr": "fr-bfu-comp6.utb",
    "gu": "gu-in-g1.utb", "hi": "hi-in-g1.utb", "hu": "hu-hu-g1.ctb", "it": "it-it-comp6.utb",
    "lt": "lt-6dot.utb", "pa": "pa.tbl", "pl": "pl.tbl", "pt": "pt-pt-g1.utb",
    "ta": "ta-ta-g1.ctb", "tr": "tr-g1.ctb", "uk": "uk.utb", "ur": "ur-pk-g1.utb",
  ]

  /// Braille of six dots as embossers read it, in the order of Unicode.
  private static let cells = Array(
    " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=")

  /// The texts in braille, each in the table of its language.
  ///
  /// - Throws: `UsageProblem` for a language that has no table; `SystemProblem` where liblouis is missing.
  static func translate(_ texts: [LocalisedText]) throws -> [String] {
    guard let program else {
      throw SystemProblem(
        "--style brf: liblouis is not installed. Install it ('sudo apt-get install liblouis-bin', or "
          + "'brew install liblouis'), so that lou_translate is on the path.")
    }
    var result = Array(repeating: "", count: texts.count)
    let languages = Dictionary(grouping: texts.indices) { String(texts[$0].language.primary) }
    for (language, places) in languages {
      guard let table = tables[language] else {
        throw UsageProblem(
          "--style brf: liblouis has no braille for \"\(language)\" that we know of. There is braille "
            + "for " + tables.keys.sorted().joined(separator: ", ") + ".")
      }
      let lines = try run(program, table, places.map { texts[$0].text })
      for (place, line) in zip(places, lines) { result[place] = line }
    }
    return result
  }

  private static var program: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { "\($0)/lou_translate" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Runs it over lines that go in and come out as files, so that neither end waits for the other.
  private static func run(_ program: String, _ table: String, _ lines: [String]) throws -> [String]
  {
    let failure = SystemProblem(
      "--style brf: \(program) gives nothing with its table \(table). Check that liblouis is installed "
        + "whole.")
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "equalsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
      let text = lines.map { $0.replacing("\n", with: " ") + "\n" }.joined()
      try Data(text.utf8).write(to: input)
      try Data().write(to: output)
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["--forward", "unicode.dis,\(table)"]
      process.standardInput = try FileHandle(forReadingFrom: input)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let result = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(embossed)
      guard process.terminationStatus == 0, result.count > lines.count else { throw failure }
      return result
    } catch {
      throw failure
    }
  }

  private static func embossed(_ line: Substring) -> String {
    String(
      line.unicodeScalars.map { scalar in
        (0x2800...0x28FF).contains(scalar.value) ? cells[Int(scalar.value & 0x3F)] : " "
      })
  }
}
