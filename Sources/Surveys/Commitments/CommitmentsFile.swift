/// The commitments on a survey, `Surveys/<survey>/commitments.json`: bytes in, commitments or all
/// problems out.
package enum CommitmentsFile {
  /// Begins the paths of the texts, `<survey>:commitment.…`.
  package static let name = "commitment"

  static let commitmentLimit = 200

  /// Reads a file that somebody has written.
  ///
  /// `folder` is the name of the folder in which it stands, where that is known; `options` are those
  /// that a question of the survey offers, or nothing where the survey has no such question. Without
  /// it the options are taken for granted. `language` is the survey's, where it is known.
  package static func read(
    _ bytes: [UInt8], folder: String? = nil,
    options: ((Identifier<Question>) -> [Identifier<Option>]?)? = nil,
    language: LanguageTag? = nil
  ) throws(Problems) -> Commitments {
    try read(
      bytes,
      CommitmentContext(
        folder: folder, options: options, language: language, isPublished: false))
  }

  /// Reads what was checked when it was published: what a promise must be is not asked again.
  package static func read(published bytes: [UInt8]) throws(Problems) -> Commitments {
    try read(bytes, CommitmentContext(folder: nil, options: nil, language: nil, isPublished: true))
  }

  private static func read(
    _ bytes: [UInt8], _ context: CommitmentContext
  ) throws(Problems) -> Commitments {
    var problems = ProblemList()
    let commitments = JSONReader.read(bytes, &problems).flatMap {
      Self.commitments($0, context, &problems)
    }
    return try problems.settled(commitments)
  }

  static func commitments(
    _ value: JSONValue, _ context: CommitmentContext, _ problems: inout ProblemList
  ) -> Commitments? {
    guard
      var object = ObjectReader(value, "A file of commitments", "file of commitments", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    let survey = survey(&object, context)
    let language = language(&object, context)
    let introduction = object.optional("introduction", .text)
    let shape = Shape.anything.list(atLeast: 1, atMost: commitmentLimit)
    var names = Names()
    let all = (object.required("commitments", shape) ?? []).compactMap {
      CommitmentReader.read($0, context, &names, &object.problems)
    }
    guard let survey, let language else { return nil }
    return Commitments(
      survey: survey, language: language, introduction: introduction, all: all)
  }

  private static func survey(
    _ object: inout ObjectReader, _ context: CommitmentContext
  ) -> Identifier<Survey>? {
    let survey = object.required("survey", Shape<Identifier<Survey>>.identifier().placed)
    if let survey, let folder = context.folder, folder != survey.value.text {
      object.problems.report(
        survey.place,
        "These are commitments on \"\(survey.value)\", and they stand in the folder \"\(folder)\". "
          + "Name the survey of that folder, or move the file.")
    }
    return survey?.value
  }

  private static func language(
    _ object: inout ObjectReader, _ context: CommitmentContext
  ) -> LanguageTag? {
    let language = object.required("language", Shape<LanguageTag>.languageTag.placed)
    if let language, let expected = context.language, language.value != expected {
      object.problems.report(
        language.place,
        "The texts are said to be in \"\(language.value)\", and the survey is in \"\(expected)\". "
          + "Write them in the language of the survey; other languages come from catalogues.")
    }
    return language?.value
  }
}

/// What commitments refer to outside their own file.
struct CommitmentContext {
  let folder: String?
  let options: ((Identifier<Question>) -> [Identifier<Option>]?)?
  let language: LanguageTag?
  let isPublished: Bool
}
