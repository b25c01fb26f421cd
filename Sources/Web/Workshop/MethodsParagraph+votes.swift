import Translations
import Workshops

/// The votes, how ballots became an order, and what the order means.
extension MethodsParagraph {
  func told(_ vote: VoteFacts) -> [LocalisedText] {
    terms(of: vote)
      + [
        say(
          .methodsEligible, ["eligible": number(vote.eligible), "voted": number(vote.voted)]),
        say(.methodsComplete, ["complete": number(vote.complete), "voted": number(vote.voted)]),
      ]
      + counted(vote.assisted) { interface(.methodsBallotsAssisted, count: $0) }
      + counted(vote.missing) { interface(.methodsMissing, count: $0) }
  }

  /// What the first vote fixed for both.
  private func terms(of vote: VoteFacts) -> [LocalisedText] {
    guard vote.round == .first else { return [] }
    return [
      interface(.methodsRanked, count: vote.ideas), interface(.methodsPlaces, count: vote.places),
      reason(for: vote.reason),
    ]
  }

  private func reason(for reason: VoteFacts.PlacesReason) -> LocalisedText {
    switch reason {
    case .rule: say(.methodsPlacesRule)
    case .fixed: say(.methodsPlacesFixed)
    case .everyIdea: say(.methodsPlacesEveryIdea)
    case .easyRead: say(.methodsPlacesEasyRead)
    }
  }

  var outcome: [LocalisedText] {
    guard !methods.votes.isEmpty else { return [] }
    let second = methods.votes.count > 1 ? [say(.methodsBothVotes)] : []
    return second + [say(.methodsPoints), agreement]
  }

  private var agreement: LocalisedText {
    guard let threshold = methods.threshold else { return say(.methodsNoThreshold) }
    let share = number(threshold.percent)
    guard let stage = threshold.setAt else {
      return say(.methodsThresholdFixed, ["share": share])
    }
    return say(
      .methodsThresholdSet, ["share": share, "stage": interface.generalName(of: stage).text])
  }
}
