package import Secrets
package import SQLite
package import Surveys
package import Workshops

/// Why a data folder cannot be used, or why something cannot be kept in it.
package enum StoreProblem: Error, CustomStringConvertible {
  case noFolder(folder: String)
  case folderNotWritable(folder: String, reason: String)
  case key(KeyFileProblem)
  /// The key is not the one with which the database was made.
  case otherKey(folder: String)
  case notADatabase(file: String)
  case otherApplication(file: String)
  case newer(file: String, found: Int, known: Int)
  case otherKind(folder: String, found: Store.Kind)
  case damaged(file: String, findings: [String])
  case diskFull(file: String)
  case busy(file: String)
  case stopped
  case notPublished(Identifier<Survey>, version: Int?)
  case alreadyPublished(Identifier<Survey>, version: Int)
  case recordingNotKept(file: String, folder: String)
  case noWorkshop(WorkshopCode)
  case workshopCodeTaken(WorkshopCode)
  /// Somebody else was quicker: what was judged is no longer how the workshop stands.
  case workshopMovedOn(WorkshopCode)
  case workshopClosed(WorkshopCode, on: CalendarDate)
  case noParticipant(ParticipantID, WorkshopCode)
  case noToken(Int)
  /// Another release was written down while this one was judged by those before.
  case releasedMeanwhile(Identifier<Survey>, last: Int?)
  /// The import was taken for a dead one and is being cleared away, or was ended before.
  case importEnded(Int)
  /// The token was revoked or ran out before the act for which it was good.
  case tokenEnded(Int)
  case database(SQLiteError, file: String)

  init(_ error: SQLiteError, file: String) {
    switch error.reason {
    case .busy: self = .busy(file: file)
    case .full: self = .diskFull(file: file)
    case .damaged: self = .damaged(file: file, findings: [error.message])
    case .notADatabase: self = .notADatabase(file: file)
    case .cannotOpen, .readOnly: self = .folderNotWritable(folder: file, reason: error.message)
    case .inputOutput, .constraint, .mismatch, .other: self = .database(error, file: file)
    }
  }

  package var description: String {
    switch self {
    case .noFolder(let folder):
      "There is no data folder \(folder). Check the name after --data; 'equalsay survey publish' and "
        + "'equalsay demo' make a new one."
    case .folderNotWritable(let folder, let reason):
      "\(folder) cannot be written: \(reason). Choose another folder with --data, or give the user "
        + "that runs equalsay the right to write there."
    case .key(let problem): problem.description
    case .otherKey(let folder):
      "The key in \(folder) is not the one its database was made with. Restore both from the same "
        + "backup."
    case .notADatabase(let file):
      "\(file) is not a database. Restore it from a backup, or choose another folder with --data."
    case .otherApplication(let file):
      "\(file) belongs to another program. Choose another folder with --data."
    case .newer(let file, let found, let known):
      "\(file) was written by a newer equalsay (its format is \(found), this one knows \(known)). "
        + "Install that version or a later one."
    case .otherKind(let folder, .real):
      "\(folder) holds real responses, so it cannot be a demonstration. Choose another folder with "
        + "--data."
    case .otherKind(let folder, .demonstration):
      "\(folder) is a demonstration, so no real response can be kept there. Choose another folder "
        + "with --data."
    case .damaged(let file, let findings):
      "\(file) is damaged: \(findings.joined(separator: "; ")). Stop equalsay, keep a copy of the "
        + "folder, and restore a backup."
    case .diskFull(let file):
      "The disk that holds \(file) is full. Free some space, then try again; what was stored before is safe."
    case .busy(let file):
      "\(file) was in use by another program for too long. Try again when it has finished."
    case .stopped: "The service is stopping. Try again when it has started."
    case .notPublished(let survey, nil):
      "The survey '\(survey)' is not published. Publish it with 'equalsay survey publish'."
    case .notPublished(let survey, let version?):
      "Version \(version) of the survey '\(survey)' is not published. Publish it with "
        + "'equalsay survey publish'."
    case .alreadyPublished(let survey, let version):
      "Version \(version) of the survey '\(survey)' is published and cannot change. Raise the "
        + "version in its survey.json, then publish again."
    case .recordingNotKept(let file, let folder):
      "The recording \(file) could not be copied to \(folder). Check that the disk has room and that "
        + "nobody is changing the file, then publish again."
    case .noWorkshop(let code):
      "There is no workshop with the code \(code). Check the code; 'equalsay workshop host' begins one."
    case .workshopCodeTaken(let code):
      "A workshop with the code \(code) was held before. Begin again with another code."
    case .workshopMovedOn(let code):
      "Something else happened in the workshop \(code) at the same moment. Look at how it stands "
        + "now, then try again."
    case .workshopClosed(let code, let day):
      "The workshop \(code) was closed on \(day), so nothing can be added to it. Begin another one "
        + "with 'equalsay workshop host'."
    case .noParticipant(let participant, let code):
      "There is no participant \(participant) in the workshop \(code). Let them join first."
    case .noToken(let number):
      "There is no token \(number). 'equalsay token list' lists them."
    case .releasedMeanwhile(let survey, let last):
      "Another release of '\(survey)' was made at the same time (\(last.map { "number \($0)" } ?? "none")"
        + " is the last one now). Nothing was released. Create the release again."
    case .importEnded(let number):
      "Import \(number) was ended before it was finished, so nothing of it is kept. Import the file again."
    case .tokenEnded(let number):
      "Token \(number) is no longer good, so nothing was done. Ask whoever looks after the service for "
        + "a new one."
    case .database(let error, let file):
      "\(file) failed: \(error). Check it with 'equalsay database check', and the disk it is on."
    }
  }
}
