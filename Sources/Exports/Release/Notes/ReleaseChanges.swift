import DisclosureControl
import Surveys
import Translations

/// What was merged, withheld or left out, in sentences; what has the same reason stands in one.
struct ReleaseChanges {
  private(set) var sentences: [String] = []
  private let words: ReleaseWords
  private let contents: ReleaseContents

  private struct LeftOut: Hashable {
    let breakdown: Breakdown
    let reason: ReleaseNote.TableReason
  }

  init(_ contents: ReleaseContents) {
    self.contents = contents
    words = contents.words
    var leftOut: [LeftOut: [Identifier<Question>]] = [:]
    for case .tableLeftOut(let question, let breakdown, let reason) in contents.figures.notes {
      leftOut[LeftOut(breakdown: breakdown, reason: reason), default: []].append(question)
    }
    for note in contents.figures.notes {
      guard case .tableLeftOut(_, let breakdown, let reason) = note else {
        sentences.append(sentence(on: note))
        continue
      }
      let group = LeftOut(breakdown: breakdown, reason: reason)
      guard let questions = leftOut.removeValue(forKey: group) else { continue }
      sentences.append(sentence(on: group, questions))
    }
    addRankings()
  }

  private func sentence(on note: ReleaseNote) -> String {
    switch note {
    case .merged(let breakdown, let id, let categories, into: let parent):
      words(
        .releaseMerged,
        [
          "breakdown": words.name(of: breakdown), "parent": words.name(of: parent, in: id),
          "categories": words.list(categories.map { words.name(of: $0, in: id) }),
        ])
    case .mergedNearEarlier(
      let breakdown, let id, let categories, into: let parent, let release, let few):
      words(
        .releaseMergedNearEarlier,
        [
          "breakdown": words.name(of: breakdown), "parent": words.name(of: parent, in: id),
          "categories": words.list(categories.map { words.name(of: $0, in: id) }),
          "number": words.number(few), "release": words.number(release),
        ])
    case .groupWithheld(let breakdown, let categories, let reason):
      sentence(on: breakdown, words.name(of: categories, in: breakdown), reason)
    case .tableLeftOut(let question, let breakdown, let reason):
      sentence(on: LeftOut(breakdown: breakdown, reason: reason), [question])
    case .breakdownLeftOut(let breakdown, let reason):
      words(
        .releaseBreakdownLeftOut,
        ["breakdown": words.name(of: breakdown), "reason": self.reason(reason)])
    case .inNoGroup(let breakdown):
      words(.releaseInNoGroup, ["breakdown": words.name(of: breakdown)])
    case .heldBackBesideEarlier(let question):
      words(.releaseHeldBack, ["question": words.name(of: question)])
    case .leftOutBesideOthers(let question):
      words(.releaseLeftOutBesideOthers, ["question": words.name(of: question)])
    case .sameAnswerOfGroup(let question, percent: let percent):
      words(
        .releaseSameAnswer,
        ["question": words.name(of: question), "number": words.number(percent)])
    case .cellsProtected: words(.releaseCellsProtected)
    }
  }

  private func sentence(
    on breakdown: Breakdown, _ group: String, _ reason: ReleaseNote.GroupReason
  ) -> String {
    let breakdown = words.name(of: breakdown)
    return switch reason {
    case .tooFewPeople(needed: let needed):
      words(
        .releaseGroupSmall,
        ["breakdown": breakdown, "group": group, "number": words.number(needed)])
    case .oneSite(percent: let percent):
      words(
        .releaseGroupOneSite,
        ["breakdown": breakdown, "group": group, "number": words.number(percent)])
    case .nearEarlier(release: let release, few: let few):
      words(
        .releaseGroupNearEarlier,
        [
          "breakdown": breakdown, "group": group, "number": words.number(few),
          "release": words.number(release),
        ])
    }
  }

  private func sentence(on group: LeftOut, _ questions: [Identifier<Question>]) -> String {
    words(
      .releaseTablesLeftOut,
      [
        "breakdown": words.name(of: group.breakdown), "reason": reason(group.reason),
        "questions": words.list(questions.map(words.name)),
      ])
  }

  private func reason(_ reason: ReleaseNote.TableReason) -> String {
    switch reason {
    case .sparse(percent: let percent):
      words(.releaseReasonSparse, ["number": words.number(percent)])
    case .sameAnswer(percent: let percent):
      words(.releaseReasonSameAnswer, ["number": words.number(percent)])
    case .noGroupLargeEnough: words(.releaseReasonNoGroup)
    case .notProtected: words(.releaseReasonNotProtected)
    case .notCollected: words(.releaseReasonNotCollected)
    }
  }

  /// Rankings that fewer people gave than one may rest on.
  private mutating func addRankings() {
    for ranking in contents.figures.rankings {
      guard case .withheld(.tooFewBallots(needed: let needed)) = ranking.outcome else { continue }
      sentences.append(
        words(
          .releaseRankingWithheld,
          [
            "question": words.name(of: ranking.question), "group": words(.releaseEverybody),
            "number": words.number(needed),
          ]))
    }
    for group in contents.figures.groupRankings {
      guard case .withheld(.tooFewBallots(needed: let needed)) = group.ranking.outcome else {
        continue
      }
      sentences.append(
        words(
          .releaseRankingWithheld,
          [
            "question": words.name(of: group.ranking.question), "number": words.number(needed),
            "group": words.name(of: group.categories, in: group.breakdown),
          ]))
    }
  }
}
