import DisclosureControl
import Exports
import Foundation
import Surveys
import Translations
import Web

/// The files of a release as a report needs them, read once every file is as it was published.
struct ReleasedContents {
  let document: ReleaseFolderOnDisk.Document
  let digest: [UInt8]
  let description: ReleaseDescription
  let language: LanguageTag
  let labels: ReleaseLabels
  let themes: [ReleasedThemes]
  private let respondents: [PublishedRespondents]
  private let priorities: [PublishedPriority]
  private let priorityGroups: [PublishedPriority]
  private let notes: String

  private static let limit = 256 << 20

  /// - Throws: `InputProblems` for what is no release, or one of whose files was changed.
  init(_ path: String) throws {
    let folder = try ReleaseFolderOnDisk(path)
    let differences = try folder.differences()
    guard differences.isEmpty else { throw InputProblems(differences) }
    document = folder.contents
    digest = folder.bytes
    description = try Self.decode(folder.bytes, path + "/" + ReleaseFolderOnDisk.document)
    let package = path + "/datapackage.json"
    labels = try Self.decode(InputFile.bytes(of: package, atMost: Self.limit), package)
    language = LanguageTag(document.language) ?? .british
    respondents = try Self.rows(path + "/respondents.csv", PublishedRespondents.read)
    priorities = try Self.rows(path + "/priorities.csv", PublishedPriority.everybody)
    priorityGroups = try Self.rows(path + "/priorities-by-group.csv", PublishedPriority.groups)
    let asked = description.options
    themes = try Self.rows(path + "/tables.csv") { (bytes) throws(RowProblems) in
      try ReleasedThemes.all(asked: asked, tables: bytes)
    }
    let notes = try InputFile.bytes(of: path + "/notes.md", atMost: Self.limit)
    self.notes = String(decoding: notes, as: UTF8.self)
  }

  private static func decode<Value: Decodable>(_ bytes: [UInt8], _ file: String) throws -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(bytes)) } catch {
      throw InputProblems("\(file): This is not as a release has it. Name another folder.")
    }
  }

  private static func rows<Row>(
    _ file: String, _ read: ([UInt8]) throws(RowProblems) -> [Row]
  ) throws -> [Row] {
    let bytes = try InputFile.bytes(of: file, atMost: limit)
    do throws(RowProblems) { return try read(bytes) } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  func texts(for reader: LanguageTag, _ catalogues: Catalogues) throws -> PublishedTexts {
    guard let survey = Identifier<Survey>(document.survey) else {
      throw InputProblems("\(document.survey): This is no name of a survey.")
    }
    return PublishedTexts(
      of: survey, from: language, for: reader, catalogues: catalogues[document.survey],
      monitoring: catalogues.ofMonitoring)
  }

  var reportNotes: ReportNotes { ReportNotes(markdown: notes, in: language) }

  func title(_ texts: PublishedTexts) -> ReportText { ReportText(texts.title(document.title)) }

  /// Whether one of the release's questions has this name.
  func hasQuestion(_ id: String) -> Bool { labels.questions.contains { $0.id == id } }

  func question(_ id: String, _ texts: PublishedTexts) -> ReportText {
    ReportText(texts.question(id, labels.question(id)))
  }

  /// Who took part; those who gave no category go by the words of the interface.
  func respondents(_ texts: PublishedTexts, _ interface: Interface) -> [ReportRespondents] {
    let states: [String: ReleasePhrase] = [
      "skipped": .releaseSkipped, "prefer_not": .releasePreferNot, "not_asked": .releaseNotAsked,
    ]
    return respondents.grouped(by: \.characteristic).map { characteristic, rows in
      ReportRespondents(
        characteristic: characteristic,
        title: ReportText(texts.monitoring(labels.characteristic(characteristic))),
        rows: rows.map { row in
          let state = states[row.category]
          let label = labels.category(row.category, of: characteristic)
          return ReportRespondents.Row(
            row, label: ReportText(state.map { interface[$0] } ?? texts.monitoring(label)),
            isCategory: state == nil)
        })
    }
  }

  /// What people put first, for everybody and by group.
  func rankings(
    _ texts: PublishedTexts, pictures: [String: [String: String]]
  ) -> [ReportRanking] {
    priorities.grouped(by: \.question).map { question, rows in
      let groups = priorityGroups.filter { $0.question == question }
      return ReportRanking(
        question: question, title: self.question(question, texts),
        rows: rows.map { row($0, texts) },
        breakdowns: groups.grouped { $0.group?.characteristic.text ?? "" }.map {
          breakdown($0, $1, texts)
        }, pictures: pictures[question] ?? [:])
    }
  }

  private func row(_ row: PublishedPriority, _ texts: PublishedTexts) -> ReportRanking.Row {
    ReportRanking.Row(
      row, title: ReportText(texts.option(row.option, of: row.question, row.title)))
  }

  private func breakdown(
    _ characteristic: String, _ rows: [PublishedPriority], _ texts: PublishedTexts
  ) -> ReportRanking.Breakdown {
    let groups = rows.grouped { $0.group?.category.text ?? "" }
    let shown = Set(groups.map(\.0))
    let withheld = description.withheldGroups(by: characteristic).filter { !shown.contains($0) }
    return ReportRanking.Breakdown(
      characteristic: characteristic,
      title: ReportText(texts.monitoring(labels.characteristic(characteristic))),
      groups: (groups + withheld.map { ($0, []) }).map { category, rows in
        ReportRanking.Group(
          category: category,
          label: ReportText(texts.monitoring(labels.category(category, of: characteristic))),
          rows: rows.map { row($0, texts) })
      })
  }
}

extension Array {
  /// The elements under their keys, both in the order in which they come.
  func grouped(by key: (Element) -> String) -> [(String, [Element])] {
    var order: [String] = []
    var groups: [String: [Element]] = [:]
    for element in self {
      if groups[key(element)] == nil { order.append(key(element)) }
      groups[key(element), default: []].append(element)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
