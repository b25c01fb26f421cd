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
    let area = ["area": population.area, "name": population.id.text]
    return [
      .heading(words(.releaseHeadingReference)),
      .paragraph(words(.releaseReferenceArea, area)),
    ] + sources.map { .item($0) }
      + list(.releaseReferenceUnchecked, of: unchecked, words)
      + list(.releaseReferenceMissing, of: missing, words) + [
        .paragraph(words(.releaseReferenceMethod)), .paragraph(words(.releaseReferenceVerdict)),
        .paragraph(words(.releaseReferenceWho)),
      ]
  }

  private static func list(
    _ phrase: ReleasePhrase, of characteristics: [Identifier<Characteristic>],
    _ words: ReleaseWords
  ) -> [Block] {
    guard !characteristics.isEmpty else { return [] }
    let names = words.list(characteristics.map { words.name(of: $0) })
    return [.paragraph(words(phrase, ["names": names]))]
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
