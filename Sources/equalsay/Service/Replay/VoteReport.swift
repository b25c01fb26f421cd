import Ranking
import Translations
import Workshops

/// One vote as text: who voted, the ranking, and whether the room may call it agreed.
struct VoteReport {
  let vote: Vote
  let replay: Replay

  private var interface: Interface { replay.interface }

  var lines: [String] {
    let heading =
      switch vote.opening.round {
      case .first: interface[.replayFirstVote].text
      case .second: interface[.replaySecondVote].text
      }
    guard let result = replay.results.first(where: { $0.opening.round == vote.opening.round })
    else { return [heading, interface[.replayVoteOpen].text] }
    return [heading, turnout(of: result)] + assisted(in: result) + table(of: result)
      + [agreement(in: result)]
  }

  private func turnout(of result: VoteResult) -> String {
    interface(
      .replayTurnout,
      [
        "voted": interface.number(result.tally.voters),
        "eligible": interface.number(result.opening.roster.count),
        "complete": interface.number(result.complete),
      ]
    ).text
  }

  private func assisted(in result: VoteResult) -> [String] {
    let assisted = result.closing.assisted
    return assisted == 0 ? [] : [interface(.replayAssisted, count: assisted).text]
  }

  /// With few ballots, figures that would not be stable are left out as `priorities tally` does.
  private func table(of result: VoteResult) -> [String] {
    let isFirm = result.tally.voters >= TallyReport.fewestForIntervals
    return TallyReport(
      title: nil, tally: result.tally, bootstrap: isFirm ? replay.bootstrap(result) : nil,
      interface: interface, name: { replay.title(of: result.letter(of: $0)) }
    ).lines
  }

  private func agreement(in result: VoteResult) -> String {
    guard let percentage = result.consensus, let agreed = result.agreed else {
      return interface[.replayNotUnanimous].text
    }
    let number = interface.number(percentage)
    guard !agreed.isEmpty else { return interface(.replayNotReached, ["number": number]).text }
    return interface(.replayAgreed, ["number": number, "ideas": agreed.listed]).text
  }
}
