package import Responses
package import Surveys

/// How many people came so far with a survey, and no further or not yet.
package struct FunnelCount: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    /// A start page was shown to a browser that held no answers. Pages, not people.
    case opened
    /// Somebody agreed or answered a question, and may still go on.
    case answering
    /// Somebody gave up: after which question, nothing where they answered none.
    case stopped(after: LastAnswered?)
    /// Somebody sent their answers here, and has not taken them back.
    case finished
  }

  package let stage: Stage
  package let version: Int
  /// The language and variant in which they read last.
  package let language: LanguageTag
  package let channel: Channel
  package let count: Int

  package init(
    stage: Stage, version: Int, language: LanguageTag, channel: Channel, count: Int
  ) {
    self.stage = stage
    self.version = version
    self.language = language
    self.channel = channel
    self.count = count
  }
}
