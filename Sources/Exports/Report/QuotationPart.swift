import Markup
import Translations

/// What people wrote, question by question: only what they agreed to and a person approved.
struct QuotationPart {
  private let quotations: [ReportQuotation]
  private let parts: ReportParts

  init(_ quotations: [ReportQuotation], _ parts: ReportParts) {
    self.quotations = quotations
    self.parts = parts
  }

  var content: HTML {
    HTML {
      parts.paragraph(parts.interface[.reportQuotesReading])
      for first in firstOfEachQuestion {
        element("h3") { parts.said(first.title) }
        for quotation in quotations where quotation.question == first.question {
          quoted(quotation)
        }
      }
    }
  }

  private var firstOfEachQuestion: [ReportQuotation] {
    var seen: Set<String> = []
    return quotations.filter { seen.insert($0.question).inserted }
  }

  /// The words run as their own letters do: nobody is told in which language a person answered.
  private func quoted(_ quotation: ReportQuotation) -> HTML {
    element("figure", .classes("keep")) {
      element("blockquote", .dir("auto")) { quotation.text }
      let beside = quotation.themes + (quotation.category.map { [$0] } ?? [])
      if !beside.isEmpty { element("figcaption", .dir("auto")) { beside.joined(separator: " · ") } }
    }
  }
}
