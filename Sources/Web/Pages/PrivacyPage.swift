import Markup
import Store
import Translations

/// What is kept, table by table, what the monitoring questions of the open surveys ask about, and
/// who answers for it, as article 13 of the UK GDPR asks for.
struct PrivacyPage {
  let reader: Reader
  let organisation: Organisation
  let characteristics: [LocalisedText]

  var content: HTML {
    HTML {
      h1 { reader(.privacyTitle) }
      p { reader(.privacyNot) }
      p { reader(.privacyShared) }
      h2 { reader(.privacyKept) }
      ul {
        for kept in Store.Kept.allCases { li { text(of: kept) } }
      }
      h2 { reader(.privacyAsked) }
      if characteristics.isEmpty {
        p { reader(.privacyNone) }
      } else {
        ul {
          for name in characteristics { li { reader.html(name) } }
        }
      }
      h2 { reader(.privacyResponsible) }
      if organisation.hasContact { p { reader(.privacyDecides) } }
      ContactLines(reader: reader, organisation: organisation).content
      if let notice = organisation.privacyNotice {
        p(.classes("links")) {
          a(.href(notice), Attribute("rel", "noreferrer")) { reader(.privacyNotice) }
        }
      }
      p { reader(.privacyAsk) }
      p { reader(.privacyComplain) }
    }
  }

  private func text(of kept: Store.Kept) -> HTML {
    switch kept {
    case .drafts: reader(.privacyDraft, count: Store.draftLifetime / 86_400)
    case .sentMarkers: reader(.privacySent, count: Store.draftLifetime / 86400 + 1)
    case .responses: reader(.privacyResponse)
    case .imports: reader(.privacyImports)
    case .monitoring: reader(.privacyMonitoring)
    case .consent: reader(.privacyConsent)
    case .figures: reader(.privacyFigures)
    case .releases: reader(.privacyReleases)
    case .stopped: reader(.privacyStopped)
    case .opened: reader(.privacyOpened)
    case .selfCodes: reader(.privacySelfCodes, count: SelfCodePage.months)
    case .codings: reader(.privacyCodings)
    case .quotations: reader(.privacyQuotations)
    case .offlineSubmissions:
      reader(.offlineKept, count: Store.offlineMarkLifetime / 86_400)
    case .firstKeyings: reader(.sheetKept)
    case .workshopLogs: reader(.privacyWorkshopLog)
    case .workshopWords: reader(.privacyWorkshopWords)
    case .workshopPeople: reader(.privacyWorkshopPeople)
    case .workshopDrafts: reader(.privacyWorkshopDrafts)
    case .workshopBallots: reader(.privacyWorkshopBallots)
    case .tokens: reader(.privacyTokens)
    case .auditLog: reader(.privacyAudit)
    case .workshopMonitoring: reader(.privacyWorkshopMonitoring)
    case .definitions: reader(.privacyDefinitions)
    }
  }
}
