import DisclosureControl
import Responses
import Store
import Surveys
import Translations
import Web

/// Theme counts as they may be shown: what the policy made of them, and nothing else.
struct ThemeReport {
  struct Document: Encodable {
    struct Row: Encodable {
      let theme: String
      let title: String
      let people: ReleasedCount
      let percent: ReleasedCount
    }

    let survey: String
    let question: String
    let coder: String
    /// Whether a program made the answers up; the figures are then exact.
    let synthetic: Bool
    /// Those who answered.
    let base: ReleasedCount
    let skipped: ReleasedCount
    let themes: [Row]
  }

  let document: Document

  /// - Throws: `InputProblems` where there are too few people for any figure.
  init(
    _ count: ThemeCount, survey: Identifier<Survey>, from kind: Store.Kind,
    _ interface: Interface
  ) throws {
    let figures: ReleasedFigures
    do throws(ReleaseRefusal) {
      figures = try DisclosurePolicy(for: kind).release(count.tabulation)
    } catch {
      switch error {
      case .tooLittleLeft:
        throw InputProblems("\(survey): Earlier releases leave too little to show.")
      case .tooFewPeople(let needed):
        throw InputProblems(
          "\(survey): Fewer than \(needed) people have answered, too few for any figure.")
      }
    }
    let cells = figures.tables.first?.groups.first?.cells ?? []
    document = Document(
      survey: survey.text, question: count.question.text, coder: count.coder.text,
      synthetic: kind == .demonstration,
      base: cells.first?.base ?? .confidential,
      skipped: Self.count(cells.first { $0.statistic == .skipped }),
      themes: (count.themes.map { ($0.id.text, $0.title) }
        + [(ThemeCount.none.text, interface[.themesNone].text)]).map { id, title in
          let cell = cells.first { $0.statistic == .count && $0.option?.text == id }
          return Document.Row(
            theme: id, title: title, people: Self.count(cell),
            percent: cell?.percent ?? .confidential)
        })
  }

  private static func count(_ cell: ReleasedTable.Cell?) -> ReleasedCount {
    guard case .count(let count) = cell?.value else { return .confidential }
    return count
  }

  func lines(_ interface: Interface) -> [String] {
    let base = interface(.themesBase, ["base": document.base.text, "coder": document.coder]).text
    let table = TextTable(
      heading: [
        interface[.themesTheme].text, interface[.themesPeople].text, interface[.themesPercent].text,
      ],
      rows: document.themes.map { [$0.title, $0.people.text, $0.percent.text] },
      rightAligned: [1, 2])
    let isSynthetic = document.synthetic
    return (isSynthetic ? [interface[.monitoringSynthetic].text] : []) + [base] + table.lines
      + [interface[isSynthetic ? .themesKeyExact : .themesKey].text]
  }
}
