import Foundation
package import Surveys

/// The first entry of a catalogue: whose language it is, how it counts, and who reviewed it.
///
/// All fields are kept as they stand, also those that only other tools read.
package struct CatalogueHeader: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package enum Name {
    package static let language = "Language"
    package static let contentType = "Content-Type"
    package static let pluralForms = "Plural-Forms"
    package static let review = "X-EqualSay-Review"
    /// The review that `sync` took back because texts came or changed after it.
    package static let earlierReview = "X-EqualSay-Earlier-Review"
    /// Who tried an Easy Read catalogue out with people with learning disabilities.
    package static let tested = "X-EqualSay-Tested"
    /// The trial that `sync` took back, for the same reason.
    package static let earlierTested = "X-EqualSay-Earlier-Tested"
  }

  package let comments: [CatalogueComment]
  package let flags: [String]
  package let fields: [Field]
  package let language: LanguageTag
  /// Nothing when the header has no `Plural-Forms`; a catalogue without plural texts needs none.
  package let plurals: PluralForms?
  /// A catalogue that says nothing about its review is a draft.
  package let review: Review

  init(
    comments: [CatalogueComment], flags: [String], fields: [Field], language: LanguageTag,
    plurals: PluralForms?, review: Review
  ) {
    self.comments = comments
    self.flags = flags
    self.fields = fields
    self.language = language
    self.plurals = plurals
    self.review = review
  }

  /// The header of a catalogue that is begun, with all that `msgfmt --check` asks for where it is
  /// said when that was.
  package init(
    language: LanguageTag, plurals: PluralForms?, review: Review = .draft,
    begunOn day: CalendarDate? = nil
  ) {
    let begun = day.map { day in
      [
        Field("PO-Revision-Date", "\(day) 00:00+0000"),
        Field("Last-Translator", "EqualSay contributors"),
        Field("Language-Team", language.englishName),
      ]
    }
    var fields =
      [Field("Project-Id-Version", "EqualSay")] + (begun ?? []) + [
        Field(Name.language, language.text),
        Field("MIME-Version", "1.0"),
        Field(Name.contentType, "text/plain; charset=UTF-8"),
        Field("Content-Transfer-Encoding", "8bit"),
      ]
    if let plurals { fields.append(Field(Name.pluralForms, plurals.text)) }
    fields.append(Field(Name.review, review.text))
    self.init(
      comments: [], flags: [], fields: fields, language: language, plurals: plurals,
      review: review)
  }

  /// Who tried it out; nothing where nobody says so.
  package var tested: Tested? {
    fields.first { $0.name == Name.tested }.flatMap { Tested($0.value) }
  }

  /// The same header without the word of people who have not met what is new.
  var untested: Self {
    guard let tested else { return self }
    return with(Field(Name.earlierTested, tested.text), plurals: plurals, review: review)
      .without(Name.tested)
  }

  private func without(_ name: String) -> Self {
    Self(
      comments: comments, flags: flags, fields: fields.filter { $0.name != name },
      language: language, plurals: plurals, review: review)
  }

  /// The same header with another state of review.
  package func with(_ review: Review) -> Self {
    with(Field(Name.review, review.text), plurals: plurals, review: review)
  }

  /// The same header with a field in the place of the one of that name, or added to the end.
  func with(_ field: Field, plurals: PluralForms?, review: Review) -> Self {
    var fields = fields
    if let index = fields.firstIndex(where: { $0.name == field.name }) {
      fields[index] = field
    } else {
      fields.append(field)
    }
    return Self(
      comments: comments, flags: flags, fields: fields, language: language, plurals: plurals,
      review: review)
  }
}

extension LanguageTag {
  /// What the language is called in English, which headers are written in.
  fileprivate var englishName: String {
    let name = Locale(identifier: "en").localizedString(forIdentifier: standard.text) ?? text
    return isEasyRead ? "Easy Read, \(name)" : name
  }
}
