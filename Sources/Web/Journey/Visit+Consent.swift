import HTTP
import Markup
import Participation
import Responses
import Store
import Surveys
import Translations

extension Visit {
  private static let consentField = "consent"

  /// What a person agrees to; nothing is kept before they do.
  func showConsent(hasError: Bool) throws -> Reply {
    let edition = survey.newest
    guard survey.availability(on: site.today) == .open,
      let wording = edition.form(in: reader.tag).consent
    else { return .now(.seeOther(path(.start))) }
    let form = ChoiceForm(
      reader: reader, question: .consentQuestion, field: Self.consentField,
      choices: [("yes", reader(.consentYes)), ("no", reader(.consentNo))], chosen: nil,
      problem: hasError ? .consentMissing : nil,
      hidden: request.query["site"].map { [("site", $0)] } ?? [])
    return document(
      reader.interface[.consentTitle].text, edition, hasError: hasError, back: path(.start),
      status: hasError ? .unprocessableContent : .ok,
      HTML {
        form.summary
        h1 { reader(.consentTitle) }
        reader.paragraphs(wording)
        form.html
      })
  }

  /// Begins the draft with the wording agreed to, or ends kindly and keeps nothing.
  func takeConsent() throws -> Reply {
    let fields = try request.form()
    let edition = survey.newest
    if case .open = try standing() { return try begin() }
    guard let wording = edition.form(in: reader.tag).consent else { return try begin() }
    switch fields[Self.consentField] {
    case "yes":
      return begin(edition, fields, Consent(text: wording.text, language: wording.language))
    case "no": return .now(.seeOther(path(.declined)))
    case _: return try showConsent(hasError: true)
    }
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
