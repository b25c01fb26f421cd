/// Why the key of a data folder cannot be used.
package enum KeyFileProblem: Error, Hashable, CustomStringConvertible {
  case missing(file: String)
  case unreadable(file: String, reason: String)
  case wrongLength(file: String, bytes: Int)
  case notWritable(file: String, reason: String)

  package var description: String {
    switch self {
    case .missing(let file):
      "The key \(file) is not there. Restore it from the backup of the data folder: without it no "
        + "receipt can be recognised."
    case .unreadable(let file, let reason):
      "The key \(file) cannot be read: \(reason). Give the user that runs equalsay the right to "
        + "read it (chmod 600)."
    case .wrongLength(let file, let bytes):
      "The key \(file) holds \(bytes) bytes instead of \(SecretKey.length). Restore it from the "
        + "backup of the data folder."
    case .notWritable(let file, let reason):
      "The key \(file) cannot be made: \(reason). Free some space, or choose a folder that the "
        + "user that runs equalsay may write to."
    }
  }
}
