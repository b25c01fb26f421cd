import Foundation
import Surveys
import Translations

/// The glossaries of a folder of catalogues: `glossary/<tag>.csv`.
struct Glossaries {
  private(set) var problems: [String] = []
  private var all: [LanguageTag: Glossary] = [:]

  init(translations: String) throws {
    let folder = "\(translations)/glossary"
    guard FileManager.default.fileExists(atPath: folder) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".csv") && !name.hasPrefix(".") {
      read("\(folder)/\(name)", stem: String(name.dropLast(".csv".count)))
    }
  }

  subscript(language: LanguageTag) -> Glossary? { all[language] }

  private mutating func read(_ path: String, stem: String) {
    guard let tag = LanguageTag(stem), tag.text == stem else {
      problems.append(
        "\(path): “\(stem)” is not a language tag. Name the file as BCP 47 has it: ur.csv.")
      return
    }
    do {
      all[tag] = try Glossary(try InputFile.bytes(of: path, atMost: Glossary.sizeLimit))
    } catch let found as RowProblems {
      problems += found.list.map { $0.rendered(in: path) }
    } catch {
      problems.append("\(error)")
    }
  }
}
