import Surveys
import Translations

/// What one folder of definitions holds; its texts are translated together.
enum FolderContent {
  case survey(Survey)
  case workshop(WorkshopDefinition)
  case both(Survey, WorkshopDefinition)

  /// Reads the survey and the workshop of a folder, or whichever there is.
  ///
  /// - Throws: `InputProblems` with every problem of both.
  init(of folder: Identifier<Survey>, _ surveys: SurveyFolder) throws {
    var problems: [String] = []
    func settled<Definition>(_ read: () throws -> Definition) throws -> Definition? {
      do { return try read() } catch let found as InputProblems {
        problems += found.lines
        return nil
      }
    }
    let hasWorkshop = surveys.hasWorkshop(folder)
    let workshop = hasWorkshop ? try settled { try surveys.workshop(folder) } : nil
    let hasSurvey = surveys.hasSurvey(folder) || !hasWorkshop
    let survey = hasSurvey ? try settled { try surveys.survey(folder) } : nil
    if let survey, let workshop, survey.language != workshop.language {
      problems.append(
        "\(surveys.workshopDefinition(of: folder)): The workshop is written in "
          + "\(workshop.language) and the survey beside it in \(survey.language), but they share "
          + "catalogues. Write both in one language, or give the workshop a folder of its own.")
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    switch (survey, workshop) {
    case (let survey?, let workshop?): self = .both(survey, workshop)
    case (let survey?, nil): self = .survey(survey)
    case (nil, let workshop?): self = .workshop(workshop)
    case (nil, nil): throw InputProblems(problems)
    }
  }

  private var survey: Survey? {
    switch self {
    case .survey(let survey), .both(let survey, _): survey
    case .workshop: nil
    }
  }

  private var workshop: WorkshopDefinition? {
    switch self {
    case .workshop(let workshop), .both(_, let workshop): workshop
    case .survey: nil
    }
  }

  /// The language of all its texts.
  var language: LanguageTag {
    switch self {
    case .survey(let survey), .both(let survey, _): survey.language
    case .workshop(let workshop): workshop.language
    }
  }

  /// Every language in which the public is to have some of it.
  var languages: [LanguageTag] {
    let offered = survey?.languages ?? []
    return offered + (workshop?.languages ?? []).filter { !offered.contains($0) }
  }

  func texts(inEasyRead: Bool) -> [SourceText] {
    (survey.map { SurveyTexts.entries(of: $0, inEasyRead: inEasyRead) } ?? [])
      + (workshop.map { WorkshopTexts.entries(of: $0) } ?? [])
  }

  func easyReadTexts(in catalogue: Catalogue) -> [EasyReadText] {
    (survey.map { EasyReadTexts.of($0, in: catalogue) } ?? [])
      + (workshop.map { EasyReadTexts.of($0, in: catalogue) } ?? [])
  }
}
