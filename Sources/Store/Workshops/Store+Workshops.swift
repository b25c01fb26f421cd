import SQLite
package import Secrets
package import Surveys
package import Workshops

/// A workshop is a log that only grows, and beside it what can be forgotten: words, people, drafts
/// and ballots. What an event means is not known here.
///
/// Every act is one transaction that first looks whether the workshop is still as the act was
/// judged by; so of two that come at once, from any process, one is told to look again.
extension Store {
  /// Opens a workshop with the first line of its log.
  ///
  /// `monitoring` are the bytes of the set from which it asks its equality questions; they never
  /// change for this workshop, whatever becomes of their file.
  ///
  /// A code is never used twice, so that an old link cannot lead into a room of others: when it was
  /// used, throws `StoreProblem.workshopCodeTaken`, and the caller draws another one.
  package func openWorkshop(
    _ code: WorkshopCode, of id: Identifier<Survey>, on day: CalendarDate, first: LogLine,
    words: [KeptWords] = [], pictures: [PublishedPicture] = [], monitoring: [UInt8]? = nil,
    by mandate: Mandate? = nil
  ) throws {
    try write { [now] connection in
      let set = try monitoring.map { try Self.keepMonitoringSet($0, on: connection) }
      try connection.run(
        """
        INSERT INTO workshop (code, id, opened_on, last_seq, last_hash, monitoring_set)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, code, id, day, first.seq, first.hash, set)
      guard connection.changes == 1 else { throw StoreProblem.workshopCodeTaken(code) }
      let workshop = connection.lastRowID
      try Self.append(first, to: workshop, on: connection)
      try Self.keep(words, of: workshop, on: connection)
      try Self.keep(pictures, of: workshop, on: connection)
      try Self.note(
        mandate, .workshopOpened(code), in: code, workshop: workshop, seq: first.seq, at: now(),
        on: connection)
    }
  }

  /// Appends a line to the log, and keeps all that the act changes beside it, or nothing of it.
  ///
  /// What is in `forgetting` are words that nobody shares any more, such as those of an idea that
  /// went back to its author's drafts.
  ///
  /// Throws `StoreProblem.workshopMovedOn` when the workshop is no longer of the revision by which the
  /// act was judged: the caller reads what has happened and tries again.
  package func record(
    _ line: LogLine, after revision: Int, in code: WorkshopCode, words: [KeptWords] = [],
    forgetting: [Digest] = [], desk: [DeskChange] = [], people: [PersonChange] = [],
    by mandate: Mandate? = nil
  ) throws {
    try write(
      emptyingLog: !forgetting.isEmpty || desk.contains(where: \.isForgetting)
    ) { [now] connection in
      let workshop = try Self.openNumber(of: code, after: revision, on: connection)
      try Self.append(line, to: workshop, on: connection)
      try Self.keep(words, of: workshop, on: connection)
      try Self.forget(forgetting, of: workshop, on: connection)
      try Self.apply(people, to: workshop, code, on: connection)
      try Self.apply(desk, to: workshop, code, on: connection)
      try Self.note(
        mandate, .workshopLed(code, seq: line.seq), in: code, workshop: workshop, seq: line.seq,
        at: now(), on: connection)
    }
  }

  /// Keeps changes that are no events; the log stays as it is.
  ///
  /// Equality answers come with the change that says that somebody was asked, so that nobody answers
  /// twice or in a workshop that has closed meanwhile; where they lie, nothing leads back to it.
  ///
  /// They too are judged by the revision: a ballot that arrives while voting closes must not be taken
  /// and then lie uncounted, nor two drafts get one number.
  package func keep(
    _ desk: [DeskChange], people: [PersonChange] = [], monitoring: WorkshopMonitoring? = nil,
    after revision: Int, in code: WorkshopCode, by mandate: Mandate? = nil
  ) throws {
    try write(
      emptyingLog: desk.contains(where: \.isForgetting)
    ) { [now] connection in
      let workshop = try Self.openNumber(of: code, after: revision, on: connection)
      try Self.apply(people, to: workshop, code, on: connection)
      try Self.apply(desk, to: workshop, code, on: connection)
      if let monitoring { try Self.keep(monitoring, of: workshop, on: connection) }
      try connection.run("UPDATE workshop SET revision = revision + 1 WHERE number = ?", workshop)
      try Self.note(
        mandate, .ballotEntered(code), in: code, workshop: workshop, seq: nil, at: now(),
        on: connection)
    }
  }

  /// The number of a workshop that is open and of this revision still.
  static func openNumber(
    of code: WorkshopCode, after revision: Int, on connection: Connection
  ) throws -> Int {
    let found = try connection.first(
      "SELECT number, closed_on, revision FROM workshop WHERE code = ?", code
    ) { row throws(SQLiteError) -> (number: Int, closedOn: CalendarDate?, revision: Int) in
      (try row.value(0), try row.value(1), try row.value(2))
    }
    guard let found else { throw StoreProblem.noWorkshop(code) }
    if let day = found.closedOn { throw StoreProblem.workshopClosed(code, on: day) }
    guard found.revision == revision else { throw StoreProblem.workshopMovedOn(code) }
    return found.number
  }

  static func append(
    _ line: LogLine, to workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT INTO workshop_line (workshop, seq, line, hash) VALUES (?, ?, ?, ?)", workshop,
      line.seq, line.bytes, line.hash)
    try connection.run(
      """
      UPDATE workshop SET last_seq = ?, last_hash = ?, revision = revision + 1 WHERE number = ?
      """, line.seq, line.hash, workshop)
  }

  static func keep(
    _ words: [KeptWords], of workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    for kept in words {
      try connection.run(
        """
        INSERT INTO workshop_words (workshop, digest, salt, text, receipt) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, workshop, kept.words.digest, kept.words.salt, kept.words.text, kept.receipt)
    }
  }

  private static func forget(
    _ words: [Digest], of workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    guard !words.isEmpty else { return }
    for digest in words {
      try connection.run(
        "DELETE FROM workshop_words WHERE workshop = ? AND digest = ?", workshop, digest)
    }
    try PrivateTable.words.rewrite(on: connection)
  }
}

extension DeskChange {
  /// Whether something goes that should be readable in no file any more.
  fileprivate var isForgetting: Bool {
    switch self {
    case .wrote, .cast: false
    case .discarded, .withdrew: true
    }
  }
}
