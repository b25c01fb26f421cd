import Store
import Surveys
import Web
import Workshops

/// Publishes what was decided on a survey: pages show it from then on.
struct CommitmentsPublisher {
  let store: Store
  let surveys: SurveyFolder

  struct Outcome: Encodable {
    let survey: String
    /// Nothing where they are published already.
    let number: Int?
    let commitments: Int

    var sentence: String {
      guard let number else {
        return "These commitments on \(survey) are published already. Nothing to do."
      }
      return "Published commitments \(number) on \(survey): \(commitments)."
    }
  }

  /// - Throws: `InputProblems` when the file has problems, or names what people never met.
  func publish(_ survey: Identifier<Survey>, on day: CalendarDate) throws -> Outcome {
    let file = surveys.commitmentsFile(on: survey)
    let editions = try store.published(survey).editions.values.map(\.survey)
    let bytes = try InputFile.bytes(of: file, atMost: DefinitionReport.sizeLimit)
    let commitments = try surveys.commitments(
      in: file, offering: SurveyFolder.options(of: editions))
    let problems = try commitments.all.flatMap { try unknownIdeas(of: $0, file) }
    guard problems.isEmpty else { throw InputProblems(problems) }
    let number = try store.publishCommitments(bytes, on: survey, day: day, by: .local)
    return Outcome(survey: survey.text, number: number, commitments: commitments.all.count)
  }

  private func unknownIdeas(of commitment: Commitment, _ file: String) throws -> [String] {
    try commitment.from.compactMap { source in
      guard case .idea(let letter, let workshop) = source, try !isThere(letter, workshop) else {
        return nil
      }
      return "\(file): \(commitment.id): There is no idea \(letter) of a workshop \(workshop) in "
        + "this data folder. 'equalsay workshop show \(workshop)' lists those there are."
    }
  }

  private func isThere(_ letter: String, _ workshop: String) throws -> Bool {
    guard let code = WorkshopCode(workshop), let letter = Letter(letter),
      try store.workshop(code) != nil
    else { return false }
    return try Room(code, in: store).current().workshop.chart[letter] != nil
  }
}
