import DisclosureControl
import Exports
import Translations

extension ReleasedContents {
  /// The themes of people's own words, for everybody and by group.
  func themes(_ texts: PublishedTexts) -> [ReportThemes] {
    themes.map { counted in
      let everybody = counted.rows.filter { $0.group == nil }
      let groups = counted.rows.filter { $0.group != nil }
      return ReportThemes(
        question: counted.question, title: question(counted.source, texts),
        base: everybody.first?.base ?? .confidential,
        rows: everybody.map { row($0, of: counted, texts) },
        breakdowns: groups.grouped { $0.group?.characteristic ?? "" }.map {
          breakdown($0, $1, of: counted, texts)
        })
    }
  }

  private func breakdown(
    _ characteristic: String, _ rows: [ReleasedThemes.Row], of counted: ReleasedThemes,
    _ texts: PublishedTexts
  ) -> ReportThemes.Breakdown {
    ReportThemes.Breakdown(
      characteristic: characteristic,
      title: ReportText(texts.monitoring(labels.characteristic(characteristic))),
      groups: rows.grouped { $0.group?.category ?? "" }.map { category, rows in
        ReportThemes.Group(
          category: category,
          label: ReportText(texts.monitoring(labels.category(category, of: characteristic))),
          base: rows.first?.base ?? .confidential,
          rows: rows.map { row($0, of: counted, texts) })
      })
  }

  private func row(
    _ row: ReleasedThemes.Row, of counted: ReleasedThemes, _ texts: PublishedTexts
  ) -> ReportThemes.Row {
    let title = labels.option(row.theme, of: counted.question)
    return ReportThemes.Row(
      theme: row.theme, title: ReportText(texts.option(row.theme, of: counted.question, title)),
      people: row.people, percent: row.percent)
  }
}
