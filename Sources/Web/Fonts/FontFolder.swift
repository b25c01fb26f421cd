import Foundation
import Secrets
import Surveys

/// A folder of fonts that the service sends itself, for devices that lack them: `ur.woff2` for a
/// language, `Guru.woff2` for all that is written in a script.
///
/// Nothing is ever fetched from elsewhere. Files are read once, when the service starts.
package struct FontFolder: Sendable {
  /// A font with the rules that give it to a language or a script.
  struct Font: Sendable {
    let file: String
    let bytes: [UInt8]
    let rules: String
    /// Fonts of a language come after those of its script, so that they win.
    let isForScript: Bool
  }

  package static let none = FontFolder(fonts: [])
  package static let sizeLimit = 30 << 20
  static let route = "fonts"

  let fonts: [String: Font]
  let stylesheet: [UInt8]
  /// The address of the style sheet; nothing where there are no fonts.
  let path: String?

  private static let sheet = "fonts.css"

  /// Reads a folder.
  ///
  /// - Throws: `FontFolderProblem` with every file that cannot be used.
  package init(_ folder: String) throws(FontFolderProblem) {
    var problems: [String] = []
    var fonts: [Font] = []
    for name in try Self.names(in: folder) {
      guard !name.hasPrefix("."), name.hasSuffix(Self.ending) else { continue }
      do throws(FontFolderProblem) {
        fonts.append(try Self.font(name, in: folder))
      } catch {
        problems += error.lines
      }
    }
    if fonts.isEmpty, problems.isEmpty {
      problems = ["\(folder): There is no font (.woff2) here. Name the folder that has them."]
    }
    guard problems.isEmpty else { throw FontFolderProblem(lines: problems) }
    self.init(fonts: fonts)
  }

  private static func names(in folder: String) throws(FontFolderProblem) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw FontFolderProblem(
        lines: ["\(folder): The folder of fonts cannot be read. Check its name and permissions."])
    }
  }

  private init(fonts: [Font]) {
    self.fonts = Dictionary(fonts.map { ($0.file, $0) }) { first, _ in first }
    let inOrder = fonts.filter(\.isForScript) + fonts.filter { !$0.isForScript }
    stylesheet = Array(inOrder.map(\.rules).joined().utf8)
    path =
      fonts.isEmpty
      ? nil : "/\(Self.route)/\(Digest(of: stylesheet).hex.prefix(12))-\(Self.sheet)"
  }

  private static let ending = ".woff2"

  private static func font(_ name: String, in folder: String) throws(FontFolderProblem) -> Font {
    let path = "\(folder)/\(name)"
    let stem = String(name.dropLast(ending.count))
    let tag = LanguageTag(stem)
    guard let script = FontScript.named(stem) ?? tag.flatMap(FontScript.of) else {
      let scripts = FontScript.all.map(\.name).joined(separator: ", ")
      throw FontFolderProblem(
        lines: [
          "\(path): “\(stem)” is neither a language nor one of the scripts \(scripts). Name the file "
            + "ur.woff2 or Guru.woff2."
        ])
    }
    guard let data = FileManager.default.contents(atPath: path), data.starts(with: "wOF2".utf8),
      data.count <= sizeLimit
    else {
      throw FontFolderProblem(
        lines: [
          "\(path): This is no WOFF2 font of at most \(sizeLimit >> 20) MB. Convert it first."
        ])
    }
    let bytes = Array(data)
    let file = "\(Digest(of: bytes).hex.prefix(12))-\(name)"
    let isForScript = FontScript.named(stem) != nil
    return Font(
      file: file, bytes: bytes,
      rules: rules(file, stem, script, isForScript: isForScript), isForScript: isForScript)
  }

  private static func rules(
    _ file: String, _ stem: String, _ script: FontScript, isForScript: Bool
  ) -> String {
    let languages = isForScript ? script.languages : [stem]
    // Doubled, so that they weigh more than those of the pages' own style sheets.
    let selectors =
      languages.isEmpty
      ? ["html[lang]", "html [lang]"] : languages.map { ":lang(\($0)):lang(\($0))" }
    return """
      @font-face { font-family: "EqualSay \(stem)"; src: url("/\(route)/\(file)") format("woff2"); \
      font-display: swap; unicode-range: \(script.characters); }
      \(selectors.joined(separator: ", ")) { font-family: "EqualSay \(stem)", system-ui, "Noto Sans", sans-serif; }

      """
  }
}

/// What is wrong with a folder of fonts.
package struct FontFolderProblem: Error {
  package let lines: [String]
}
