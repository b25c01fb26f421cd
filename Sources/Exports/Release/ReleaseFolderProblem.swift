import Foundation

/// Why the folder of a release could not be written; nothing of it is left when it is thrown.
package enum ReleaseFolderProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case exists(String)
  case noParent(String)
  case unwritable(String, reason: String)
  case unreadable(String, reason: String)
  case workbook(String, reason: String)

  package var description: String {
    switch self {
    case .exists(let path):
      "\(path): There is something already, and a release never changes. Name another folder."
    case .noParent(let path):
      "\(path): The folder to write into is not there. Create it, or name another."
    case .unwritable(let path, let reason):
      "\(path): It cannot be written (\(reason)). Check the disk and the permissions."
    case .unreadable(let path, let reason):
      "\(path): It cannot be read (\(reason)). Check the disk and the permissions."
    case .workbook(let path, let reason):
      "\(path): The workbook cannot be written (\(reason)). Check the disk and the permissions."
    }
  }

  /// What the system said last, in its words.
  static func unwritable(_ path: String) -> Self {
    .unwritable(path, reason: String(cString: strerror(errno)))
  }

  static func unreadable(_ path: String) -> Self {
    .unreadable(path, reason: String(cString: strerror(errno)))
  }
}
