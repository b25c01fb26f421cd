import Exports
import Foundation
import Secrets
import Surveys
import Tabulation

/// A release as somebody has it: a folder whose `release.json` says what must be in it.
struct ReleaseFolderOnDisk {
  /// The part of `release.json` that checking and comparing need.
  struct Document: Decodable {
    struct File: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }

    struct Population: Decodable {
      struct Limit: Decodable {
        let of: String
        let values: [String]
      }

      let limits: [Limit]
    }

    struct Reference: Decodable {
      let id: String
      let file: String
    }

    let survey: String
    let release: Int
    let day: String
    let language: String
    let title: String
    let synthetic: Bool
    let versions: [Int]
    let population: Population
    let reference: Reference?
    let files: [File]
  }

  static let document = "release.json"
  private static let limit = 16 << 20

  let path: String
  let bytes: [UInt8]
  let contents: Document

  /// - Throws: `InputProblems` for what is no release.
  init(_ path: String) throws {
    let file = path + "/" + Self.document
    self.path = path
    bytes = try InputFile.bytes(of: file, atMost: Self.limit)
    do { contents = try JSONDecoder().decode(Document.self, from: Data(bytes)) } catch {
      throw InputProblems("\(file): This is not the document of a release. Name another folder.")
    }
  }

  /// The population that those who took part were held against, read from the folder once it is as
  /// it was published; none where they were not.
  func population() throws -> ReferencePopulation? {
    guard let reference = contents.reference else { return nil }
    let file = "\(path)/\(reference.file)"
    guard let id = Identifier<ReferencePopulation>(reference.id),
      contents.files.contains(where: { $0.path == reference.file })
    else {
      throw InputProblems(
        "\(path)/\(Self.document): It names a population that the release does not hold. "
          + "Take the folder from where the release was made.")
    }
    let bytes = try InputFile.bytes(of: file, atMost: Self.limit)
    do throws(RowProblems) { return try ReferencePopulation(released: bytes, id: id) } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// What a report on the release may be called that somebody put beside its files.
  static let reports = ["report.html", "report.json", "report.pdf"]

  /// What differs from what the document says, a line a file.
  func differences() throws -> [String] {
    var lines: [String] = []
    for file in contents.files {
      guard !file.path.contains("/"), file.path != "..", !file.path.isEmpty else {
        lines.append("\(path)/\(Self.document): It names a file outside the folder.")
        continue
      }
      lines += try difference(file).map { ["\(path)/\(file.path): \($0)"] } ?? []
    }
    let known = Set(contents.files.map(\.path) + [Self.document] + Self.reports)
    let there = try FileManager.default.contentsOfDirectory(atPath: path)
    for name in there.sorted() where !known.contains(name) {
      lines.append("\(path)/\(name): The release does not hold this file.")
    }
    return lines
  }

  private func difference(_ file: Document.File) throws -> String? {
    do {
      let found = try ReleaseFile(file.path, in: path)
      guard found.digest.hex == file.sha256, found.bytes == file.bytes else {
        return "It is not as it was published. Take the file from where the release was made."
      }
      return nil
    } catch {
      return "It is missing or cannot be read. Take the file from where the release was made."
    }
  }
}
