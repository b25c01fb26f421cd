import Responses
import Store
import Surveys
import Tabulation
import Web

/// Which coding of a question in people's own words a release counts.
///
/// It is kept with the release. What coders do is never changed, only added to, so the same coding can
/// be read again however it went on since.
struct CountedThemes: Codable, Hashable {
  let question: String
  let coder: String
  /// The last entry that counts of what anybody did with answers.
  let entry: Int
  /// The themes in the order in which they are counted.
  let themes: [String]
}

/// How answers were coded when they were first released, by the number of the response.
///
/// An answer is counted in every later release as it was then. If it were not, two releases of the
/// same people would differ by the few answers that somebody had coded otherwise in between.
struct ReleasedCoding {
  private(set) var themes: [Int: Set<Identifier<CodebookTheme>>] = [:]

  /// Takes the releases before a number, the first one first.
  init(
    of question: Identifier<Question>, in survey: Identifier<Survey>, before number: Int,
    _ store: Store
  ) throws {
    for release in try store.releases(of: survey) where release.number < number {
      let request = try ReleaseRequest(encoded: release.arguments)
      guard let counted = request.themes?.first(where: { $0.question == question.text }),
        let people = try store.population(ofRelease: release.number, of: survey)
      else { continue }
      let coding = try store.coding(of: question, in: survey, as: counted)
      for (response, found) in coding where people.members.contains(response) {
        themes[response] = themes[response] ?? found
      }
    }
  }

  /// Makes sure that no answer is coded otherwise than it was released.
  ///
  /// - Throws: `InputProblems` with how many are, and what to do or, in `otherwise`, what else.
  func check(
    _ coding: [Int: Set<Identifier<CodebookTheme>>], of question: Identifier<Question>,
    in survey: Identifier<Survey>, otherwise: String = ""
  ) throws {
    let changed = themes.count { coding[$0.key] != $0.value }
    guard changed > 0 else { return }
    throw InputProblems(
      "\(question): \(changed) \(changed == 1 ? "answer was" : "answers were") coded otherwise since a "
        + "release that published the themes. Both together would tell between which themes the same "
        + "people moved. Take the changes back with 'equalsay themes undo \(survey)'\(otherwise).")
  }
}

extension Store {
  /// What a coder found in the answers to a question up to an entry.
  func coding(
    of question: Identifier<Question>, in survey: Identifier<Survey>, as counted: CountedThemes
  ) throws -> [Int: Set<Identifier<CodebookTheme>>] {
    guard let coder = Identifier<AnswerReviewer>(counted.coder) else { return [:] }
    return CodingHistory(try codingEntries(of: question, in: survey, upTo: counted.entry))
      .all(by: coder)
  }
}
