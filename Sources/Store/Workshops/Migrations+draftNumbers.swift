extension Migrations {
  /// The highest number that a draft of each person ever had, so that none is given twice.
  static let draftNumbers = """
    ALTER TABLE workshop_participant ADD COLUMN drafts INTEGER NOT NULL DEFAULT 0
      CHECK (drafts >= 0);
    UPDATE workshop_participant SET drafts = coalesce((
      SELECT max(draft.number) FROM workshop_draft AS draft
      WHERE draft.workshop = workshop_participant.workshop
        AND draft.participant = workshop_participant.number), 0);
    """
}
