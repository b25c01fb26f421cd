import Foundation

/// When the files of folders were saved and how large they are, to see whether any has changed.
package struct FolderStamp: Hashable, Sendable {
  private var files: [String: String] = [:]

  /// Looks at the files that stand in these folders, not at those deeper inside.
  package init(of folders: [String]) {
    for folder in folders {
      do {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
          files["\(folder)/\(name)"] = try Self.stamp(of: "\(folder)/\(name)")
        }
      } catch {
        // What cannot be looked at now looks different from what could be, which is a change too.
        files[folder] = "gone"
      }
    }
  }

  /// Looks at the catalogues of a folder, which stand one folder deeper.
  init(ofCatalogues folder: String) {
    var scopes: [String] = []
    do {
      scopes = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      files[folder] = "gone"
    }
    for scope in scopes {
      do {
        let path = "\(folder)/\(scope)"
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where name.hasSuffix(".po") {
          files["\(path)/\(name)"] = try Self.stamp(of: "\(path)/\(name)")
        }
      } catch {
        // A file among the folders, or one that is just being replaced.
        files["\(folder)/\(scope)"] = "gone"
      }
    }
  }

  private static func stamp(of path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(date) \(attributes[.size] ?? 0) \(attributes[.systemFileNumber] ?? 0)"
  }
}
