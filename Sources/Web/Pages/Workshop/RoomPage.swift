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
        .id("live"),
        Attribute(
          "data-events",
          workshop.stage == .closed
            ? ""
            : WorkshopPage.changesPath(
              of: view.code, in: reader.tag)),
        Attribute("data-listen", reader.interface[.roomListen].text)
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
      form("back") { button("back", .roomBack) }
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

/// The forms and parts of which the page is made.
extension RoomPage {
  /// A part that a browser with script can replace by itself.
  func part(_ id: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    div(.id(id), .classes("part")) { content() }
  }

  /// What to do now; a change of it is said aloud.
  private func now(@HTMLBuilder _ content: () -> HTML) -> HTML {
    div(.id("now"), .classes("part now")) { content() }
  }

  /// A form of the page with its hidden fields.
  func form(
    _ id: String, _ hidden: [(name: String, value: String)] = [],
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    element(
      "form", .id(id), Attribute("method", "post"), Attribute("action", path),
      Attribute("novalidate", "novalidate")
    ) {
      for (name, value) in hidden { input(.type("hidden"), .name(name), .value(value)) }
      content()
    }
  }

  func button(_ act: RoomEntry.Act, _ phrase: RoomPhrase, isQuiet: Bool = false) -> HTML {
    button(act, isQuiet: isQuiet) { reader(phrase) }
  }

  func button(
    _ act: RoomEntry.Act, isQuiet: Bool = false, @HTMLBuilder _ words: () -> HTML
  ) -> HTML {
    element(
      "button", .type("submit"), isQuiet ? .classes("quiet") : nil, .name(RoomEntry.act),
      .value(act.rawValue)
    ) { words() }
  }

  private func button(_ act: String, _ phrase: RoomPhrase) -> HTML {
    RoomEntry.Act(rawValue: act).map { button($0, phrase) } ?? .empty
  }

  /// A box for words in a form, with what is wrong with what was typed into it.
  func box(
    _ form: String, _ label: HTML, _ text: String = "", lines: Int = 3, isSaved: Bool = false
  ) -> HTML {
    let id = RoomEntry.field(of: form)
    let own = problem?.field == id ? problem : nil
    return HTML {
      element("label", .for(id), .classes("block")) { label }
      div(.id(id + "-hint"), .classes("hint")) {
        reader(.roomWriteHint, count: Desk.longestIdea)
      }
      own?.summary(for: reader).inline
      element(
        "textarea", .id(id), .name(RoomEntry.text), Attribute("rows", String(lines)), .dir("auto"),
        .describedBy([id + "-hint"] + (own == nil ? [] : ["error"])),
        own == nil ? nil : Attribute("aria-invalid", "true"),
        isSaved ? Attribute("data-save", path) : nil
      ) {
        // The first line feed inside a textarea is not part of its value.
        HTML(vetted: "\n")
        own?.typed.text ?? text
      }
    }
  }

  /// Words that somebody said, in their own language and direction, which can be read aloud.
  func said(_ text: LocalisedText) -> HTML {
    element(
      "bdi", .classes("typed said"), .lang(text.language.forMarkup),
      Attribute("data-say", "")
    ) { text.text }
  }

  func picture(_ name: String?) -> HTML? {
    RulesBox(view: view, pictures: pictures).picture(name)
  }

  func isMine(_ idea: Idea) -> Bool { me.map { idea.originators.contains($0.id) } ?? false }

  /// “A and C”.
  func list(_ letters: [Letter]) -> String { reader.interface.all(letters.map(\.description)) }
}

extension RoomPage {
  /// Whether the page has a field of this id, as things stand.
  func has(_ field: String) -> Bool {
    let mark = Array(" id=\"\(field)\"".utf8)
    return content.bytes.firstRange(of: mark) != nil
  }
}
