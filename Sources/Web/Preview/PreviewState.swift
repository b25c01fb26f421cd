package import Surveys
package import Translations

/// All that a preview shows, as the files stood at one time.
package struct PreviewState: Sendable {
  /// A page as its readers get it, in the language and in the source.
  package struct Shown: Sendable {
    package let path: String
    package var pages: [LanguageTag: [UInt8]]
  }

  /// A catalogue of the language, and how far it has got.
  package struct File: Sendable {
    package let path: String
    package let completeness: Completeness
    /// The state of its review as its header says it; nothing where it is not there.
    package let review: String?

    package init(path: String, completeness: Completeness, review: String?) {
      self.path = path
      self.completeness = completeness
      self.review = review
    }
  }

  let site: Site
  let shown: [Shown]
  let marks: [TextMark]
  let files: [File]
  /// The words of the preview itself, without marks.
  let interface: Interface
  let source: LanguageTag
  /// What is wrong in the files, each with its place.
  package var problems: [String]
  /// Whether these are the files as they stood before something in them could not be read.
  package var isEarlier = false

  var language: LanguageTag { interface.language }

  /// How many pages there are.
  package var count: Int { shown.count }

  package init(
    site: Site, shown: [Shown], marks: [TextMark], files: [File], interface: Interface,
    source: LanguageTag, problems: [String]
  ) {
    self.site = site
    self.shown = shown
    self.marks = marks
    self.files = files
    self.interface = interface
    self.source = source
    self.problems = problems
  }
}
