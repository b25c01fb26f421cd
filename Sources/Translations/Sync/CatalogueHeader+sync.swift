extension CatalogueHeader {
  /// The header with a rule for plurals, where a text needs one and the language's is known.
  func countingIfNeeded(for sources: [SourceText]) -> CatalogueHeader {
    guard plurals == nil, sources.contains(where: { $0.plural != nil }),
      let plurals = CommonPluralForms.of(language)
    else { return self }
    return with(Field(Name.pluralForms, plurals.text), plurals: plurals, review: review)
  }

  /// The header without the word of a reviewer who has not seen what is new.
  ///
  /// Who reviewed the catalogue before stays on record, so that a next review need only read what
  /// has changed since.
  var asDraft: CatalogueHeader {
    switch review {
    case .draft: untested
    case .reviewed:
      untested.with(.draft).with(
        Field(Name.earlierReview, review.text), plurals: plurals, review: .draft)
    }
  }
}
