/// What the preview for translators says, by the key under which the catalogues of the
/// interface keep it.
package enum PreviewPhrase: String, CaseIterable, Sendable {
  case previewBanner = "preview.banner"
  case previewBefore = "preview.before"
  case previewBroken = "preview.broken"
  case previewDone = "preview.done"
  case previewEarlier = "preview.earlier"
  case previewFuzzy = "preview.fuzzy"
  case previewMissing = "preview.missing"
  case previewNext = "preview.next"
  case previewOpenTexts = "preview.open-texts"
  case previewPages = "preview.pages"
  case previewProblems = "preview.problems"
  case previewStale = "preview.stale"
}
