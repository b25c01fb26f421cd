import Markup
import Translations
import Workshops

/// Where we are: the workshop, its stage, the clock, the reader's number, and who is there.
struct RoomHead {
  let page: RoomPage

  private var reader: Reader { page.reader }
  private var workshop: Workshop { page.workshop }

  var html: HTML {
    HTML {
      p(.classes("caption")) { reader.html(page.view.texts.title) }
      h1 { reader.html(page.stageName) }
      p(.classes("facts")) {
        for (place, fact) in facts.enumerated() {
          if place > 0 { HTML(vetted: " <span aria-hidden=\"true\">·</span> ") }
          span { fact }
        }
      }
    }
  }

  private var facts: [HTML] {
    let number = page.me.map { reader.interface.number($0.id.number) }
    return [
      number.map { reader(.roomYou, ["number": $0]) },
      workshop.stage == .closed ? nil : reader(.roomOthersHere, count: workshop.present.count),
      progress, clock,
    ].compactMap(\.self)
  }

  /// How far the others are, in numbers.
  private var progress: HTML? {
    switch workshop.stage {
    case .silentGeneration:
      let present = workshop.participants.filter(\.isPresent)
      return reader(
        .roomFinishedCount,
        [
          "done": reader.interface.number(present.count(where: \.hasFinishedWriting)),
          "total": reader.interface.number(present.count),
        ])
    case .ranking:
      let roster = workshop.votes.last?.opening.roster ?? []
      return reader(
        .roomVotedCount,
        [
          "done": reader.interface.number(page.view.state.desk.voters(in: workshop).count),
          "total": reader.interface.number(roster.count),
        ])
    case .gathering, .roundRobin, .clarification, .results, .discussion, .topic, .closed:
      return nil
    }
  }

  /// The clock advises, and ends nothing.
  private var clock: HTML? {
    let clock = workshop.clock
    guard clock.planned > 0, workshop.stage != .closed else { return nil }
    if clock.isPaused { return reader(.roomClockPaused) }
    guard !clock.isOver(at: page.now) else { return reader(.roomClockOver) }
    let minutes = (clock.planned - clock.elapsed(at: page.now) + 59) / 60
    return reader(.roomClockLeft, count: minutes)
  }
}

/// What belongs to the page itself: a fresh look at it, the reader's words, and the way out.
struct RoomFoot {
  let page: RoomPage

  private var reader: Reader { page.reader }

  var html: HTML {
    HTML {
      if page.workshop.stage != .closed { refreshing }
      ul(.classes("links")) {
        if page.slip == nil, page.me != nil {
          li { a(.href(page.path + "?\(RoomPage.Slip.query)=1")) { reader(.roomSlipLink) } }
        }
        li { a(.href(path(.erase))) { reader(.joinEraseLink) } }
        li { a(.href(path(.screen))) { reader(.joinWatch) } }
      }
      if page.workshop.stage != .closed, page.me?.isPresent == true {
        page.form("leave") { page.button(.leave, .roomLeave, isQuiet: true) }
      }
    }
  }

  private var refreshing: HTML {
    HTML {
      element("form", .id("refresh"), Attribute("method", "get"), Attribute("action", page.path)) {
        if page.isStill { input(.type("hidden"), .name("still"), .value("1")) }
        element("button", .type("submit"), .classes("quiet")) { reader(.roomRefresh) }
      }
      element("noscript") {
        if page.isStill {
          p { a(.href(page.path)) { reader(.roomRefreshStart) } }
        } else if let seconds = page.refresh {
          p {
            reader(.roomRefreshAuto, count: seconds)
            " "
            a(.href(page.path + "?still=1")) { reader(.roomRefreshStop) }
          }
        }
      }
    }
  }

  private func path(_ page: WorkshopPage) -> String {
    Page.workshop(self.page.view.code, page).path(in: reader.tag)
  }
}
