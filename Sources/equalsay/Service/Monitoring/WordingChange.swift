import Surveys

/// How a question that two releases have differs between them.
struct WordingChange {
  struct Words {
    let before, after: String
  }

  let question: Identifier<Question>
  /// The question and the answers that both offer, where their words are others; nothing where the
  /// releases are written in different languages.
  let reworded: [Words]
  /// What people could choose in each, where that is not the same.
  let answers: Answers?

  struct Answers {
    let before, after: [String]
  }

  /// The differing questions, in the order of the second.
  static func all(from first: PublishedRelease, to second: PublishedRelease) -> [WordingChange] {
    let isSameLanguage = first.folder.contents.language == second.folder.contents.language
    return second.wording.questions.compactMap { after in
      guard let id = Identifier<Question>(after.id), let before = first.wording.question(id)
      else { return nil }
      let change = WordingChange(
        question: id, reworded: isSameLanguage ? reworded(before, after) : [],
        answers: answers(before, after))
      return change.reworded.isEmpty && change.answers == nil ? nil : change
    }
  }

  private static func reworded(
    _ before: ReleasedWording.Subject, _ after: ReleasedWording.Subject
  ) -> [Words] {
    let labels = after.categories.compactMap { category in
      before.label(of: category.value).map { Words(before: $0, after: category.label) }
    }
    return ([Words(before: before.title, after: after.title)] + labels)
      .filter { $0.before != $0.after }
  }

  private static func answers(
    _ before: ReleasedWording.Subject, _ after: ReleasedWording.Subject
  ) -> Answers? {
    guard Set(before.categories.map(\.value)) != Set(after.categories.map(\.value)) else {
      return nil
    }
    return Answers(
      before: before.categories.map(\.label), after: after.categories.map(\.label))
  }
}
