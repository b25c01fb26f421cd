package import Participation
import Responses
import SQLite
package import Secrets
package import Surveys

/// A response that somebody typed in for a person.
package struct KeyedResponse: Sendable {
  package let submission: Submission
  /// What the person agreed to, where the survey asks for consent.
  package let consent: Consent?
  package let selfCode: KeyedHash?

  package init(submission: Submission, consent: Consent?, selfCode: KeyedHash?) {
    self.submission = submission
    self.consent = consent
    self.selfCode = selfCode
  }
}

/// Responses that come in at a terminal, one by one.
extension Store {
  /// Stores a response and writes that into the audit log; a first keying of the form goes with it.
  ///
  /// All of it is one transaction: a form that was typed in twice is counted once however the program
  /// ends.
  package func enter(
    _ keyed: KeyedResponse, settling form: String? = nil, by authority: Authority = .local
  ) throws {
    try write(emptyingLog: form != nil) { [now] connection in
      let response = keyed.submission.response
      let number = try Self.number(of: response.survey, response.version, on: connection)
      try Self.keep(keyed.consent, on: connection)
      try Self.insert(
        response, number, receipt: keyed.submission.receipt, consent: keyed.consent?.digest,
        selfCode: keyed.selfCode, on: connection)
      if let form {
        try Self.forgetFirstKeying(of: form, to: response.survey, on: connection)
      }
      try Self.audit(
        .responsesEntered(response.survey, count: 1), by: authority, at: now(), on: connection)
    }
  }

  /// Takes a response back that was typed in by mistake, and tells if it was there; its first keying,
  /// where there was one, waits again.
  package func takeBack(
    _ receipt: KeyedHash, of survey: Identifier<Survey>, restoring keying: FirstKeying? = nil,
    by authority: Authority = .local
  ) throws -> Bool {
    try write(emptyingLog: true) { [now] connection in
      guard try Self.deleteResponse(receipt, on: connection) else { return false }
      if let keying { try Self.keep(keying, on: connection) }
      try Self.audit(
        .responsesTakenBack(survey, count: 1), by: authority, at: now(), on: connection)
      return true
    }
  }
}
