package import DisclosureControl

/// Who took part, by one characteristic.
package struct ReportRespondents: Sendable, Encodable {
  package struct Row: Sendable, Encodable {
    package let category: String
    package let label: ReportText
    package let respondents: ReleasedCount
    package let percent: ReleasedCount
    package let comparison: PublishedRespondents.Comparison?
    /// Whether the row is a category, and not those who gave none.
    package let isCategory: Bool

    package init(_ published: PublishedRespondents, label: ReportText, isCategory: Bool) {
      category = published.category
      self.label = label
      respondents = published.respondents
      percent = published.percent
      comparison = published.comparison
      self.isCategory = isCategory
    }

    /// Whether clearly fewer took part than live there: the whole interval lies below 1.
    var isMissing: Bool {
      comparison.flatMap { Double($0.ratioHigh) }.map { $0 < 1 } ?? false
    }
  }

  package let characteristic: String
  package let title: ReportText
  package let rows: [Row]

  package init(characteristic: String, title: ReportText, rows: [Row]) {
    self.characteristic = characteristic
    self.title = title
    self.rows = rows
  }

  var isCompared: Bool { rows.contains { $0.comparison != nil } }
}
