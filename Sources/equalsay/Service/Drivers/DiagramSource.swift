import DriverDiagrams
import Surveys

/// A driver diagram that the user named.
enum DiagramSource {
  static let sizeLimit = 2 << 20

  /// The diagram of a file that has no problems.
  ///
  /// - Throws: `InputProblems` with each problem of the file.
  static func diagram(of file: String) throws -> Diagram {
    let bytes = try InputFile.bytes(of: file, atMost: sizeLimit)
    do throws(Problems) {
      return try DiagramFile.read(bytes)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }
}
