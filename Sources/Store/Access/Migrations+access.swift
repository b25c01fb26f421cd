extension Migrations {
  /// Tokens, and the audit log, whose entries follow the last one and then stay as they are.
  ///
  /// `INSERT OR REPLACE`, which deletes without asking the triggers on deletion, is caught by the
  /// first one. What an action is called stands in `AuditedAct` and not here: a list in an
  /// append-only table could only be made longer by making the table anew.
  static let tokensAndAudit = """
    CREATE TABLE token (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      role TEXT NOT NULL CHECK (
        role IN ('facilitator', 'analyst', 'commissioner', 'translator', 'administrator')),
      label TEXT NOT NULL,
      workshop INTEGER REFERENCES workshop,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
      revoked_at INTEGER
    ) STRICT;

    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      token INTEGER REFERENCES token,
      role TEXT CHECK (
        role IN ('facilitator', 'analyst', 'commissioner', 'translator', 'administrator')),
      action TEXT NOT NULL,
      subject TEXT,
      CHECK ((token IS NULL) = (role IS NULL))
    ) STRICT;
    CREATE TRIGGER audit_follows BEFORE INSERT ON audit
    WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM audit)
    BEGIN SELECT raise(ABORT, 'an entry of the audit log follows the last one'); END;
    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_remains BEFORE DELETE ON audit
    BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
    """
}
