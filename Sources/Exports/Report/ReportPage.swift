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
    let rankings = RankingPart(report, parts)
    return [
      ReportSection("summary", .reportSummary, parts.paragraphs(ReportSummary(edition))),
      ReportSection("people", .reportPeople, PeoplePart(report, parts).content),
      ReportSection("priorities", .reportPriorities, rankings.everybody),
      ReportSection("groups", .reportGroups, rankings.groups),
      report.combination.map { combination in
        ReportSection("combined", .reportCombined, CombinationPart(combination, parts).content)
      },
      report.rooms.isEmpty
        ? nil : ReportSection("workshops", .reportRooms, RoomPart(report.rooms, parts).content),
      report.quotations.isEmpty
        ? nil
        : ReportSection(
          "quotes", .reportQuotes, QuotationPart(report.quotations, parts).content),
      report.diagram.map { diagram in
        ReportSection(
          "diagram", .reportDiagram,
          DiagramPage(DiagramWords(diagram, interface), on: .a4, isPart: true).content)
      },
      report.diagram.map { _ in
        ReportSection("trace", .reportTrace, TracePart(ReportTrace(report), parts).content)
      },
      ReportSection("easy-read", .reportEasy, EasyReadPart(easyRead, parts).content),
      ReportSection("methods", .reportMethods, MethodsPart(report, parts).content),
    ].compactMap(\.self)
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
