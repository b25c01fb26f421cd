/// What is said of a form that works without a connection.
///
/// As with `Phrase`, the words are in `Translations/interface/<tag>.po`.
package enum OfflinePhrase: String, CaseIterable, Sendable {
  case offlineAbout = "offline.about"
  case offlineClosed = "offline.closed"
  case offlineCode = "offline.code"
  case offlineDelete = "offline.delete"
  case offlineDeleteDraft = "offline.delete-draft"
  case offlineDone = "offline.done"
  case offlineDraft = "offline.draft"
  case offlineFailed = "offline.failed"
  case offlineInvalid = "offline.invalid"
  case offlineKept = "offline.kept"
  case offlineLink = "offline.link"
  case offlineLost = "offline.lost"
  case offlineNeedsScript = "offline.needs-script"
  case offlineNext = "offline.next"
  case offlineRetry = "offline.retry"
  case offlineSave = "offline.save"
  case offlineSaveFailed = "offline.save-failed"
  case offlineSaved = "offline.saved"
  case offlineSent = "offline.sent"
  case offlineUnknown = "offline.unknown"
  case offlineWaiting = "offline.waiting"
  case offlineWaitingLink = "offline.waiting-link"
}
