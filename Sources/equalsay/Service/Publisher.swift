import Foundation
import Store
import Surveys
import Web

/// Publishes definitions: what people answer from then on, and what no later version may break.
struct Publisher {
  let store: Store
  let surveys: SurveyFolder
  /// What its languages must have; nothing where that is not looked at.
  var gate: TranslationGate?

  enum Outcome: Encodable {
    case published(Survey)
    case alreadyThere(Survey)
    case reopened(Survey)

    var survey: Survey {
      switch self {
      case .published(let survey), .alreadyThere(let survey), .reopened(let survey): survey
      }
    }

    var sentence: String {
      switch self {
      case .published(let survey): "Published \(survey.id), version \(survey.version)."
      case .alreadyThere(let survey):
        "\(survey.id), version \(survey.version), is published already. Nothing to do."
      case .reopened(let survey):
        "\(survey.id), version \(survey.version), is open again."
      }
    }

    private enum CodingKeys: String, CodingKey { case survey, version, outcome }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      let (survey, outcome) =
        switch self {
        case .published(let survey): (survey, "published")
        case .alreadyThere(let survey): (survey, "already published")
        case .reopened(let survey): (survey, "reopened")
        }
      try container.encode(survey.id.text, forKey: .survey)
      try container.encode(survey.version, forKey: .version)
      try container.encode(outcome, forKey: .outcome)
    }
  }

  /// Publishes a survey by its name or by the path of its file.
  ///
  /// - Throws: `InputProblems` when the definition has problems or breaks a published version.
  func publish(_ nameOrFile: String, on day: CalendarDate) throws -> Outcome {
    let file = Identifier<Survey>(nameOrFile).map(surveys.definition) ?? nameOrFile
    let (survey, version, recordings) = try surveys.version(file, on: day)
    let earlier = try store.publications().first { $0.survey == survey.id }
    if let same = earlier?.versions.first(where: { $0.version == survey.version }) {
      return try republish(survey, version, over: same, isClosed: earlier?.closedOn != nil, file)
    }
    try refuseBroken(survey, earlier, file)
    let lacks = try gate?.problems(of: survey, file) ?? []
    guard lacks.isEmpty else { throw InputProblems(lacks) }
    for (path, recording) in recordings { try store.keep(recording, from: path) }
    try store.publish(version, by: .local)
    return .published(survey)
  }

  private func republish(
    _ survey: Survey, _ version: PublishedVersion, over same: PublishedVersion, isClosed: Bool,
    _ file: String
  ) throws -> Outcome {
    guard same.digest == version.digest else {
      throw InputProblems(
        "\(file): Version \(survey.version) is published already, with other content, and a "
          + "published version never changes. Give this one \"version\": \(survey.version + 1).")
    }
    guard isClosed else { return .alreadyThere(survey) }
    try store.reopen(survey.id, by: .local)
    return .reopened(survey)
  }

  private func refuseBroken(_ survey: Survey, _ earlier: Publication?, _ file: String) throws {
    guard let earlier else { return }
    let library = try Library([earlier], Catalogues(folder: ""))
    let published = library.surveys[survey.id]?.editions.values.map(\.survey) ?? []
    let problems = Republication.problems(new: survey, published: published)
    guard problems.isEmpty else {
      throw InputProblems(problems.map { $0.rendered(in: file) })
    }
  }
}
