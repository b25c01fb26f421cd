package import Secrets
package import Surveys
package import Workshops

/// What the store knows of a workshop without looking into its log.
package struct StoredWorkshop: Hashable, Sendable {
  package let code: WorkshopCode
  /// The folder whose definition it runs.
  package let id: Identifier<Survey>
  package let openedOn: CalendarDate
  /// The day it ended; it takes events while there is none.
  package let closedOn: CalendarDate?
  package let lastSeq: Int
  package let lastHash: Digest
  /// Goes up with every change to the log or to what lies beside it, in any process.
  ///
  /// What somebody holds in memory is current as long as it is of this revision. The hash alone
  /// does not say so: drafts, ballots and erased words leave the log as it is.
  package let revision: Int
  /// Names the set from which it asks its equality questions; nothing where it has none of its own.
  package let monitoringSet: Digest?
}

/// A workshop and all that is kept of it, as it was at one moment.
package struct WorkshopContents: Sendable {
  package let workshop: StoredWorkshop
  package let lines: [LogLine]
  package let words: [Words]
  package let desk: Desk
  package let people: [Person]
}
