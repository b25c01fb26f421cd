extension Migrations {
  /// What was asked for under the key of an act, so that a key is good for one request alone.
  ///
  /// A keyed hash that also takes in the console's key, which is kept nowhere: from the hash and the
  /// folder's own key alone nobody can try out which ballot was entered. Nothing for acts before.
  static let requests = """
    ALTER TABLE workshop_act ADD COLUMN body BLOB CHECK (length(body) = 32);
    """
}
