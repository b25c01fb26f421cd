import Foundation
import HTTP
import Participation
import Responses
import Secrets
import Store
import Surveys
import Translations

extension Visit {
  /// Whether browsers let this page keep a form: over TLS, or on the machine that they run on.
  var offersOffline: Bool {
    if site.isSecure { return true }
    guard let host = request.header("host")?.lowercased() else { return false }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name)
  }

  /// The whole form as one page, the same for everybody, so that a device can keep it.
  func showOffline() -> Reply {
    let edition = survey.newest
    guard offersOffline, survey.availability(on: site.today) == .open else {
      return .now(.seeOther(path(.start)))
    }
    let nobodys = Visit(
      site: site, request: request, reader: reader, survey: survey, page: page, session: nil)
    return .now(
      site.attempt(for: reader) {
        let json = try OfflineForm(edition, reader, key: site.store.key).json()
        let page = OfflinePage(
          reader: reader, edition: edition, json: json, paths: OfflinePage.Paths(path),
          information: startPage(.open).information)
        return nobodys.response(
          edition.form(in: reader.tag).title.text, edition, page.content)
      })
  }

  /// Takes what waited on a device, and says by which receipt it can be found, or why not.
  func receiveOffline() throws -> Reply {
    let fields = try request.form()
    guard let token = fields[OfflineEntries.token].flatMap({ RandomToken($0) }) else {
      return .now(refusal(.invalid))
    }
    let receipt = Receipt(offline: token)
    let catalogue = try catalogue(fields)
    do throws(OfflineRefusal) {
      let offer = try offer(fields)
      let response = try response(offer, fields, catalogue: catalogue)
      return receive(
        Submission(response: response, receipt: receipt.hash(site.store.key)), token, receipt,
        consent: offer.consent, selfCode: try selfCode(fields, offer.edition))
    } catch {
      // An answer that is here already is here, whatever became of the survey since.
      let isHere = try site.store.hasResponse(receipt.hash(site.store.key), to: survey.id)
      return .now(isHere ? acceptance(receipt) : refusal(error))
    }
  }

  private struct Offer {
    let edition: Edition
    let consent: Consent?
  }

  /// The version that the device kept, if it may still be answered.
  ///
  /// A device may have been without a connection on the last day: as for a draft that was begun
  /// then, there are three days more.
  private func offer(_ fields: FormData) throws(OfflineRefusal) -> Offer {
    guard let version = fields[OfflineEntries.version].flatMap({ Int($0) }),
      let edition = survey.editions[version]
    else { throw .unknown }
    let lately = CalendarDate(
      london: site.time.addingTimeInterval(-Double(Store.draftLifetime)))
    guard survey.takesAnswers(begunOn: lately, today: site.today) else { throw .closed }
    guard edition.survey.consent != nil else { return Offer(edition: edition, consent: nil) }
    guard let consent = OfflineConsent.read(fields, of: survey.id, site.store.key) else {
      throw .invalid
    }
    return Offer(edition: edition, consent: consent)
  }

  private func response(
    _ offer: Offer, _ fields: FormData, catalogue: String?
  ) throws(OfflineRefusal) -> Responses.Response {
    let edition = offer.edition
    let entries = OfflineEntries(fields: fields)
    let answers = try entries.journey(edition.survey.questions, inEasyRead: reader.isEasyRead)
    let monitoring =
      fields[AboutYouPage.field] == "yes"
      ? try entries.journey(
        edition.monitoringQuestions, prefix: OfflineEntries.monitoring,
        inEasyRead: reader.isEasyRead)
      : Journey(
        edition.monitoringQuestions, answers: AnswerSheet(), inEasyRead: reader.isEasyRead)
    return Responses.Response(
      survey: survey.id, version: edition.survey.version, language: reader.tag, channel: .web,
      site: siteOfCollection(fields[OfflineEntries.site], edition), day: site.today,
      catalogue: catalogue,
      answers: edition.encoding.encode(answers.completed),
      monitoring: edition.monitoringQuestions.isEmpty
        ? nil : edition.monitoringEncoding.encode(monitoring.completed),
      help: fields[HelpedPage.field].flatMap(Help.init))
  }

  /// The digest of the catalogue that the page was made with, which may have changed since.
  private func catalogue(_ fields: FormData) throws -> String? {
    guard let digest = fields[OfflineEntries.catalogue],
      try site.store.keepsCatalogue(digest, of: survey.id.text)
    else { return nil }
    return digest
  }

  private func selfCode(
    _ fields: FormData, _ edition: Edition
  ) throws(OfflineRefusal) -> KeyedHash? {
    let parts = SelfCode.Part.allCases.map { (part: $0, field: SelfCodePage.field(of: $0)) }
    guard edition.survey.offersSelfCode, parts.contains(where: { fields[$0.field] != nil }) else {
      return nil
    }
    do throws(SelfCode.Unusable) {
      let code = try SelfCode { fields[SelfCodePage.field(of: $0)] ?? "" }
      return site.store.mark(of: code, in: survey.id)
    } catch {
      throw .invalid
    }
  }

  private func receive(
    _ submission: Submission, _ token: RandomToken, _ receipt: Receipt, consent: Consent?,
    selfCode: KeyedHash?
  ) -> Reply {
    .later { responder in
      site.store.receive(submission, under: token, consent: consent, selfCode: selfCode) { result in
        responder.answer(
          site.attempt(for: reader) {
            // Who answers on a device never opens the start page there.
            if try result.get() {
              site.store.countOpened(
                survey.id, version: submission.response.version, language: reader.tag,
                channel: .web)
            }
            return acceptance(receipt)
          })
      }
    }
  }

  private func acceptance(_ receipt: Receipt) -> HTTP.Response {
    Self.json(.ok, "{\"receipt\":\"\(receipt.text)\"}")
  }

  private func refusal(_ refusal: OfflineRefusal) -> HTTP.Response {
    Self.offlineRefusal(refusal, .unprocessableContent)
  }

  /// Says why answers that waited on a device are not taken, in words that no proxy uses.
  static func offlineRefusal(_ refusal: OfflineRefusal, _ status: Status) -> HTTP.Response {
    json(status, "{\"problem\":\"\(refusal.rawValue)\"}")
  }

  private static func json(_ status: Status, _ text: String) -> HTTP.Response {
    Response(
      status,
      headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
      body: .bytes(Array(text.utf8)))
  }
}
