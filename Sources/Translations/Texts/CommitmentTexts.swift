package import Surveys

/// The texts of the commitments on a survey in reading order: what the catalogues of its folder hold
/// beside those of the survey.
package enum CommitmentTexts {
  /// The texts; for Easy Read without those that its page leaves out.
  package static func entries(
    of commitments: Commitments, inEasyRead: Bool = false
  ) -> [SourceText] {
    let path = TextPath(commitments.survey)
    var texts = TextList()
    texts.add(
      path.commitmentsIntroduction, commitments.introduction,
      "“You said, we did”: before the first decision.", 400)
    for commitment in commitments.all { texts.add(commitment, path, inEasyRead: inEasyRead) }
    return texts.all
  }
}

extension Commitment {
  /// The parts that its section of the page shows, in their order, without what has happened since.
  func parts(inEasyRead: Bool) -> [(part: TextPath.OfCommitment, text: String?)] {
    let first: [(TextPath.OfCommitment, String?)] = [
      (.title, title), (.said, said), (.decided, decided), (.whyNot, whyNot),
      (.specific, plan?.specific),
    ]
    let details: [(TextPath.OfCommitment, String?)] = [
      (.measurable, plan?.measurable), (.achievable, plan?.achievable),
      (.relevant, plan?.relevant), (.resources, plan?.resources),
    ]
    let last: [(TextPath.OfCommitment, String?)] = [
      (.smallChange, plan?.smallChange), (.owner, plan?.owner), (.gains, equality?.gains),
      (.mightLose, equality?.mightLose), (.action, equality?.action),
    ]
    return first + (inEasyRead ? [] : details) + last
  }
}

extension TextList {
  fileprivate mutating func add(
    _ commitment: Commitment, _ path: TextPath, inEasyRead: Bool
  ) {
    for (part, text) in commitment.parts(inEasyRead: inEasyRead) {
      let (place, longest) = part.note(on: commitment.title)
      add(path.commitment(commitment.id, part), text, place, longest)
    }
    for status in commitment.status {
      add(
        path.status(status, of: commitment.id), status.text,
        "“You said, we did”, “\(commitment.title)”: what had happened by \(status.on).", 300)
    }
  }
}

extension TextPath.OfCommitment {
  /// What a translator needs to know, and for how long the text may be.
  fileprivate func note(on title: String) -> (String, Int) {
    let (words, longest) =
      switch self {
      case .title: ("“You said, we did”: the heading over one decision.", 100)
      case .said: ("what people said", 400)
      case .decided: ("what was decided", 400)
      case .whyNot: ("why not, or not all of it", 400)
      case .specific: ("what will be done", 300)
      case .measurable: ("how anybody can tell that it was done", 300)
      case .achievable: ("why it can be done", 300)
      case .relevant: ("how it answers what people said", 300)
      case .smallChange: ("a small change that can happen at once", 300)
      case .owner: ("who does it", 150)
      case .resources: ("what money and people it takes", 300)
      case .gains: ("who gains by it", 300)
      case .mightLose: ("who might lose by it", 300)
      case .action: ("what is done so that nobody loses", 300)
      }
    return self == .title
      ? (words, longest) : ("“You said, we did”, “\(title)”: \(words).", longest)
  }
}
