import Markup
import Surveys
import Translations
import Workshops

/// What a participant sees and does, whatever the stage: where we are, what to do now, and what the
/// others do.
///
/// Its parts stand one after another under `live`, each with an id. A browser with script replaces
/// those in which nobody is typing; one without asks for the page again, where there is nothing to
/// type.
struct RoomPage {
  let view: RoomView
  /// Who reads it; nothing for somebody whom a closed workshop has forgotten.
  let me: Participant?
  let now: Moment
  /// What a person needs to keep, where it is to be shown.
  var slip: Slip?
  /// Whether the page is not to be asked for again by itself.
  let isStill: Bool
  /// The names of the pictures there are.
  let pictures: Set<String>
  var problem: RoomProblem?

  struct Slip {
    let words: String?
    let receipt: String?
    /// Whether it is shown whole; otherwise folded, so that it is not in the way.
    var isOpen = true

    /// Asks for it whole, in the query of the page.
    static let query = "slip"
  }

  static let secondsBetweenRefreshes = 20

  var reader: Reader { view.reader }
  var workshop: Workshop { view.workshop }
  var stageName: LocalisedText { reader.interface.name(of: workshop.stage) }
  var path: String { Page.workshop(view.code, .room).path(in: reader.tag) }

  /// After how many seconds the page is asked for again; never while there is something to fill in.
  var refresh: Int? {
    isStill || hasFields || slip != nil || problem != nil || workshop.stage == .closed
      ? nil : Self.secondsBetweenRefreshes
  }

  /// Whether there is a box or a list to choose from on the page.
  private var hasFields: Bool {
    guard let me, me.isPresent else { return false }
    return switch workshop.stage {
    case .gathering, .closed: false
    case .silentGeneration, .roundRobin, .clarification, .results, .discussion, .topic: true
    case .ranking: workshop.votes.last?.opening.roster.contains(me.id) ?? false
    }
  }

  var content: HTML {
    HTML {
      problem?.summary(for: reader).html
      if let problem { lost(problem) }
      div(
        .id("live"), Attribute("data-page", path),
        Attribute(
          "data-events",
          workshop.stage == .closed
            ? ""
            : WorkshopPage.changesPath(
              of: view.code, in: reader.tag)),
        reader.listen, reader.stopListening
      ) {
        part("stage") { RoomHead(page: self).html }
        if let slip { part("slip") { SlipBox(page: self, slip: slip).html } }
        if me?.isPresent == false {
          part("now") { away }
        } else {
          parts
        }
        part("about-page") { RoomFoot(page: self).html }
      }
      p(.id("news"), .classes("hidden"), Attribute("role", "status")) {}
    }
  }

  @HTMLBuilder private var parts: HTML {
    switch workshop.stage {
    case .gathering:
      now { p { reader(.roomGatheringNow) } }
      part("question") { QuestionBox(page: self).html }
      part("rules") { RulesBox(view: view, pictures: pictures).html }
    case .silentGeneration:
      now { p { reader(.roomWriteNow) } }
      part("question") { QuestionBox(page: self).html }
      WritingParts(page: self).html
    case .roundRobin:
      now { TurnBox(page: self).html }
      part("question") { QuestionBox(page: self).html }
      WritingParts(page: self).html
      part("chart") { ChartBox(page: self, isOpenToNotes: false).html }
    case .clarification:
      now { p { reader(.roomClarifyNow) } }
      part("proposals") { ProposalsBox(page: self).html }
      part("chart") { ChartBox(page: self, isOpenToNotes: true).html }
      part("merge-box") { MergeBox(page: self).html }
    case .ranking: RankingParts(page: self).html
    case .results(let round):
      now { p { reader(.roomResultsNow) } }
      ResultParts(page: self).html
      if round == .second || !workshop.nextSteps.isEmpty { nextSteps }
      part("chart") { ChartBox(page: self, isOpenToNotes: true).html }
    case .discussion:
      now { p { reader(.roomDiscussionNow) } }
      ResultParts(page: self).html
      part("chart") { ChartBox(page: self, isOpenToNotes: true).html }
    case .topic(let position): TopicParts(page: self, position: position).html
    case .closed:
      now {
        p { reader(.roomClosedNow) }
        p { reader(.roomClosedWho) }
      }
      ResultParts(page: self).html
      nextSteps
      if !workshop.chart.ideas.isEmpty {
        part("chart") { ChartBox(page: self, isOpenToNotes: false).html }
      }
      TopicParts.all(self)
    }
  }

  private var nextSteps: HTML? {
    workshop.nextSteps.isEmpty
      ? nil : part("next-steps") { NextStepsBox(page: self).html }
  }

  private var away: HTML {
    HTML {
      p { reader(.roomAway) }
      form("back") { button(.back, .roomBack) }
    }
  }

  /// What could not be taken and has no box any more, so that it can be copied.
  private func lost(_ problem: RoomProblem) -> HTML? {
    guard problem.field == nil, !problem.typed.text.isEmpty else { return nil }
    return div(.classes("typed-before")) {
      h2 { reader(.roomTyped) }
      p { reader.typed(problem.typed.text) }
    }
  }
}
