package import Translations

/// A report with the words in which it is told.
package struct ReportEdition: Sendable {
  package let report: Report
  package let interface: Interface

  package init(_ report: Report, _ interface: Interface) {
    self.report = report
    self.interface = interface
  }
}
