import DisclosureControl
import HTTP
import Participation
import Store
import Surveys

extension APICall {
  /// Who is heard in a survey and who is missing, held against the population that the query names.
  func representation(of id: Identifier<Survey>) throws -> HTTP.Response {
    let authority = try site.entrance.authority(of: request, to: .seeRepresentation)
    guard let survey = site.library.surveys[id], let figures = site.figures else {
      throw ProblemDocument(.notFound, "There is no survey \(id) here.")
    }
    let known = figures.populations(survey)
    guard let population = request.query["against"], known.contains(population) else {
      throw ProblemDocument.unprocessable(
        "\"against\" should name a population: \(known.joined(separator: ", ")).")
    }
    try site.store.audit(.representationSeen(id), by: authority)
    do {
      return try .json(
        RepresentationDocument(
          try figures.representation(survey, population, site.time, authority)))
    } catch let broken as StaffFigures.Broken {
      Console.complain("equalsay: \(broken.reason)")
      throw ProblemDocument(
        .failure,
        "The file of the population \(population), or of the aims of \(id), has a problem. Ask "
          + "whoever looks after the service to mend it: its console says what is wrong.")
    } catch let refused as StaffFigures.Refused {
      Console.complain("equalsay: \(refused.reason)")
      throw ProblemDocument(
        .conflict,
        "The rules allow no figure of \(id) yet. Ask again when more people have answered.")
    }
  }
}
