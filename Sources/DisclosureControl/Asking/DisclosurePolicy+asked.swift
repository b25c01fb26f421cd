import Surveys

extension DisclosurePolicy {
  /// Tables by the same groups, decided together where questions hang on one another.
  ///
  /// `hidden` are the same tables without any figures, which stand for those that are left out;
  /// `attacked` is a table as the audit sees it. `unanimous` are the places of questions that are left
  /// out as people of a group thought alike.
  func decidedTogether(
    _ tables: [QuestionTable?], hidden: [QuestionTable], unanimous: Set<Int>,
    attacked: (QuestionTable, Int) -> AttackedTable
  ) -> [QuestionTable?] {
    let questions = hidden.map(\.question)
    var decided = tables
    for family in AskedTable.families(of: questions) {
      let hanging = family.filter { !questions[$0].askers.isEmpty }
      for place in hanging
      where unanimous.contains(where: { questions[place].tells(questions[$0]) }) {
        decided[place] = nil
      }
      for round in 0... {
        guard family.contains(where: { decided[$0] != nil }) else { break }
        let asked = family.map { place in
          AskedTable(
            self, questions[place], decided[place].map { attacked($0, place) },
            hidden: attacked(hidden[place], place))
        }
        guard let protected = AskedAudit(self).protected(asked) else {
          let left = leftOut(of: asked, round: round).map { family[$0] }
          for place in left { decided[place] = nil }
          continue
        }
        for (place, table) in zip(family, protected) {
          decided[place] = decided[place].map { undecided in
            let audited = table.view.table.withCellsAsTotals(of: attacked(undecided, place))
            return undecided.without(groupsWithheldIn: audited).shown(as: audited)
              .hidingWhatRankingsHide(self)
          }
        }
        break
      }
    }
    return decided
  }

  /// Where nothing within the tables helps: single questions that hang on others, then all of these,
  /// then all.
  private func leftOut(of tables: [AskedTable], round: Int) -> [Int] {
    let single = round < Self.mostLeftOutSingly ? AskedAudit(self).weakest(tables) : nil
    if let single { return [single] }
    let hanging = tables.indices.filter { tables[$0].isPublished && tables[$0].isHanging }
    return hanging.isEmpty ? Array(tables.indices) : hanging
  }

  /// So many questions are left out one after the other before all others go.
  private static var mostLeftOutSingly: Int { 3 }
}

extension QuestionTable {
  /// Without the groups that go without figures after an audit.
  fileprivate func without(groupsWithheldIn audited: AttackedTable) -> QuestionTable {
    columns.indices.filter { bases[$0] == .rounded && audited.bases[$0].shown == .withheld }
      .reduce(self) { $0.without($1) }
  }
}

extension CountedQuestion {
  /// The questions whose answers tell whether somebody was asked this one.
  fileprivate var askers: Set<Identifier<Question>> {
    (askIf?.questions ?? []).union(source.map { [$0] } ?? [])
  }

  /// Whether how many were asked, or not, is how many gave one answer to another question.
  fileprivate func tells(_ other: CountedQuestion) -> Bool {
    guard let askIf, askIf.questions == [other.id], let rows = other.rows(where: askIf) else {
      return false
    }
    let asked = rows.count { $0 < other.options.count }
    return asked == 1 || asked == other.options.count - 1
  }
}
