import DisclosureControl
import Surveys
import Tabulation
import Translations

extension ReleaseNotes {
  /// Which population those who took part are held against, where it is from, and how; none without.
  static func reference(_ contents: ReleaseContents) -> [Block] {
    guard let reference = contents.reference else { return [] }
    let (words, population) = (contents.words, reference.population)
    let covered = reference.comparisons.filter(\.isCovered)
    let sources = covered.flatMap { comparison in
      reference.origins(of: comparison.characteristic).map { origin in
        words(
          .releaseReferenceSource,
          [
            "name": words.name(of: comparison.characteristic), "source": origin.source,
            "date": origin.date, "people": comparison.population.map(words.number) ?? "",
          ])
      }
    }
    let missing = reference.comparisons.filter { !$0.isCovered }.map(\.characteristic)
    let unchecked = covered.map(\.characteristic).filter { !reference.isChecked($0) }
    return [
      .heading(words(.releaseHeadingReference)),
      .paragraph(
        words(
          .releaseReferenceArea, ["area": population.area, "name": population.id.text])),
    ] + sources.map { .item($0) } + remainders(reference, words)
      + list(of: unchecked, words) { words(.releaseReferenceUnchecked, ["names": $0]) }
      + list(of: missing, words) { words(.releaseReferenceMissing, ["names": $0]) } + [
        .paragraph(words(.releaseReferenceMethod)), .paragraph(words(.releaseReferenceVerdict)),
        .paragraph(words(.releaseReferenceWho)),
      ]
  }

  private static func remainders(_ reference: ReleaseReference, _ words: ReleaseWords) -> [Block] {
    guard !reference.remainders.isEmpty else { return [] }
    let names = reference.remainders.map { part in
      words.interface(
        .monitoringGroup,
        [
          "characteristic": words.name(of: part.characteristic),
          "category": words.texts[part.characteristic, part.category],
        ]
      ).text
    }
    return [
      .paragraph(
        words.interface(
          .monitoringPopulationRemainder, ["names": names.joined(separator: "; ")]
        ).text)
    ]
  }

  private static func list(
    of characteristics: [Identifier<Characteristic>], _ words: ReleaseWords,
    _ sentence: (_ names: String) -> String
  ) -> [Block] {
    guard !characteristics.isEmpty else { return [] }
    return [.paragraph(sentence(words.list(characteristics.map { words.name(of: $0) })))]
  }
}

extension ReleaseWords {
  func name(of verdict: ReleasedRepresentation.Verdict) -> String {
    switch verdict {
    case .underRepresented: self(.releaseVerdictUnderRepresented)
    case .overRepresented: self(.releaseVerdictOverRepresented)
    case .inLine: self(.releaseVerdictInLine)
    case .tooFew: self(.releaseVerdictTooFew)
    case .noReference: self(.releaseVerdictNoReference)
    }
  }
}
