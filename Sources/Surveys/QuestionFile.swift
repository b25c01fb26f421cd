/// Reads the questions of one file in order, remembering the earlier ones for conditions.
struct QuestionFile {
  let context: SurveyContext
  /// The questions of a monitoring set say what they tell about a person; a survey's do not.
  let characteristics: Set<Identifier<Characteristic>>?
  /// The ids of all questions of the file, to tell one that comes later from one that is not there.
  let all: Set<String>
  /// The identifiers taken in this file.
  var names = Names()
  /// The questions read so far; nothing stands for one whose problems kept it from being made.
  var earlier: [Identifier<Question>: Question?] = [:]
  /// The categories that the options of the question at hand name as their parents.
  var pending: [CategoryReference] = []
  /// All that options and derivations refer to, to be checked when every category is known.
  var references: [Identifier<Characteristic>: [CategoryReference]] = [:]
  private var count = 0

  init(
    questions: [JSONValue], context: SurveyContext,
    characteristics: Set<Identifier<Characteristic>>? = nil
  ) {
    self.context = context
    self.characteristics = characteristics
    all = Set(questions.compactMap { $0.text(of: "id") })
  }

  mutating func read(_ values: [JSONValue], _ problems: inout ProblemList) -> [Question] {
    var questions: [Question] = []
    for value in values where !problems.isFull {
      count += 1
      if count == SurveyFile.questionLimit + 1 {
        problems.report(
          value.place,
          "This is question \(count). A definition may have at most \(SurveyFile.questionLimit).")
      }
      guard count <= SurveyFile.questionLimit else { break }
      if let question = question(value, &problems) { questions.append(question) }
    }
    return questions
  }

  private mutating func question(_ value: JSONValue, _ problems: inout ProblemList) -> Question? {
    guard var object = ObjectReader(value, "Each entry of \"questions\"", "question", &problems)
    else { return nil }
    let id = object.required("id", questionID)
    let name = object.required("kind", Shape<QuestionKind.Name>.kind)
    let question = question(id?.value, name, &object)
    object.finish(&problems) { key in name.flatMap { Self.explanation(of: key, in: $0) } }
    if let id {
      names.add(id, "question", &problems)
      earlier.updateValue(question, forKey: id.value)
    }
    return question
  }

  /// Reads everything, so that every problem is found, and makes the question if it can be made.
  private mutating func question(
    _ id: Identifier<Question>?, _ name: QuestionKind.Name?, _ object: inout ObjectReader
  ) -> Question? {
    let text = object.required("text", .text)
    let hint = object.optional("hint", .text)
    let picture = object.picture(context)
    let takesAnswer = name != .statement
    let required = takesAnswer ? object.optional("required", .truth) : nil
    let preferNotToSay = takesAnswer ? object.optional("preferNotToSay", .truth) : nil
    let kind = kind(name, &object)
    let askIf = condition(of: id, &object)
    let (easyRead, hintPictures) = easyRead(of: kind, hasHint: object.has("hint"), &object)
    let media = media(&object)
    let practice = practice(required ?? false, easyRead, &object)
    let monitoring = monitoring(of: id, kind, &object)
    guard let id, let kind else { return nil }
    return Question(
      id: id, kind: kind, text: text ?? "", hint: hint, picture: picture,
      required: required ?? false, offersPreferNotToSay: preferNotToSay ?? false, askIf: askIf,
      easyRead: easyRead, hintPictures: hintPictures, media: media, practice: practice,
      monitoring: monitoring)
  }

  private func condition(
    of id: Identifier<Question>?, _ object: inout ObjectReader
  ) -> Condition? {
    guard let value = object.value("askIf") else { return nil }
    let reader = ConditionFile(asker: id, earlier: earlier, all: all)
    return reader.read(value, "\"askIf\"", &object.problems)
  }

  /// A question's id; in a survey it must also not be a column of the file of responses.
  private var questionID: Shape<Placed<Identifier<Question>>> {
    .init { [isSurvey = characteristics == nil] value, label, problems in
      let shape = Shape<Identifier<Question>>.identifier()
      guard let id = shape.read(value, label, &problems) else { return nil }
      if isSurvey, Self.columns.contains(id.text) {
        problems.report(
          value.place,
          "The id \"\(id)\" is a column of its own in files of responses. Give this question another."
        )
      }
      let placed = Placed(value: id, place: value.place)
      if isSurvey { problems.checkIsNoWorkshop(placed, "question") }
      return placed
    }
  }

  /// What contract 3 puts beside the questions of a response.
  private static let columns: Set<String> = ["version", "language", "channel", "site", "submitted"]
}
