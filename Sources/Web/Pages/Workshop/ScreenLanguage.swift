package import Translations

/// A language of the screen: its reader, and the workshop's own texts in it.
package struct ScreenLanguage: Sendable {
  let reader: Reader
  let texts: LocalisedWorkshop

  package init(reader: Reader, texts: LocalisedWorkshop) {
    self.reader = reader
    self.texts = texts
  }
}
