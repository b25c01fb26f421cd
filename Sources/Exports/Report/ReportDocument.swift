import DriverDiagrams
import Surveys

/// `report.json`: the same content as the page, for programs.
package struct ReportDocument: Encodable {
  fileprivate struct Theory: Encodable {
    struct Node: Encodable {
      let label, text: String
      let supports: [String]
      let from: [String]
    }

    let title: String?
    let version: Int?
    let aim: String
    let nodes: [Node]
  }

  private let title: ReportText
  private let language: String
  private let origin: Report.Origin
  private let release: Report.Release
  private let summary: [ReportSummary.Paragraph]
  private let easyRead: [EasyReadSummary.Paragraph]
  private let respondents: [ReportRespondents]
  private let priorities: [ReportRanking]
  private let combined: ReportCombination?
  private let workshops: [ReportRoom]
  private let themes: [ReportThemes]
  private let quotations: [ReportQuotation]
  private let diagram: Theory?
  private let trace: [ReportTrace.Line]
  private let notes: [ReportNotes.Section]
  private let sources: [Report.Source]

  /// The sentences are those of the page: in the reader's language, and in its Easy Read.
  package init(_ edition: ReportEdition, easyRead: ReportEdition) {
    let report = edition.report
    title = report.title
    language = report.language.text
    origin = report.origin
    release = report.release
    summary = ReportSummary(edition).paragraphs
    self.easyRead = EasyReadSummary(easyRead).paragraphs
    respondents = report.respondents
    priorities = report.rankings
    combined = report.combination
    workshops = report.rooms
    themes = report.themes
    quotations = report.quotations
    diagram = report.diagram.map(Theory.init)
    trace = ReportTrace(report).lines
    notes = report.notes.sections
    sources = report.sources
  }

  package var bytes: [UInt8] { get throws { try JSONFile.bytes(of: self) } }
}

extension ReportDocument.Theory {
  fileprivate init(_ diagram: Diagram) {
    let graph = DiagramGraph(diagram)
    title = diagram.title
    version = diagram.version
    aim = diagram.aim.what
    nodes = graph.nodes.map { node in
      let from: [String] =
        switch node.content {
        case .aim: []
        case .driver(let driver): driver.from
        case .idea(let idea): idea.from
        }
      return Node(
        label: node.label, text: node.text, supports: node.parents.map { graph.nodes[$0].label },
        from: from)
    }
  }
}
