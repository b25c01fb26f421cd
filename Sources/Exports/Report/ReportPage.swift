import DriverDiagrams
package import Markup
import Surveys
import Translations

/// A report as one page that needs nothing else, and that prints to A4.
///
/// In Easy Read it is the Easy Read summary alone; in any other language everything, the summary in
/// plain words first.
package struct ReportPage {
  private let edition: ReportEdition
  private let easyRead: ReportEdition
  private let parts: ReportParts

  /// `easyRead` is the same report for readers of Easy Read in the language of the edition.
  package init(_ edition: ReportEdition, easyRead: ReportEdition) {
    self.edition = edition
    self.easyRead = easyRead
    parts = ReportParts(edition.interface)
  }

  private var report: Report { edition.report }
  private var interface: Interface { edition.interface }
  private var isEasyRead: Bool { interface.language.isEasyRead }

  package var html: HTML {
    let language = interface.language
    return HTML {
      HTML(vetted: "<!doctype html>")
      element(
        "html", .lang(language.forMarkup), .dir(language.direction.rawValue),
        isEasyRead ? .classes("easy-read") : nil
      ) {
        element("head") {
          void("meta", Attribute("charset", "utf-8"))
          void(
            "meta", .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
          element("title") { report.title.text }
          element("style") {
            ScriptFonts.rules
            ReportStyle.rules
            ReportStyle.pages(
              running: report.origin == .people ? nil : interface[.reportRunning].text,
              page: interface(.reportPage, ["page": ReportStyle.pageNumber]).text)
          }
        }
        element("body") { element("main") { content } }
      }
      HTML(vetted: "\n")
    }
  }

  private var content: HTML {
    HTML {
      element("header") {
        h1 { parts.said(report.title) }
        p {
          parts.said(
            interface(
              .reportAbout,
              [
                "number": interface.number(report.release.number),
                "day": interface.day(report.release.day),
              ]))
        }
        note
      }
      if isEasyRead {
        EasyReadPart(easyRead, parts).content
      } else {
        contents
        for section in sections { section.html(parts) }
      }
    }
  }

  /// What says, wherever a page begins, that nobody said any of this.
  private var note: HTML? {
    switch report.origin {
    case .people: nil
    case .partlySynthetic: p(.classes("note")) { parts.said(interface[.reportSyntheticPart]) }
    case .synthetic: p(.classes("note")) { parts.said(interface[.reportSynthetic]) }
    }
  }

  private var contents: HTML {
    element("nav", Attribute("aria-labelledby", "contents")) {
      h2(.id("contents")) { parts.said(interface[.reportContents]) }
      ul {
        for section in sections {
          li { a(.href("#" + section.id)) { parts.said(interface[section.heading]) } }
        }
      }
    }
  }

  private var sections: [ReportSection] {
    figures + [combined, workshops, themes, quotations].compactMap(\.self) + diagram
      + [
        ReportSection("easy-read", .reportEasy, EasyReadPart(easyRead, parts).content),
        ReportSection(
          "methods", .reportMethods, MethodsPart(report, parts.within(.reportMethods)).content),
      ]
  }

  private var figures: [ReportSection] {
    [
      ReportSection("summary", .reportSummary, parts.paragraphs(ReportSummary(edition))),
      ReportSection(
        "people", .reportPeople, PeoplePart(report, parts.within(.reportPeople)).content),
      ReportSection(
        "priorities", .reportPriorities,
        RankingPart(report, parts.within(.reportPriorities)).everybody),
      ReportSection(
        "groups", .reportGroups, RankingPart(report, parts.within(.reportGroups)).groups),
    ]
  }

  private var combined: ReportSection? {
    report.combination.map {
      ReportSection("combined", .reportCombined, CombinationPart($0, parts).content)
    }
  }

  private var workshops: ReportSection? {
    guard !report.rooms.isEmpty else { return nil }
    let part = RoomPart(report.rooms, parts.within(.reportRooms))
    return ReportSection("workshops", .reportRooms, part.content)
  }

  private var themes: ReportSection? {
    guard !report.themes.isEmpty else { return nil }
    let part = ThemesPart(report.themes, parts.within(.reportThemes))
    return ReportSection("themes", .reportThemes, part.content)
  }

  private var quotations: ReportSection? {
    guard !report.quotations.isEmpty else { return nil }
    return ReportSection(
      "quotes", .reportQuotes, QuotationPart(report.quotations, parts).content)
  }

  private var diagram: [ReportSection] {
    guard let diagram = report.diagram else { return [] }
    let page = DiagramPage(DiagramWords(diagram, interface), on: .a4, isPart: true)
    return [
      ReportSection("diagram", .reportDiagram, page.content),
      ReportSection("trace", .reportTrace, TracePart(ReportTrace(report), parts).content),
    ]
  }
}

/// A part of a report under a heading of its own.
struct ReportSection {
  let id: String
  let heading: ReportPhrase
  private let content: HTML

  init(_ id: String, _ heading: ReportPhrase, _ content: HTML) {
    self.id = id
    self.heading = heading
    self.content = content
  }

  func html(_ parts: ReportParts) -> HTML {
    element("section", .id(id)) {
      h2 { parts.said(parts.interface[heading]) }
      content
    }
  }
}
