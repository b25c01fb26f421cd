import DisclosureControl
import Surveys
import Translations
import Web

/// Priorities as text for a terminal, every word from the catalogues.
struct PrioritiesReport {
  let priorities: ReleasedPriorities
  let survey: PublishedSurvey
  let language: LanguageTag
  let interface: Interface

  private static let barWidth = 20

  private var form: LocalisedForm { survey.newest.form(in: language) }

  /// All questions that any version asked, the newest wording first.
  private var questions: [Question] {
    survey.editions.sorted { $0.key > $1.key }.flatMap(\.value.survey.questions)
  }

  var lines: [String] {
    var lines = [interface(.prioritiesTitle, ["survey": form.title.text]).text, ""]
    lines.append(
      interface[priorities.demonstration ? .prioritiesDemonstration : .prioritiesPolicy].text)
    let total = priorities.responses.value.map(interface.number)
    lines.append(
      interface(
        .prioritiesResponses, ["number": total ?? interface[.prioritiesFew].text]
      ).text)
    if let day = priorities.asOf {
      lines.append(interface(.prioritiesAsOf, ["date": day.formatted(for: language)]).text)
      if !priorities.demonstration, survey.closedOn == nil {
        lines.append(
          interface(
            .prioritiesNext, count: DisclosurePolicy.standard.smallestIncrement
          ).text)
      }
    }
    if priorities.rankings.isEmpty { lines += ["", interface[.prioritiesNoRank].text] }
    return lines + priorities.rankings.flatMap { [""] + self.lines(of: $0) }
  }

  private func lines(of ranking: ReleasedRanking) -> [String] {
    guard let question = questions.first(where: { $0.id == ranking.question }) else { return [] }
    let heading = "\(form[question].text.text) (\(question.id))"
    switch ranking.outcome {
    case .withheld(.tooFewBallots(let needed)):
      return [heading, interface(.prioritiesWithheld, count: needed).text]
    case .rows(let rows):
      let points = (1...ranking.places).reversed().map(interface.number)
      let base = interface(
        .prioritiesBase,
        ["number": ranking.base.text, "points": points.joined(separator: ", ")])
      return [heading, base.text, ""] + table(rows, of: question).lines
    }
  }

  private func table(_ rows: [ReleasedRanking.Row], of question: Question) -> TextTable {
    TextTable(
      heading: [
        interface[.columnRank].text, interface[.columnPriority].text,
        interface[.columnPoints].text, interface[.columnPercent].text, "",
        interface[.columnVoters].text, interface[.columnBase].text,
      ],
      rows: rows.map { row in
        [
          row.rank.text, text(of: row.option, in: question), row.points.text,
          row.percentOfMaximum.value.map { "\($0)%" } ?? row.percentOfMaximum.text,
          bar(row.percentOfMaximum), row.voters.text, row.base.text,
        ]
      }, rightAligned: [0, 2, 3, 5, 6])
  }

  /// A bar of full and empty blocks, which reads without colour.
  private func bar(_ percent: ReleasedCount) -> String {
    guard let percent = percent.value else { return "" }
    let full = (percent * Self.barWidth + 50) / 100
    return String(repeating: "█", count: full)
      + String(repeating: "░", count: Self.barWidth - full)
  }

  private func text(of id: Identifier<Option>, in question: Question) -> String {
    let versions = questions.filter { $0.id == question.id }
    for version in versions {
      if let option = version.options.first(where: { $0.id == id }) {
        return form[version, option].text.text
      }
    }
    return id.text
  }

  /// The report as other programs read it.
  var document: PrioritiesDocument {
    var questionTexts: [Identifier<Question>: String] = [:]
    var optionTexts: [Identifier<Question>: [Identifier<Option>: String]] = [:]
    for ranking in priorities.rankings {
      guard let question = questions.first(where: { $0.id == ranking.question }) else { continue }
      questionTexts[question.id] = form[question].text.text
      for version in questions where version.id == question.id {
        for option in version.options {
          optionTexts[question.id, default: [:]][option.id] = text(of: option.id, in: question)
        }
      }
    }
    return PrioritiesDocument(
      priorities, survey: survey.id,
      texts: .init(
        title: form.title.text, language: language, questions: questionTexts,
        options: optionTexts))
  }
}
