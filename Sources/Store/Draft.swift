package import Responses
package import Secrets
package import Surveys

/// What one person has answered so far.
package struct Draft: Hashable, Sendable {
  /// Names the draft; with the session it gives the receipt once the draft is sent.
  package let id: RandomToken
  package let survey: Identifier<Survey>
  package let version: Int
  /// Nothing before the first answer is kept.
  package var answers: EncodedAnswers?
  package var monitoring: EncodedAnswers?
  /// Whether the person wants to answer the monitoring questions; nothing before they say.
  package var wantsMonitoring: Bool?
  /// The wording that the person agreed to, where the survey asks for consent.
  package var consent: Digest?
  /// Whether somebody helped; nothing where the person did not say.
  package var help: Help?
  /// Whether the person has met the question about help.
  package var hasMetHelp = false
  /// What is kept of the code that the person made to pair two responses.
  package var selfCode: KeyedHash?
  /// Whether the person has met the page about the code.
  package var hasMetSelfCode = false
  /// What the store keeps of the words by which the draft can be found again.
  package var returnMark: KeyedHash?
  /// Up to where the person has come; only where people stopped is ever told of it, as a count.
  package var lastAnswered: LastAnswered?
  package var site: Identifier<Site>?
  package var language: LanguageTag
  /// In seconds since 1970, full minutes.
  package let startedAt: Int
  /// When it was last changed, in seconds since 1970, full minutes.
  package internal(set) var touchedAt: Int
}

/// A draft that was sent: what is left of it in its session.
package struct SentDraft: Hashable, Sendable {
  package let draft: RandomToken
  package let day: CalendarDate
}

/// Where a session stands with a survey.
package enum DraftState: Hashable, Sendable {
  case none
  case open(Draft)
  case sent(SentDraft)
}

/// What a draft becomes when it is sent.
package struct Submission: Sendable {
  package let response: Response
  /// What is kept of the receipt, to find the response by it.
  package let receipt: KeyedHash

  package init(response: Response, receipt: KeyedHash) {
    self.response = response
    self.receipt = receipt
  }
}
