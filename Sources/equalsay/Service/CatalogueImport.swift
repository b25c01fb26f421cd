import Foundation
import Surveys
import Translations

/// What translators sent back, taken into the catalogues: all of it or nothing.
struct CatalogueImport {
  struct Row: Encodable {
    let file: String
    fileprivate(set) var translated = 0
    fileprivate(set) var fuzzy = 0
    fileprivate(set) var unchanged = 0
    /// Conflicts in which the catalogue was preferred.
    fileprivate(set) var kept = 0
    /// Whether a review no longer covers all that the catalogue says.
    fileprivate(set) var isDraftAgain = false
    fileprivate(set) var isChanged = false
  }

  /// One row for each catalogue that the files speak of.
  private(set) var rows: [Row] = []
  private(set) var remarks: [String] = []
  private var catalogues: [String: Catalogue] = [:]
  private var sources: [String: CataloguesAtHand.File] = [:]
  private var problems: [String] = []
  private var places: [String: String] = [:]
  private let choice: Choice

  /// How to read the files, and how to settle what they leave open.
  struct Choice {
    let language: LanguageTag?
    let sent: [String]
    let preference: CatalogueReturn.Preference?
  }

  /// Works out what would change, without writing anything.
  ///
  /// - Throws: `InputProblems` with every problem and conflict of every file.
  init(
    _ paths: [String], _ choice: Choice, translations: String, surveys: SurveyFolder
  ) throws {
    self.choice = choice
    let atHand = try CataloguesAtHand(
      translations: translations, surveys: surveys, onlyIn: choice.language)
    let sent = SentTexts(try choice.sent.map { try Self.read($0).file })
    for path in paths {
      do {
        try take(path, atHand, sent)
      } catch let found as InputProblems {
        problems += found.lines
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }

  private mutating func take(
    _ path: String, _ atHand: CataloguesAtHand, _ sent: SentTexts
  ) throws {
    let (file, format) = try Self.read(path)
    let language = try language(of: file, path)
    let targets = atHand.scopes.flatMap { atHand.files(of: $0) }.filter { $0.tag == language }
    guard !targets.isEmpty else {
      throw InputProblems(
        "\(path): There is no catalogue for \(language) to take it into. Begin it: equalsay "
          + "translations sync --language \(language)")
    }
    if format == .po { noteReview(of: file, path) }
    noteStrangers(in: file, path, targets)
    for target in targets {
      let current = catalogues[target.path] ?? target.catalogue
      let texts = file.texts.filter { current.entry(of: $0.id) != nil }
      guard !texts.isEmpty else { continue }
      guard !file.countsOtherwise(than: current) else {
        problems.append(
          "\(path): Its Plural-Forms differ from those of \(target.path). Give it the same.")
        continue
      }
      merge(
        CatalogueReturn(current, with: texts, sent: sent, preferring: choice.preference),
        into: target, from: path)
    }
  }

  private static func read(
    _ path: String
  ) throws -> (file: ReturnedFile, format: ReturnedFile.Format) {
    let bytes = try InputFile.bytes(of: path, atMost: ReturnedFile.sizeLimit)
    let format = ReturnedFile.format(of: path, bytes)
    do throws(CatalogueProblems) {
      return (try ReturnedFile(bytes, as: format), format)
    } catch {
      throw InputProblems(error.all.map { "\(path):\($0)" })
    }
  }

  private func language(of file: ReturnedFile, _ path: String) throws -> LanguageTag {
    switch (file.language, choice.language) {
    case (let own?, let said?) where own != said:
      throw InputProblems(
        "\(path): The file is in \(own), but --language says \(said). Correct one of the two.")
    case (let own?, _): return own
    case (nil, let said?): return said
    case (nil, nil):
      throw UsageProblem("\(path) does not say which language it is in. Name it with --language.")
    }
  }

  private mutating func noteReview(of file: ReturnedFile, _ path: String) {
    switch file.review {
    case .draft: break
    case .reviewed:
      remarks.append(
        "\(path): Its header says \(file.review.text). A review is entered in the catalogue itself, "
          + "when its texts are in.")
    }
  }

  /// Texts that no catalogue has, or that another of the files has as well.
  private mutating func noteStrangers(
    in file: ReturnedFile, _ path: String, _ targets: [CataloguesAtHand.File]
  ) {
    let most = problems.count + ReturnedFile.mostProblems
    for text in file.texts {
      guard problems.count < most else {
        return problems.append(
          "\(path): There are more problems than can be listed. Mend these, then try again.")
      }
      let place = "\(path):\(text.line)"
      guard targets.contains(where: { $0.catalogue.entry(of: text.id) != nil }) else {
        noteStranger(text, place, wasThere: targets.contains { $0.catalogue.hasObsolete(text.id) })
        continue
      }
      if let other = places[text.id] {
        problems.append(
          "\(place): “\(text.id)” stands also in \(other). Keep the better of the two.")
      }
      places[text.id] = place
    }
  }

  private mutating func noteStranger(_ text: ReturnedText, _ place: String, wasThere: Bool) {
    guard wasThere else {
      problems.append(
        "\(place): There is no text “\(text.id)”. Put back the context as it was sent, or take the "
          + "text out of the file.")
      return
    }
    guard text.state != .missing, choice.preference == nil else { return }
    problems.append(
      "\(place): “\(text.id)” has been taken out since the file was sent. Take it out of the file, "
        + "or say --prefer incoming or catalogue: the catalogue keeps what it had.")
  }

  private mutating func merge(
    _ returned: CatalogueReturn, into target: CataloguesAtHand.File, from path: String
  ) {
    problems += (returned.problems + returned.conflicts).sorted().map { "\(path):\($0)" }
    remarks += returned.warnings.map { "\(path):\($0.line): Warning: \($0.message)" }
    catalogues[target.path] = returned.catalogue
    sources[target.path] = target
    let index = rows.firstIndex { $0.file == target.path } ?? rows.endIndex
    if index == rows.endIndex { rows.append(Row(file: target.path)) }
    rows[index].translated += returned.counts.translated
    rows[index].fuzzy += returned.counts.fuzzy
    rows[index].unchanged += returned.counts.unchanged
    rows[index].kept += returned.counts.keptFromCatalogue
    rows[index].isChanged = returned.catalogue != target.catalogue
    rows[index].isDraftAgain = returned.catalogue.review != target.catalogue.review
  }

  /// Writes the catalogues that change, each by rename.
  func write() throws {
    for row in rows where row.isChanged {
      guard let source = sources[row.file], let catalogue = catalogues[row.file] else { continue }
      let bytes = CatalogueSplice.write(catalogue, over: source.file, source.bytes)
      try OutputFile.write(bytes, to: row.file, isPrivate: false)
    }
  }
}
