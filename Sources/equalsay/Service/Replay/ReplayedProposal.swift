import Surveys
import Workshops

/// A proposal to merge ideas or to change words, and what came of it.
struct ReplayedProposal: Encodable {
  let proposal: Int
  let isMerge: Bool
  let ideas: [String]
  let result: String
  @OrNull var text: String?
  let words: WordsAtHand.Standing
  let language: String
  let by: String
  let originators: [String]
  let agreed: [String]
  let outcome: String

  init(_ proposal: Proposal, _ words: WordsAtHand) {
    let draught = proposal.draught
    self.proposal = draught.number
    isMerge = proposal.isMerge
    ideas = draught.parents.map(\.description)
    result = draught.result.description
    text = words[draught.wording.words]
    self.words = words.standing(of: draught.wording.words)
    language = draught.wording.language.text
    by = proposal.by.description
    originators = proposal.originators.map(\.description)
    agreed = proposal.agreed.sorted().map(\.description)
    outcome = proposal.outcome.name
  }
}

extension Proposal.Outcome {
  fileprivate var name: String {
    switch self {
    case .open: "open"
    case .made: "made"
    case .declined: "declined"
    case .withdrawn: "withdrawn"
    case .lapsed: "lapsed"
    case .undone: "undone"
    }
  }
}
