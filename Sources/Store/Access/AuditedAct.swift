package import Surveys
package import Workshops

/// An act that needs a role from afar, and is therefore written down wherever it is done.
///
/// What it can name are identifiers, codes and numbers: there is no room for an answer, an address,
/// a person's name or a secret. Stored names never change; a new act is a new case.
package enum AuditedAct: Hashable, Sendable {
  case surveyPublished(Identifier<Survey>, version: Int)
  case surveyReopened(Identifier<Survey>)
  case surveyClosed(Identifier<Survey>)
  case workshopOpened(WorkshopCode)
  /// A facilitator's console was connected.
  case workshopJoined(WorkshopCode)
  /// A facilitator's act, which stands in the workshop's own log under this number.
  case workshopLed(WorkshopCode, seq: Int)
  /// A ballot that a facilitator entered for somebody; whose it is, nothing says.
  case ballotEntered(WorkshopCode)
  /// The log of a workshop was read, or the words beside it.
  case workshopRead(WorkshopCode)
  case workshopClosed(WorkshopCode)
  /// Responses came in from a file, so many at once.
  case responsesImported(Identifier<Survey>, count: Int)
  /// Responses were typed in from paper, or in an interview.
  case responsesEntered(Identifier<Survey>, count: Int)
  /// Such responses were deleted by whoever had just typed them in.
  case responsesTakenBack(Identifier<Survey>, count: Int)
  /// Responses were read one by one, which are personal data.
  case responsesExported(Identifier<Survey>, count: Int)
  /// Rounded figures of who has taken part were looked at.
  case representationSeen(Identifier<Survey>)
  case releaseCreated(Identifier<Survey>, number: Int)
  case commitmentsPublished(Identifier<Survey>, number: Int)
  case codebookChanged(Identifier<Survey>)
  /// The free-text answers to a question were read, to code them or to choose what may be quoted.
  case answersCoded(Identifier<Survey>, Identifier<Question>)
  case quotationsReviewed(Identifier<Survey>, Identifier<Question>)
  case tokenCreated(Int)
  case tokenRevoked(Int)
  case tokensListed
  case auditRead

  /// The name under which it is kept.
  package var name: String {
    switch self {
    case .surveyPublished: "survey-published"
    case .surveyReopened: "survey-reopened"
    case .surveyClosed: "survey-closed"
    case .workshopOpened: "workshop-opened"
    case .workshopJoined: "workshop-joined"
    case .workshopLed: "workshop-led"
    case .ballotEntered: "workshop-ballot-entered"
    case .workshopRead: "workshop-read"
    case .workshopClosed: "workshop-closed"
    case .responsesImported: "responses-imported"
    case .responsesEntered: "responses-entered"
    case .responsesTakenBack: "responses-taken-back"
    case .responsesExported: "responses-exported"
    case .representationSeen: "representation-seen"
    case .releaseCreated: "release-created"
    case .commitmentsPublished: "commitments-published"
    case .codebookChanged: "codebook-changed"
    case .answersCoded: "answers-coded"
    case .quotationsReviewed: "quotations-reviewed"
    case .tokenCreated: "token-created"
    case .tokenRevoked: "token-revoked"
    case .tokensListed: "tokens-listed"
    case .auditRead: "audit-read"
    }
  }

  /// What it was done to: a survey, a workshop's code, a token's number.
  package var subject: String? {
    switch self {
    case .surveyPublished(let survey, let version): "\(survey) version \(version)"
    case .surveyReopened(let survey), .surveyClosed(let survey), .representationSeen(let survey),
      .codebookChanged(let survey):
      survey.text
    case .answersCoded(let survey, let question), .quotationsReviewed(let survey, let question):
      "\(survey) \(question)"
    case .workshopOpened(let code), .workshopJoined(let code), .ballotEntered(let code),
      .workshopRead(let code), .workshopClosed(let code):
      code.description
    case .workshopLed(let code, let seq): "\(code) line \(seq)"
    case .responsesImported(let survey, let count), .responsesExported(let survey, let count),
      .responsesEntered(let survey, let count), .responsesTakenBack(let survey, let count):
      "\(survey) \(count) \(count == 1 ? "response" : "responses")"
    case .releaseCreated(let survey, let number): "\(survey) release \(number)"
    case .commitmentsPublished(let survey, let number): "\(survey) commitments \(number)"
    case .tokenCreated(let number), .tokenRevoked(let number): "token \(number)"
    case .tokensListed, .auditRead: nil
    }
  }
}
