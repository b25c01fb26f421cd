package import Markup
import Ranking
import Surveys
import Translations
package import Workshops

/// Lettered ballots, each with the ideas in an order of its own.
extension Paper {
  /// As many ballots as are asked for, of the vote that is open or that would be opened now.
  ///
  /// Numbers and orders follow from the seed, and from nothing else: a number belongs to nobody.
  ///
  /// - Throws: `Refusal` when there is nothing to vote on.
  package func ballots(_ count: Int, seed: UInt64) throws(Refusal) -> HTML {
    let terms = try self.terms
    let ideas = terms.ideas.compactMap { workshop.chart[$0] }
    var generator = Xoshiro256(seed: seed)
    let papers = Self.numbers(count, using: &generator).map { number in
      (number, ideas.shuffled(using: &generator))
    }
    return document("ballots", title: reader.interface[.paperBallot].text) {
      for (number, order) in papers { ballot(number, order, places: terms.places) }
    }
  }

  /// More than this many go on one sheet only when they are printed smaller.
  private static let manyIdeas = 18

  private var terms: (places: Int, roster: [ParticipantID], ideas: [Letter]) {
    get throws(Refusal) {
      let isSecond = workshop.stage == .discussion || workshop.stage == .ranking(.second)
      if case .ranking = workshop.stage, let open = workshop.votes.last?.opening {
        return (open.places, open.roster, open.ideas)
      }
      return try workshop.votingTerms(of: isSecond ? .second : .first, for: .facilitator)
    }
  }

  /// Different numbers of four digits, in no order.
  private static func numbers(
    _ count: Int, using generator: inout Xoshiro256
  ) -> [Int] {
    Array((1000...9999).shuffled(using: &generator).prefix(count))
  }

  private func ballot(_ number: Int, _ ideas: [Idea], places: Int) -> HTML {
    element("section", .classes("sheet")) {
      div(.classes("head")) {
        h1 { reader(.paperBallot) }
        p { reader(.paperBallotNumber, ["number": String(number)]) }
      }
      demonstration
      p(.classes("question")) { reader.html(language.texts.question ?? language.texts.title) }
      p { reader(.paperBallotHow, count: places) }
      p { reader(.paperBallotRules) }
      element("ol", .classes("places")) {
        for place in 0..<places {
          li {
            span { reader.choice(place) }
            span(.classes("box")) {}
          }
        }
      }
      h2 { reader(.paperBallotIdeas) }
      ul(.classes(ideas.count > Self.manyIdeas ? "ideas many" : "ideas")) {
        for idea in ideas {
          li {
            element("bdi", .dir("ltr"), .classes("letter")) { idea.letter.description }
            words(of: idea)
          }
        }
      }
      p(.classes("small")) { reader(.paperBallotOrder) }
    }
  }

  /// An idea's words, which set their own direction.
  func words(of idea: Idea) -> HTML {
    guard let text = room.text(of: idea, in: reader.tag) else {
      return span { reader(.roomErased) }
    }
    return span(
      .classes("words"), .lang(text.language.forMarkup), .dir(text.language.direction.rawValue)
    ) { text.text }
  }
}

extension Reader {
  /// The name of a place on a ballot: “First choice”.
  fileprivate func choice(_ place: Int) -> HTML {
    let named: [Phrase] = [.firstChoice, .secondChoice, .thirdChoice, .fourthChoice, .fifthChoice]
    guard !named.indices.contains(place) else { return self(named[place]) }
    return self(.laterChoice, ["number": interface.number(place + 1)])
  }
}
