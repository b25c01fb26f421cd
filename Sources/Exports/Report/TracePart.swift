import Markup
import Translations

/// Where each idea of the driver diagram comes from, with the words that stand there.
struct TracePart {
  private let trace: ReportTrace
  private let parts: ReportParts

  init(_ trace: ReportTrace, _ parts: ReportParts) {
    self.trace = trace
    self.parts = parts
  }

  var content: HTML {
    let interface = parts.interface
    return parts.table(
      interface[.reportTrace],
      [
        interface[.reportColumnIdea], interface[.reportColumnSource],
        interface[.reportColumnWords],
      ],
      trace.lines.map { line in
        [
          HTML {
            a(.href("#node-\(line.label)")) { line.label }
            ". "
            parts.said(line.idea)
          }, span(.classes("name")) { line.source },
          line.words.map(parts.said) ?? parts.said(interface[.reportTraceElsewhere]),
        ]
      })
  }
}
