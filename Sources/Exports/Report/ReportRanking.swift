package import DisclosureControl

/// What people put first, for everybody and by group, as the answers to one question.
package struct ReportRanking: Sendable, Encodable {
  package struct Row: Sendable, Encodable {
    package let id: String
    package let title: ReportText
    package let rank: ReleasedCount
    package let points: ReleasedCount
    package let percentOfMaximum: ReleasedCount
    package let voters: ReleasedCount
    package let base: ReleasedCount
    package let rankLow: ReleasedCount?
    package let rankHigh: ReleasedCount?

    package init(_ published: PublishedPriority, title: ReportText) {
      id = published.option
      self.title = title
      rank = published.rank
      points = published.points
      percentOfMaximum = published.percentOfMaximum
      voters = published.voters
      base = published.base
      rankLow = published.rankLow
      rankHigh = published.rankHigh
    }
  }

  /// The ranking of one group.
  package struct Group: Sendable, Encodable {
    package let category: String
    package let label: ReportText
    package let rows: [Row]

    package init(category: String, label: ReportText, rows: [Row]) {
      self.category = category
      self.label = label
      self.rows = rows
    }

    /// What it puts first; nothing where its ranking is withheld.
    var first: [Row] { rows.filter { $0.rank == .value(1) } }
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

    var shown: [Group] { groups.filter { !$0.first.isEmpty } }
    var hidden: [Group] { groups.filter(\.first.isEmpty) }
  }

  package let question: String
  package let title: ReportText
  /// In the order of rank.
  package let rows: [Row]
  package let breakdowns: [Breakdown]
  /// The pictures of the answers, as data addresses, where their survey has them.
  package let pictures: [String: String]

  package init(
    question: String, title: ReportText, rows: [Row], breakdowns: [Breakdown],
    pictures: [String: String]
  ) {
    self.question = question
    self.title = title
    self.rows = rows
    self.breakdowns = breakdowns
    self.pictures = pictures
  }

  private enum CodingKeys: String, CodingKey { case question, title, rows, breakdowns }

  var ranked: [Row] { rows.filter { $0.rank.value != nil } }
  var first: [Row] { rows.filter { $0.rank == .value(1) } }

  /// The answers that chance could have put first.
  var couldBeFirst: [Row] {
    ranked.filter { $0.rank == .value(1) || $0.rankLow == .value(1) }
  }

  /// Whether a group puts something first that everybody does not.
  func differs(_ group: Group) -> Bool {
    Set(group.first.map(\.id)) != Set(first.map(\.id))
  }

  /// The rank of an answer for everybody.
  func rank(of id: String) -> ReleasedCount {
    rows.first { $0.id == id }?.rank ?? .notApplicable
  }
}
