/// The keys that a survey and a workshop share, and read alike.
extension ObjectReader {
  /// Names that stand for pages of the service itself.
  private static let reservedIDs = ["about", "workshops", "staff"]

  /// The id of a survey or workshop, which is also the name of its folder.
  mutating func folderID(_ noun: String, _ context: SurveyContext) -> Identifier<Survey>? {
    let id = required("id", Shape<Identifier<Survey>>.identifier().placed)
    if let id, Self.reservedIDs.contains(id.value.text) {
      problems.report(
        id.place,
        "No \(noun) can be called \"\(id.value)\": that address belongs to EqualSay itself. "
          + "Choose another id.")
    }
    if let id, let folder = context.folder, folder != id.value.text {
      problems.report(
        id.place,
        "The \(noun) is called \"\(id.value)\" and its folder \"\(folder)\". "
          + "Give both the same name.")
    }
    return id?.value
  }

  /// The languages on offer; the definition's own is always among them, first when it is not
  /// listed.
  mutating func languages(own: LanguageTag?) -> [LanguageTag] {
    let shape = Shape.languageTag.placed.list(atLeast: 1)
    var languages: [LanguageTag] = []
    for tag in optional("languages", shape) ?? [] {
      if languages.contains(tag.value) {
        problems.report(
          tag.place, "The language \"\(tag.value)\" is listed twice. Take one out.")
      } else {
        languages.append(tag.value)
      }
    }
    guard let own, !languages.contains(own) else { return languages }
    return [own] + languages
  }

  /// The name of a picture that stands beside the definition.
  mutating func picture(_ context: SurveyContext) -> String? {
    guard let picture = optional("picture", Shape.pictureName.placed) else { return nil }
    check(picture, context)
    return picture.value
  }

  /// Reports a picture that is not there.
  mutating func check(_ picture: Placed<String>, _ context: SurveyContext) {
    guard !context.hasPicture(picture.value) else { return }
    problems.report(
      picture.place,
      "There is no picture \"\(picture.value)\" beside the definition. Add it, or correct the name."
    )
  }
}

extension ProblemList {
  /// Refuses the name that a workshop has among the texts of its survey.
  mutating func checkIsNoWorkshop<Subject>(_ id: Placed<Identifier<Subject>>, _ noun: String) {
    guard id.value.text == WorkshopFile.name else { return }
    report(
      id.place,
      "The id \"\(id.value)\" is kept for the texts of a workshop, which are translated beside the "
        + "survey's. Give this \(noun) another.")
  }
}
