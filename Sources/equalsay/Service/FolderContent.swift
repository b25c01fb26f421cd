import Surveys
import Translations

/// What one folder of definitions holds; its texts are translated together.
struct FolderContent {
  /// What it is called beside others of the same folder.
  enum Name: String { case folder, workshop, commitments }

  let name: Name
  /// The language of all its texts.
  let language: LanguageTag
  private let survey: Survey?
  private let workshop: WorkshopDefinition?
  private let commitments: Commitments?

  /// Reads all that a folder holds.
  ///
  /// - Throws: `InputProblems` with every problem of everything in it.
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
    let commitments =
      surveys.hasCommitments(folder) ? try settled { try surveys.commitments(on: folder) } : nil
    let language = survey?.language ?? workshop?.language
    if let survey, let workshop, survey.language != workshop.language {
      problems.append(
        "\(surveys.workshopDefinition(of: folder)): The workshop is written in "
          + "\(workshop.language) and the survey beside it in \(survey.language), but they share "
          + "catalogues. Write both in one language, or give the workshop a folder of its own.")
    }
    if let language, let commitments, commitments.language != language {
      problems.append(
        "\(surveys.commitmentsFile(on: folder)): The commitments are written in "
          + "\(commitments.language) and what they are on in \(language), but they share catalogues. "
          + "Write both in one language.")
    }
    guard problems.isEmpty, let language else { throw InputProblems(problems) }
    (self.survey, self.workshop, self.commitments) = (survey, workshop, commitments)
    self.language = language
    name = survey == nil ? .workshop : .folder
  }

  init(_ survey: Survey) {
    (name, language) = (.folder, survey.language)
    (self.survey, workshop, commitments) = (survey, nil, nil)
  }

  init(_ workshop: WorkshopDefinition) {
    (name, language) = (.workshop, workshop.language)
    (survey, self.workshop, commitments) = (nil, workshop, nil)
  }

  init(_ commitments: Commitments) {
    (name, language) = (.commitments, commitments.language)
    (survey, workshop, self.commitments) = (nil, nil, commitments)
  }

  /// Every language in which the public is to have some of it.
  var languages: [LanguageTag] {
    let offered = survey?.languages ?? []
    return offered + (workshop?.languages ?? []).filter { !offered.contains($0) }
  }

  /// The set of equality questions that the survey asks.
  var askedSet: Identifier<MonitoringSet>? { survey?.monitoring?.id }

  func texts(inEasyRead: Bool) -> [SourceText] {
    (survey.map { SurveyTexts.entries(of: $0, inEasyRead: inEasyRead) } ?? [])
      + (workshop.map { WorkshopTexts.entries(of: $0) } ?? [])
      + (commitments.map { CommitmentTexts.entries(of: $0, inEasyRead: inEasyRead) } ?? [])
  }

  var easyReadShape: [EasyReadFinding] { survey.map(EasyReadShape.findings) ?? [] }

  /// The texts of a catalogue or, without one, the folder's own.
  func easyReadTexts(in catalogue: Catalogue?) -> [EasyReadText] {
    (survey.map { EasyReadTexts.of($0, in: catalogue) } ?? [])
      + (workshop.map { EasyReadTexts.of($0, in: catalogue) } ?? [])
      + (commitments.map { EasyReadTexts.of($0, in: catalogue) } ?? [])
  }
}
