import DisclosureControl
import Dispatch
import Exports
import HTTP
import Participation
import Markup
import Store
import Surveys
import Translations

/// Somebody of the staff on the page that shows who is heard and who is missing.
///
/// The token comes with the form each time: no address, no cookie and no page ever holds it.
struct StaffVisit: Sendable {
  private let site: Site
  private let request: Request
  private let reader: Reader
  private let survey: PublishedSurvey
  private let figures: StaffFigures

  init(
    site: Site, request: Request, reader: Reader, survey: PublishedSurvey, _ figures: StaffFigures
  ) {
    self.site = site
    self.request = request
    self.reader = reader
    self.survey = survey
    self.figures = figures
  }

  func reply() throws -> Reply {
    let populations = figures.populations(survey)
    guard request.method == .post else {
      return .now(form(nil, .ok, populations, chosen: populations.first))
    }
    let fields = try request.form()
    let token = fields[StaffForm.token] ?? ""
    let chosen = fields[StaffForm.population].flatMap { populations.contains($0) ? $0 : nil }
    return .later { responder in
      // Counting takes its time, and no server thread waits for it.
      DispatchQueue.global().async { @Sendable in
        responder.answer(
          site.attempt(for: reader) { try response(to: token, against: chosen, populations) })
      }
    }
  }

  private func response(
    to token: String, against population: String?, _ populations: [String]
  ) throws -> Response {
    guard let population else {
      return form(.monitoringShowNoneCovered, .unprocessableContent, populations, chosen: nil)
    }
    do {
      let authority = try site.entrance.authority(ofToken: token, to: .seeRepresentation)
      try site.store.audit(.representationSeen(survey.id), by: authority)
      return page(try figures.representation(survey, population, site.time, authority))
    } catch let refused as StaffFigures.Refused {
      Console.complain("equalsay: \(refused.reason)")
      return form(.monitoringStaffFew, .ok, populations, chosen: population)
    } catch let broken as StaffFigures.Broken {
      Console.complain("equalsay: \(broken.reason)")
      return form(
        .monitoringStaffFile, .internalServerError, populations, chosen: population)
    } catch let problem as ProblemDocument {
      return form(
        Self.message(problem.kind), problem.status, populations, chosen: population)
    }
  }

  private static func message(_ kind: ProblemDocument.Kind) -> MonitoringPhrase {
    switch kind {
    case .tooManyTries: .monitoringStaffWait
    case .forbidden: .monitoringStaffForbidden
    case .tokenMissing, .tokenInvalid, .notFound, .conflict, .unprocessable, .malformed,
      .methodNotAllowed, .tooLarge, .unavailable, .failure:
      .monitoringStaffTokenWrong
    }
  }

  private func form(
    _ problem: MonitoringPhrase?, _ status: Status, _ populations: [String], chosen: String?
  ) -> Response {
    let form = StaffForm(
      reader: reader, problem: problem, populations: populations, chosen: chosen)
    return site.response(status, layout(hasError: problem != nil).document { form.content })
  }

  private func page(_ figures: RepresentationSoFar) -> Response {
    let words = RepresentationWords(
      interface: reader.interface, texts: survey.texts(in: reader.tag))
    let page = RepresentationPage(figures: figures, words: words, reader: reader)
    return site.response(.ok, layout(hasError: false).document { page.content })
  }

  private func layout(hasError: Bool) -> Layout {
    var layout = site.layout(
      for: reader, title: reader.interface[.monitoringStaffTitle].text, page: .staff(survey.id),
      languages: survey.newest.survey.languages)
    layout.hasError = hasError
    return layout
  }
}
