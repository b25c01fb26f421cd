package import Surveys

/// A response as the store streams it by the million: nothing of it is copied.
///
/// The bytes belong to the store and are gone when the body that was shown them returns. They are
/// what `EncodedAnswers` holds; docs/response-encoding.md says how to read them.
package struct ResponseRow {
  /// The store's number for the response, which rises with each that comes in.
  package let number: Int
  package let version: Int
  package let language: LanguageTag
  package let channel: Channel
  package let site: Identifier<Site>?
  package let day: CalendarDate
  package let answers: UnsafeRawBufferPointer
  package let monitoring: UnsafeRawBufferPointer?

  package init(
    number: Int, version: Int, language: LanguageTag, channel: Channel, site: Identifier<Site>?,
    day: CalendarDate, answers: UnsafeRawBufferPointer, monitoring: UnsafeRawBufferPointer?
  ) {
    self.number = number
    self.version = version
    self.language = language
    self.channel = channel
    self.site = site
    self.day = day
    self.answers = answers
    self.monitoring = monitoring
  }
}
