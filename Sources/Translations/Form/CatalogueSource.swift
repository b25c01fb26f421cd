package import Surveys

/// A catalogue that people may read, under the tag of its file.
package struct CatalogueSource: Sendable {
  package let tag: LanguageTag
  package let catalogue: Catalogue
  /// The digest of the file's bytes, in hexadecimal: what a response names; none without a file.
  package let digest: String?

  package init(tag: LanguageTag, catalogue: Catalogue, digest: String?) {
    self.tag = tag
    self.catalogue = catalogue
    self.digest = digest
  }
}
