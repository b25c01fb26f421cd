package import Participation
import Responses
import SQLite
package import Secrets
package import Surveys

/// Sessions come here as digests only. A draft exists from the first page to the sending; then a
/// marker without any answer takes its place.
extension Store {
  /// How long a draft waits for the next change, and a marker for the person's return: 72 hours.
  package static let draftLifetime = 72 * 3600

  /// Where the session stands with the survey.
  package func draft(
    session: Digest, survey: Identifier<Survey>
  ) throws(StoreProblem) -> DraftState {
    try read { connection throws(SQLiteError) in
      try Self.state(session, survey, on: connection)
    }
  }

  /// Begins a draft, unless the session has one or has sent one: then that stays as it is.
  package func begin(
    session: Digest, survey: Identifier<Survey>, version: Int, site: Identifier<Site>?,
    language: LanguageTag, consent: Consent? = nil,
    done: @escaping @Sendable (Result<DraftState, any Error>) -> Void
  ) {
    let minute = minute
    let begun = { @Sendable (connection: Connection) throws -> DraftState in
      let state = try Self.state(session, survey, on: connection)
      guard case .none = state else { return state }
      let draft = Draft(
        id: RandomToken(), survey: survey, version: version, consent: consent?.digest, site: site,
        language: language, startedAt: minute, touchedAt: minute)
      try Self.keep(consent, on: connection)
      try Self.insert(draft, session, on: connection)
      return .open(draft)
    }
    write(begun, done: done)
  }

  /// Changes the open draft, reading it anew inside the writing, so that two tabs lose nothing.
  ///
  /// The completion gets the draft as it is kept now, or the state that was in the way: none was
  /// begun, or it was sent. What the change throws is passed on, and nothing is changed.
  package func change(
    session: Digest, survey: Identifier<Survey>,
    _ change: @escaping @Sendable (inout Draft) throws -> Void,
    done: @escaping @Sendable (Result<DraftState, any Error>) -> Void
  ) {
    changeOrSend(
      session: session, survey: survey,
      { draft in
        try change(&draft)
        return nil
      }, done: done)
  }

  /// Changes the open draft, and sends it in the same transaction when the change completes it.
  ///
  /// As `change` and `send` do, each for its case; the change says which by what it returns.
  package func changeOrSend(
    session: Digest, survey: Identifier<Survey>,
    _ change: @escaping @Sendable (inout Draft) throws -> Submission?,
    done: @escaping @Sendable (Result<DraftState, any Error>) -> Void
  ) {
    let minute = minute
    let changed = { @Sendable (connection: Connection) throws -> DraftState in
      let state = try Self.state(session, survey, on: connection)
      guard case .open(var draft) = state else { return state }
      if let submission = try change(&draft) {
        return .sent(try Self.send(draft, session, submission, on: connection))
      }
      draft.touchedAt = minute
      try Self.update(draft, session, on: connection)
      return .open(draft)
    }
    write(changed, done: done)
  }

  /// Forgets the session's draft or marker, and empties the log of what it held.
  package func discard(
    session: Digest, survey: Identifier<Survey>,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    write(
      emptyingLog: true,
      { connection in
        try Self.countStopped(
          where: "session = ? AND survey = (SELECT number FROM survey WHERE id = ?)",
          [session.sqliteValue, survey.sqliteValue], on: connection)
        try connection.run(
          "DELETE FROM draft WHERE session = ? AND survey = (SELECT number FROM survey WHERE id = ?)",
          session, survey)
        try connection.run(
          "DELETE FROM sent WHERE session = ? AND survey = (SELECT number FROM survey WHERE id = ?)",
          session, survey)
      }, done: done)
  }

  /// Forgets the drafts and markers that a session has of any survey, and empties the log.
  ///
  /// A draft that was saved to come back to stays, since somebody has been promised that it waits;
  /// it belongs to no session any more and is found by its words alone. So is a person in a workshop.
  package func discardAll(
    of session: Digest, done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    write(
      emptyingLog: true,
      { connection in
        try Self.countStopped(
          where: "session = ? AND return_mark IS NULL", [session.sqliteValue], on: connection)
        try connection.run("DELETE FROM draft WHERE session = ? AND return_mark IS NULL", session)
        try connection.run("UPDATE draft SET session = randomblob(32) WHERE session = ?", session)
        try connection.run("DELETE FROM sent WHERE session = ?", session)
        try Self.leaveWorkshops(session, on: connection)
      }, done: done)
  }

  /// Deletes the drafts that nobody has touched, and the markers of those sent before then.
  ///
  /// The watcher does so every few minutes; there is no need to call it.
  package func expireDrafts(
    olderThan seconds: Int = draftLifetime,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    write(emptyingLog: true, Self.expiry(before: now() - seconds), done: done)
  }

  static func expire(
    before time: Int, by writer: GroupWriter,
    done: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    writer.submit(emptyingLog: true, expiry(before: time), done: done)
  }

  private static func expiry(before time: Int) -> @Sendable (Connection) throws -> Void {
    { connection in
      try countStopped(where: "touched_at < ?", [.integer(Int64(time))], on: connection)
      try connection.run("DELETE FROM draft WHERE touched_at < ?", time)
      try connection.run(
        "DELETE FROM sent WHERE day < CAST(strftime('%Y%m%d', ?, 'unixepoch') AS INTEGER)", time)
    }
  }

  /// Nothing finer than a minute is kept, even of a draft.
  private var minute: Int { now() / 60 * 60 }

  /// Finds the draft or, where there is none, the marker of a sent one; a session never has both.
  ///
  /// The draft comes first: nearly everybody has one, and one that is sent meanwhile is then found
  /// among those sent.
  static func state(
    _ session: Digest, _ survey: Identifier<Survey>, on connection: Connection
  ) throws(SQLiteError) -> DraftState {
    let draft = try connection.first(
      """
      SELECT id, version, answers, monitoring, wants_monitoring, consent, site, language,
        started_at, touched_at, help, met_help, return_mark, last_answered, self_code,
        met_self_code
      FROM draft WHERE session = ? AND survey = (SELECT number FROM survey WHERE id = ?)
      """, session, survey
    ) { row throws(SQLiteError) in
      Draft(
        id: try row.value(0), survey: survey, version: try row.value(1),
        answers: try row.value(2), monitoring: try row.value(3),
        wantsMonitoring: try row.value(4), consent: try row.value(5), help: try row.value(10),
        hasMetHelp: try row.value(11), selfCode: try row.value(14),
        hasMetSelfCode: try row.value(15), returnMark: try row.value(12),
        lastAnswered: try row.value(13), site: try row.value(6),
        language: try row.value(7), startedAt: try row.value(8), touchedAt: try row.value(9))
    }
    if let draft { return .open(draft) }
    let sent = try connection.first(
      """
      SELECT draft, day FROM sent
      WHERE session = ? AND survey = (SELECT number FROM survey WHERE id = ?)
      """, session, survey
    ) { row throws(SQLiteError) in
      SentDraft(draft: try row.value(0), day: try row.value(1))
    }
    return sent.map { .sent($0) } ?? .none
  }

  private static func insert(
    _ draft: Draft, _ session: Digest, on connection: Connection
  ) throws {
    let number = try number(of: draft.survey, draft.version, on: connection)
    try connection.run(
      """
      INSERT INTO draft (session, survey, id, version, answers, monitoring, wants_monitoring,
        consented, consent, site, language, started_at, touched_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, session, number, draft.id, draft.version, draft.answers, draft.monitoring,
      draft.wantsMonitoring, draft.consent != nil, draft.consent, draft.site, draft.language,
      draft.startedAt, draft.touchedAt)
  }

  private static func update(
    _ draft: Draft, _ session: Digest, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE draft SET answers = ?, monitoring = ?, wants_monitoring = ?, help = ?, met_help = ?,
        return_mark = ?, last_answered = ?, site = ?, language = ?, touched_at = ?, self_code = ?,
        met_self_code = ?
      WHERE session = ? AND survey = (SELECT number FROM survey WHERE id = ?)
      """, draft.answers, draft.monitoring, draft.wantsMonitoring, draft.help, draft.hasMetHelp,
      draft.returnMark, draft.lastAnswered, draft.site, draft.language, draft.touchedAt,
      draft.selfCode, draft.hasMetSelfCode, session, draft.survey)
  }
}
