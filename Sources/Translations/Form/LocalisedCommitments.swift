package import Surveys

/// The commitments on a survey as one person reads them.
package struct LocalisedCommitments: Sendable {
  /// The reader's language; single texts may be in another.
  package let language: LanguageTag
  package let introduction: LocalisedText?
  package let all: [LocalisedCommitment]
  /// How far the reader's language has got with them; nothing where it is their own.
  package let standing: TranslationStanding?

  package init(
    _ commitments: Commitments, language: LanguageTag, catalogues: [CatalogueSource]
  ) {
    let path = TextPath(commitments.survey)
    let fallBack = FallBack(
      reader: language, source: commitments.language, catalogues: catalogues)
    let inEasyRead = language.isEasyRead
    self.language = language
    introduction = fallBack.localise(
      path.commitmentsIntroduction, ifAny: commitments.introduction)
    all = commitments.all.map {
      LocalisedCommitment($0, path, fallBack, inEasyRead: inEasyRead)
    }
    standing = fallBack.standing(
      against: CommitmentTexts.entries(of: commitments, inEasyRead: inEasyRead))
  }
}

/// One commitment as a person reads it; in Easy Read with fewer parts.
package struct LocalisedCommitment: Sendable {
  package let commitment: Commitment
  package let title: LocalisedText
  package let said: LocalisedText
  package let decided: LocalisedText
  package let whyNot: LocalisedText?
  package let specific: LocalisedText?
  package let measurable: LocalisedText?
  package let achievable: LocalisedText?
  package let relevant: LocalisedText?
  package let resources: LocalisedText?
  package let smallChange: LocalisedText?
  package let owner: LocalisedText?
  package let gains: LocalisedText?
  package let mightLose: LocalisedText?
  package let action: LocalisedText?
  /// In the order of `Commitment.status`.
  package let status: [LocalisedText]

  init(
    _ commitment: Commitment, _ path: TextPath, _ fallBack: FallBack, inEasyRead: Bool
  ) {
    let shown = commitment.parts(inEasyRead: inEasyRead)
    func text(_ part: TextPath.OfCommitment) -> LocalisedText? {
      let text = shown.first { $0.part == part }?.text
      return fallBack.localise(path.commitment(commitment.id, part), ifAny: text)
    }
    self.commitment = commitment
    title = fallBack.localise(path.commitment(commitment.id, .title), commitment.title)
    said = fallBack.localise(path.commitment(commitment.id, .said), commitment.said)
    decided = fallBack.localise(path.commitment(commitment.id, .decided), commitment.decided)
    whyNot = text(.whyNot)
    specific = text(.specific)
    measurable = text(.measurable)
    achievable = text(.achievable)
    relevant = text(.relevant)
    resources = text(.resources)
    smallChange = text(.smallChange)
    owner = text(.owner)
    gains = text(.gains)
    mightLose = text(.mightLose)
    action = text(.action)
    status = commitment.status.map {
      fallBack.localise(path.status($0, of: commitment.id), $0.text)
    }
  }
}
