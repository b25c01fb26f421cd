package import DisclosureControl

/// How many people wrote of each theme in answer to a question, as a release counts them.
package struct ReportThemes: Sendable, Encodable {
  package struct Row: Sendable, Encodable {
    package let theme: String
    package let title: ReportText
    package let people: ReleasedCount
    package let percent: ReleasedCount

    package init(theme: String, title: ReportText, people: ReleasedCount, percent: ReleasedCount) {
      self.theme = theme
      self.title = title
      self.people = people
      self.percent = percent
    }
  }

  /// The themes of one group.
  package struct Group: Sendable, Encodable {
    package let category: String
    package let label: ReportText
    package let base: ReleasedCount
    package let rows: [Row]

    package init(category: String, label: ReportText, base: ReleasedCount, rows: [Row]) {
      self.category = category
      self.label = label
      self.base = base
      self.rows = rows
    }
  }

  /// The groups of one characteristic.
  package struct Breakdown: Sendable, Encodable {
    package let characteristic: String
    package let title: ReportText
    package let groups: [Group]

    package init(characteristic: String, title: ReportText, groups: [Group]) {
      self.characteristic = characteristic
      self.title = title
      self.groups = groups
    }
  }

  /// The question that counts the themes, such as `helped-themes`.
  package let question: String
  /// What people were asked.
  package let title: ReportText
  package let base: ReleasedCount
  package let rows: [Row]
  package let breakdowns: [Breakdown]

  package init(
    question: String, title: ReportText, base: ReleasedCount, rows: [Row],
    breakdowns: [Breakdown]
  ) {
    self.question = question
    self.title = title
    self.base = base
    self.rows = rows
    self.breakdowns = breakdowns
  }

  /// The option that stands for answers with none of the themes.
  private static let none = "none"
  private static let named = 3

  /// The themes that most people wrote of, the most first, as far as their counts are shown.
  var most: [Row] {
    let shown = rows.filter { $0.theme != Self.none && $0.people.value != nil }
      .enumerated().sorted { left, right in
        (right.element.people.value ?? 0, left.offset)
          < (left.element.people.value ?? 0, right.offset)
      }.map(\.element)
    guard shown.count > Self.named else { return shown }
    let least = shown[Self.named - 1].people.value ?? 0
    return shown.filter { ($0.people.value ?? 0) >= least }
  }
}
