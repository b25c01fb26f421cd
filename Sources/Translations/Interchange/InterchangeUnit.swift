/// One text as a row of a spreadsheet or a unit of XLIFF has it: of a text with plural forms, one
/// of the forms.
package struct InterchangeUnit: Sendable {
  package let entry: CatalogueEntry
  /// Which plural form; nothing for a text without.
  package let form: Int?
  package let plurals: PluralForms
  private let isReviewed: Bool

  private init(_ entry: CatalogueEntry, form: Int?, in catalogue: Catalogue) {
    self.entry = entry
    self.form = form
    plurals = catalogue.plurals
    switch catalogue.review {
    case .draft: isReviewed = false
    case .reviewed: isReviewed = true
    }
  }

  /// The units of an entry, one for each plural form.
  package static func all(of entry: CatalogueEntry, in catalogue: Catalogue) -> [Self] {
    guard entry.plural != nil else { return [Self(entry, form: nil, in: catalogue)] }
    return (0..<max(catalogue.plurals.count, entry.translations.count)).map {
      Self(entry, form: $0, in: catalogue)
    }
  }

  /// The context, with the number of the plural form behind it: `minutes[0]`.
  package var id: String { form.map { "\(entry.context)[\($0)]" } ?? entry.context }

  /// The source text: of a plural form the one that has its number.
  package var source: String { entry.source(of: form, plurals) }

  package var target: String {
    let index = form ?? 0
    return index < entry.translations.count ? entry.translations[index] : ""
  }

  package var state: InterchangeState {
    guard !target.saysNothing else { return .missing }
    if entry.isFuzzy { return .fuzzy }
    return isReviewed ? .reviewed : .translated
  }

  /// What tells whether the catalogue has changed since a file was made of it.
  var digest: TextDigest { TextDigest(of: target, isFuzzy: state == .fuzzy) }
}

extension CatalogueEntry {
  /// The source text that a plural form translates: English has two, other languages up to six.
  func source(of form: Int?, _ plurals: PluralForms) -> String {
    guard let form, let plural else { return source }
    return plurals.count > 1 && form == plurals.form(for: 1) ? source : plural
  }
}
