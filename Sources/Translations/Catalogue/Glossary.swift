import Foundation
package import Surveys

/// How a language says the terms of the field, so that one thing has one name on every page.
///
/// A table `term,translation,note`. A term may stand several times, with each of the words that fit.
package struct Glossary: Sendable {
  private struct Term {
    let text: String
    var translations: [String]
  }

  /// The longest first: within “ethnic group” nobody looks for “group”.
  private var terms: [Term] = []

  package static let sizeLimit = 1 << 20

  /// Reads the table; throws all its problems, each with its line.
  package init(_ bytes: [UInt8]) throws(RowProblems) {
    let table = try CSVTable(bytes, needing: ["term", "translation", "note"])
    var problems: [RowProblem] = []
    for row in table.rows {
      let (term, translation) = (row["term"].trimmed, row["translation"].trimmed)
      guard !term.isEmpty, !translation.isEmpty else {
        problems.append(
          RowProblem(line: row.line, message: "Write both the term and its translation."))
        continue
      }
      if let index = terms.firstIndex(where: { $0.text.lowercased() == term.lowercased() }) {
        terms[index].translations.append(translation)
      } else {
        terms.append(Term(text: term, translations: [translation]))
      }
    }
    guard problems.isEmpty else { throw RowProblems(list: problems) }
    terms.sort { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
  }

  /// The terms for which several names fit, with those names.
  var termsWithSeveralNames: [(term: String, names: [String])] {
    terms.filter { $0.translations.count > 1 }.map { ($0.text, $0.translations) }
  }

  /// Whether a text has a word or phrase standing by itself.
  static func says(_ text: String, _ phrase: String) -> Bool {
    var text = text
    return text.takeOut(phrase)
  }

  /// Where a catalogue says a term in other words; for people to look at, since grammar may want them.
  package func warnings(in file: CatalogueFile) -> [CatalogueProblem] {
    let catalogue = file.catalogue
    return catalogue.entries.flatMap { entry -> [CatalogueProblem] in
      guard !entry.isFuzzy else { return [] }
      return InterchangeUnit.all(of: entry, in: catalogue).flatMap { unit in
        unfit(unit.target, for: unit.source).map { term in
          CatalogueProblem(
            line: file.line(of: entry.context),
            message: "“\(unit.id)” does not say “\(term.text)” as the glossary has it: "
              + "\(term.translations.joined(separator: ", ")). Use its word, or add yours to it.")
        }
      }
    }
  }

  /// The terms of a source text that its translation says otherwise.
  private func unfit(_ target: String, for source: String) -> [Term] {
    guard !target.trimmed.isEmpty else { return [] }
    let words = target.lowercased()
    // Names of placeholders are not words of the text.
    var rest = Placeholders.map(source, words: { String($0) }, places: { _ in "\u{0}" })
    return terms.filter { term in
      guard rest.takeOut(term.text) else { return false }
      return !term.translations.contains { words.contains($0.lowercased()) }
    }
  }
}

extension String {
  /// Takes out a word or phrase wherever it stands by itself; tells whether it did anywhere.
  fileprivate mutating func takeOut(_ phrase: String) -> Bool {
    var start = startIndex
    var wasThere = false
    while let range = range(of: phrase, options: .caseInsensitive, range: start..<endIndex) {
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      guard !before.isWordPart, !after.isWordPart else {
        start = index(after: range.lowerBound)
        continue
      }
      let offset = utf8.distance(from: startIndex, to: range.lowerBound)
      replaceSubrange(range, with: "\u{0}")
      start = utf8.index(startIndex, offsetBy: offset + 1)
      wasThere = true
    }
    return wasThere
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
