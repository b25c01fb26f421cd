import DisclosureControl
import Translations

extension ReleaseNotes {
  /// Every rule with its limits, a sentence each.
  static func rules(_ policy: DisclosurePolicy, _ words: ReleaseWords) -> [String] {
    let limit = { words.number(policy[$0]) }
    return [
      words(.releaseRuleSmall, ["number": limit(.smallestCount)]),
      words(.releaseRuleRound, ["number": limit(.roundingBase)]),
      words(.releaseRuleSame),
      words(.releaseRulePercent, ["number": limit(.smallestBaseForPercent)]),
      words(.releaseRuleGroup, ["number": limit(.smallestGroup)]),
      words(.releaseRuleRanking, ["number": limit(.smallestBaseForRanking)]),
      words(.releaseRuleSparse, ["number": limit(.sparseTablePercent)]),
      words(.releaseRuleSameAnswer, ["number": limit(.sameAnswerPercent)]),
      words(.releaseRuleOneSite, ["number": limit(.oneSitePercent)]),
      words(.releaseRuleAudit),
      words(.releaseRulePopulation, ["number": limit(.smallestPopulationDifference)]),
      words(
        .releaseRuleWait,
        ["number": limit(.smallestIncrement), "hours": limit(.smallestIntervalHours)]),
      words(.releaseRuleText),
    ]
  }
}
