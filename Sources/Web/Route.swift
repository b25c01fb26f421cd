package import Surveys
package import Workshops

/// Everything a URL can name.
package enum Route: Hashable, Sendable {
  /// `/`: goes on to the list of surveys in the reader's language.
  case root
  case health
  case asset(String)
  /// The script that serves a saved form without a connection, under a name that never changes.
  case worker
  case picture(survey: Identifier<Survey>, version: Int, name: String)
  case workshopPicture(WorkshopCode, name: String)
  /// A font of the service's own, or the style sheet that names them.
  case font(String)
  /// A recording, by its digest and ending.
  case recording(String)
  /// A page that people read, in the language of its first path segment.
  case page(Page, LanguageTag)
  /// Tells a page of a workshop, as long as it is open, that something has changed.
  case changes(WorkshopCode, LanguageTag)
  /// What programs speak to, the facilitator's console among them.
  case api(APIRoute)
}

/// A page that people read, whatever its language.
package enum Page: Hashable, Sendable {
  case surveys
  case about(AboutPage)
  case survey(Identifier<Survey>, SurveyPage)
  /// Where a workshop's code is entered.
  case workshops
  case workshop(WorkshopCode, WorkshopPage)
  /// Who is heard in a survey and who is missing, for staff; no survey can be called `staff`.
  case staff(Identifier<Survey>)

  static let staffSegment = "staff"
}

/// A page about the service; no survey can be called `about`.
package enum AboutPage: String, Hashable, Sendable, CaseIterable {
  case help, display, privacy, cookies, accessibility

  package static let segment = "about"
}

/// A page of one survey.
package enum SurveyPage: Hashable, Sendable {
  case start
  /// Where the start page's button posts to.
  case begin
  case question(Identifier<Question>, change: Bool)
  /// A question to try the form on, before the first.
  case practice(Identifier<Question>)
  case check
  /// The explainer and gate before the monitoring questions.
  case aboutYou
  case monitoring(Identifier<Question>)
  case end
  /// What is agreed to before the first question, and the page for somebody who does not agree.
  case consent
  case declined
  case helped(change: Bool)
  /// Where a code can be made that pairs these answers with later ones.
  case selfCode
  /// The words by which a draft is found again, and where they are entered.
  case later
  case comeBack
  case clear
  case withdraw
  /// "You said, we did", and where a receipt code finds its bearer's own.
  case commitments
  case ownCommitments
  /// The whole form as one page that a device can keep, and where such a device sends answers.
  case offline
}

extension Route {
  /// Reads the path of a URL and its query, or nothing when it names no page.
  package init?(path segments: [String], query: (String) -> String?) {
    guard segments.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (segments.first, segments.count) {
    case (nil, _): self = .root
    case ("health", 1): self = .health
    case ("assets", 2): self = .asset(segments[1])
    case (OfflineWorker.file, 1): self = .worker
    case ("api", _):
      guard let route = APIRoute(segments.dropFirst()) else { return nil }
      self = .api(route)
    case ("pictures", 4):
      guard let survey = Identifier<Survey>(segments[1]), let version = Int(segments[2]) else {
        return nil
      }
      self = .picture(survey: survey, version: version, name: segments[3])
    case (FontFolder.route, 2): self = .font(segments[1])
    case (Self.recordings, 2): self = .recording(segments[1])
    case (WorkshopPage.pictures, 3):
      guard let code = WorkshopCode(segments[1]) else { return nil }
      self = .workshopPicture(code, name: segments[2])
    case (let first?, _):
      guard let tag = LanguageTag(first) else { return nil }
      if let code = WorkshopPage.changes(segments.dropFirst()) {
        self = .changes(code, tag)
      } else if let page = Page(segments.dropFirst(), query) {
        self = .page(page, tag)
      } else {
        return nil
      }
    }
  }
}

extension Route {
  static let recordings = "recordings"

  var page: Page? {
    switch self {
    case .page(let page, _): page
    case .root, .health, .asset, .worker, .picture, .workshopPicture, .recording, .font, .changes,
      .api:
      nil
    }
  }
}

extension Page {
  /// Whether forms are posted to the page.
  var takesForms: Bool {
    switch self {
    case .surveys, .about(.help), .about(.privacy), .about(.cookies), .about(.accessibility),
      .survey(_, .start), .survey(_, .end), .survey(_, .declined), .survey(_, .later),
      .survey(_, .commitments),
      .workshop(_, .screen):
      false
    case .about(.display), .survey(_, .begin), .survey(_, .question), .survey(_, .check),
      .survey(_, .aboutYou), .survey(_, .monitoring), .survey(_, .practice), .survey(_, .consent),
      .survey(_, .helped),
      .survey(_, .selfCode), .survey(_, .comeBack), .survey(_, .clear), .survey(_, .withdraw),
      .survey(_, .ownCommitments), .survey(_, .offline), .workshops,
      .workshop(_, .room), .workshop(_, .comeBack), .workshop(_, .aboutYou),
      .workshop(_, .monitoring), .workshop(_, .erase), .staff:
      true
    }
  }

  fileprivate init?(_ segments: ArraySlice<String>, _ query: (String) -> String?) {
    guard let first = segments.first else {
      self = .surveys
      return
    }
    if first == AboutPage.segment {
      guard segments.count == 2, let page = segments.last.flatMap(AboutPage.init) else {
        return nil
      }
      self = .about(page)
      return
    }
    if first == Self.staffSegment {
      guard segments.count == 2, let survey = segments.last.flatMap(Identifier<Survey>.init) else {
        return nil
      }
      self = .staff(survey)
      return
    }
    if first == WorkshopPage.segment {
      let rest = segments.dropFirst()
      guard let second = rest.first else {
        self = .workshops
        return
      }
      guard let code = WorkshopCode(second), let page = WorkshopPage(Array(rest.dropFirst())) else {
        return nil
      }
      self = .workshop(code, page)
      return
    }
    guard let survey = Identifier<Survey>(first),
      let page = SurveyPage(Array(segments.dropFirst()), query)
    else { return nil }
    self = .survey(survey, page)
  }

  /// The path of the page in a language.
  package func path(in tag: LanguageTag) -> String {
    switch self {
    case .surveys: "/\(tag)"
    case .about(let page): "/\(tag)/\(AboutPage.segment)/\(page.rawValue)"
    case .survey(let survey, let page): "/\(tag)/\(survey)" + page.suffix
    case .workshops: "/\(tag)/\(WorkshopPage.segment)"
    case .staff(let survey): "/\(tag)/\(Self.staffSegment)/\(survey)"
    case .workshop(let code, let page):
      "/\(tag)/\(WorkshopPage.segment)/\(code.text)" + page.suffix
    }
  }
}

extension SurveyPage {
  private static let commitmentsSegment = "you-said-we-did"
  private static let own = "yours"

  fileprivate init?(_ segments: [String], _ query: (String) -> String?) {
    switch (segments.first, segments.count) {
    case (nil, _): self = .start
    case ("begin", 1): self = .begin
    case ("check", 1): self = .check
    case ("about-you", 1): self = .aboutYou
    case ("end", 1): self = .end
    case ("consent", 1): self = .consent
    case ("declined", 1): self = .declined
    case ("helped", 1): self = .helped(change: query("change") != nil)
    case ("code", 1): self = .selfCode
    case ("later", 1): self = .later
    case ("return", 1): self = .comeBack
    case ("clear", 1): self = .clear
    case ("withdraw", 1): self = .withdraw
    case ("offline", 1): self = .offline
    case (Self.commitmentsSegment, 1): self = .commitments
    case (Self.commitmentsSegment, 2):
      guard segments[1] == Self.own else { return nil }
      self = .ownCommitments
    case ("q", 2):
      guard let id = Identifier<Question>(segments[1]) else { return nil }
      self = .question(id, change: query("change") != nil)
    case ("practice", 2):
      guard let id = Identifier<Question>(segments[1]) else { return nil }
      self = .practice(id)
    case ("about-you", 2):
      guard let id = Identifier<Question>(segments[1]) else { return nil }
      self = .monitoring(id)
    case (_?, _): return nil
    }
  }

  fileprivate var suffix: String {
    switch self {
    case .start: ""
    case .begin: "/begin"
    case .question(let id, let change): "/q/\(id)" + (change ? "?change=1" : "")
    case .practice(let id): "/practice/\(id)"
    case .check: "/check"
    case .aboutYou: "/about-you"
    case .monitoring(let id): "/about-you/\(id)"
    case .end: "/end"
    case .consent: "/consent"
    case .declined: "/declined"
    case .helped(let change): "/helped" + (change ? "?change=1" : "")
    case .selfCode: "/code"
    case .later: "/later"
    case .comeBack: "/return"
    case .clear: "/clear"
    case .withdraw: "/withdraw"
    case .offline: "/offline"
    case .commitments: "/\(Self.commitmentsSegment)"
    case .ownCommitments: "/\(Self.commitmentsSegment)/\(Self.own)"
    }
  }
}
