import Exports
import Ranking
import Secrets
import Surveys
import Translations
import Web
import Workshops

extension ReportRoom {
  /// The vote that counts of a workshop, with its ideas in the words that are at hand.
  init(_ replay: Replay, id: String) {
    let definition = replay.workshop.definition
    let deciding = replay.deciding
    self.init(
      id: id, title: ReportText(definition.title, in: definition.language),
      question: definition.question.map { ReportText($0, in: definition.language) },
      hash: replay.hash.hex, voted: deciding?.tally.voters ?? 0,
      eligible: deciding?.opening.roster.count ?? 0, places: deciding?.opening.places ?? 0,
      ideas: (deciding?.tally.rows ?? []).map { row in
        Idea(
          idea: row.idea.id, text: replay.words(of: deciding?.letter(of: row)), rank: row.rank,
          points: row.scores.points, percentOfMaximum: row.percentOfMaximum,
          voters: row.scores.voters)
      }, methods: ReportText(replay.methodsParagraph.text, in: replay.interface.language))
  }
}

extension Replay {
  /// An idea in the reader's language where somebody translated it, else as it was said.
  fileprivate func words(of letter: Letter?) -> ReportText {
    guard let letter, let idea = workshop.chart[letter] else {
      return ReportText("", in: interface.language)
    }
    guard let translation = translation(of: idea) else {
      let isThere = words[idea.wording.words] != nil
      return ReportText(
        text(of: idea.wording.words), in: isThere ? idea.wording.language : interface.language)
    }
    return ReportText(text(of: translation), in: interface.language.standard)
  }
}
