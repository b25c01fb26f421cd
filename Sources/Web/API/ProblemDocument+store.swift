package import Store

extension ProblemDocument {
  /// What a program is told of a problem of the store; of the machine it is told nothing.
  package init(_ problem: StoreProblem) {
    switch problem {
    case .notPublished, .noWorkshop, .noParticipant, .noToken:
      self.init(.notFound, "\(problem)")
    case .alreadyPublished, .workshopCodeTaken, .workshopMovedOn, .workshopClosed,
      .releasedMeanwhile, .importEnded:
      self.init(.conflict, "\(problem)")
    case .tokenEnded: self.init(.tokenInvalid, "\(problem)")
    case .noFolder, .folderNotWritable, .key, .otherKey, .notADatabase, .otherApplication, .newer,
      .otherKind, .damaged, .diskFull, .busy, .stopped, .recordingNotKept, .database:
      self.init(
        .failure,
        "The service failed, and nothing was done. Try again in a minute; if it goes on, tell "
          + "whoever looks after the service, whose console says why.")
    }
  }
}
