import Foundation
import Translations

/// A place in the sources where a phrase is said with its placeholders filled.
struct PhraseUse: CustomStringConvertible {
  /// The key of the phrase.
  let phrase: String
  let file: String
  let fills: Set<String>

  var description: String { "\(file) fills \(fills.sorted()) of \(phrase)" }
}

/// Where the sources say phrases, found by how such a call is written.
enum PhraseUses {
  /// The sources, without the list of phrases itself.
  static func sources() throws -> [(file: String, text: String)] {
    let folder = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("Phrase.swift") }
      .map { path in
        (path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
  }

  /// The keys of all phrases by the names of their cases.
  static let keys = Dictionary(
    uniqueKeysWithValues: Phrase.allCases.map { ("\($0)", $0.rawValue) }
      + WorkshopPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + RoomPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + HallPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + ConsolePhrase.allCases.map { ("\($0)", $0.rawValue) }
      + ReleasePhrase.allCases.map { ("\($0)", $0.rawValue) }
      + MonitoringPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + DiagramPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + VoicePhrase.allCases.map { ("\($0)", $0.rawValue) }
      + ReportPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + OfflinePhrase.allCases.map { ("\($0)", $0.rawValue) }
      + SheetPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + PreviewPhrase.allCases.map { ("\($0)", $0.rawValue) }
      + PrivacyPhrase.allCases.map { ("\($0)", $0.rawValue) })

  /// Every name that follows a point somewhere, as cases do.
  static func namesAfterPoints() throws -> Set<String> {
    Set(try sources().flatMap { $0.text.matches(of: /\.(\w+)/).map { String($0.1) } })
  }

  /// Calls such as `reader(.progress, ["number": …])` and `reader(.startMinutes, count: …)`.
  static func all() throws -> [PhraseUse] {
    let call = /\(\s*\.(\w+),\s*(count:\s*[\w$.]+,?\s*)?(\[(?:\s*"\w+":[^\]]*)\])?/
    let key = /"(\w+)":/
    return try sources().flatMap { file, text in
      text.matches(of: call).compactMap { match in
        guard let phrase = keys[String(match.1)], match.2 != nil || match.3 != nil else {
          return nil
        }
        var fills = Set((match.3 ?? "").matches(of: key).map { String($0.1) })
        if match.2 != nil { fills.insert("count") }
        return PhraseUse(phrase: phrase, file: file, fills: fills)
      }
    }
  }

  /// What the script of a form without a connection puts into places, such as `{ number: … }`, and
  /// the phrases that the form hands it.
  static func onDevice() throws -> (phrases: Set<String>, fills: Set<String>) {
    let web = TestSite.interfaceCatalogue.deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Web")
    let form = try String(
      contentsOf: web.appending(path: "Offline/OfflineForm.swift"), encoding: .utf8)
    let scripts = web.appending(path: "Assets/offline")
    let script = try FileManager.default.contentsOfDirectory(atPath: scripts.path).map { name in
      try String(contentsOf: scripts.appending(path: name), encoding: .utf8)
    }.joined()
    return (
      Set(form.matches(of: /"\w+": \.(\w+)/).compactMap { keys[String($0.1)] }),
      Set(script.matches(of: /[{,] (\w+): (?:number|item|text)/).map { String($0.1) })
    )
  }
}
