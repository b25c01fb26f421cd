import HTTP
import Participation
import Secrets
import Surveys
import Translations

/// A wording to agree to on a device, with a seal by which it is known again when answers come in.
///
/// The wording may have changed by then, and what somebody agreed to is what they read; the seal
/// shows that this service wrote it, so that nobody stores words of their own.
struct OfflineConsent: Encodable {
  let text: String
  let language: String
  let seal: String

  static let textField = "consent"
  static let languageField = "consent-language"
  static let sealField = "consent-seal"

  init(_ consent: Consent, of survey: Identifier<Survey>, _ key: SecretKey) {
    text = consent.text
    language = consent.language.text
    seal = Self.seal(consent, of: survey, key)
  }

  /// The wording that was sent along; nothing where it is not one of ours.
  static func read(
    _ fields: FormData, of survey: Identifier<Survey>, _ key: SecretKey
  ) -> Consent? {
    guard let text = fields[textField],
      let language = fields[languageField].flatMap(LanguageTag.init)
    else { return nil }
    let consent = Consent(text: text, language: language)
    return fields[sealField] == seal(consent, of: survey, key) ? consent : nil
  }

  private static func seal(
    _ consent: Consent, of survey: Identifier<Survey>, _ key: SecretKey
  ) -> String {
    let hash = key.hash(
      Array(survey.text.utf8), consent.digest.bytes, label: "equalsay offline consent 1")
    return Digest(of: hash.bytes).hex
  }
}
