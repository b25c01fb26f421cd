import HTTP
import Markup
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  static let consentField = "consent"
  /// Names the wording that was on the page.
  static let wordingField = "wording"

  /// What a person agrees to; nothing is kept before they do.
  func showConsent(hasError: Bool) throws -> Reply {
    let edition = survey.newest
    guard survey.availability(on: site.today) == .open, let consent = consent(to: edition) else {
      return .now(.seeOther(path(.start)))
    }
    let form = ChoiceForm(
      reader: reader, question: .consentQuestion, field: Self.consentField,
      choices: [("yes", reader(.consentYes)), ("no", reader(.consentNo))], chosen: nil,
      problem: hasError ? .consentMissing : nil,
      hidden: [(Self.wordingField, consent.digest.hex)] + carried(request.query, edition))
    return document(
      reader.interface[.consentTitle].text, edition, hasError: hasError, back: path(.start),
      status: hasError ? .unprocessableContent : .ok,
      HTML {
        form.summary
        h1 { reader(.consentTitle) }
        reader.paragraphs(LocalisedText(text: consent.text, language: consent.language))
        form.html
      })
  }

  /// Begins the draft with the wording agreed to, or ends kindly and keeps nothing.
  func takeConsent() throws -> Reply {
    let fields = try request.form()
    let edition = survey.newest
    switch try standing() {
    case .open: return try begin()
    case .sent(let sent) where fields["again"] == nil: return .now(elsewhere(.sent(sent)))
    case .sent, .none: break
    }
    guard survey.availability(on: site.today) == .open, let consent = consent(to: edition) else {
      return try begin()
    }
    switch fields[Self.consentField] {
    case "yes":
      // Somebody who read other words, since a new version came out, has not agreed to these.
      guard fields[Self.wordingField] == consent.digest.hex else {
        return try showConsent(hasError: false)
      }
      return begin(edition, fields, consent)
    case "no": return .now(.seeOther(path(.declined)))
    case _: return try showConsent(hasError: true)
    }
  }

  private func consent(to edition: Edition) -> Consent? {
    edition.form(in: reader.tag).consent.map { Consent(text: $0.text, language: $0.language) }
  }

  func showDeclined() -> Reply {
    document(
      reader.interface[.declinedTitle].text, survey.newest,
      HTML {
        h1 { reader(.declinedTitle) }
        p { reader(.declinedText) }
      })
  }
}
