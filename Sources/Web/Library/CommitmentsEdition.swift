import Store
package import Surveys
package import Translations

/// The commitments on a survey as they were published last, with the words of every language.
package final class CommitmentsEdition: Sendable {
  package let commitments: Commitments
  package let publishedOn: CalendarDate
  private let forms: [LanguageTag: LocalisedCommitments]
  private let source: LocalisedCommitments

  /// Reads what was published.
  ///
  /// - Throws: `UnreadableCommitments` when an older EqualSay reads what a newer one has published.
  init(_ published: PublishedCommitments, _ catalogues: Catalogues) throws {
    let commitments = try Self.commitments(in: published)
    let texts = catalogues.sources(
      of: commitments.survey.text, CommitmentTexts.entries(of: commitments))
    func form(_ tag: LanguageTag) -> LocalisedCommitments {
      LocalisedCommitments(commitments, language: tag, catalogues: texts)
    }
    self.commitments = commitments
    publishedOn = published.publishedOn
    forms = Dictionary(catalogues.tags.map { ($0, form($0)) }) { first, _ in first }
    source = form(commitments.language)
  }

  private static func commitments(in published: PublishedCommitments) throws -> Commitments {
    do { return try CommitmentsFile.read(published: published.document) } catch {
      throw UnreadableCommitments(
        survey: published.survey, number: published.number, problems: error.list.map(\.message))
    }
  }

  /// The commitments in a language, or in their own where there are no words in that.
  package func form(in tag: LanguageTag) -> LocalisedCommitments { forms[tag] ?? source }
}

/// Stored commitments that this program cannot read.
struct UnreadableCommitments: Error, CustomStringConvertible {
  let survey: Identifier<Survey>
  let number: Int
  let problems: [String]

  var description: String {
    "Commitments \(number) on \(survey), as published, cannot be read: "
      + problems.joined(separator: " ") + " Use the EqualSay that published them, or a newer one."
  }
}
