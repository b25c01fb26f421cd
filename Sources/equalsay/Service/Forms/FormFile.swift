import Foundation
import Surveys
import XLSForm

/// A form that the user named: a workbook, or a folder of CSV files.
struct FormFile {
  let path: String
  let isFolder: Bool

  private static let csvLimit = 24 << 20

  init(_ path: String) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self.isFolder = isFolder.boolValue
    self.path = self.isFolder && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The survey that comes of it.
  ///
  /// - Throws: `InputProblems` with every problem of the form.
  func survey(_ wishes: FormImport.Wishes) throws -> FormImport {
    do {
      return try FormImport(try source(), wishes)
    } catch let problems as FormProblems {
      throw InputProblems(lines(of: problems.list))
    }
  }

  func lines(of findings: [FormFinding]) -> [String] {
    findings.map { $0.rendered(in: path, isFolder: isFolder) }
  }

  private func source() throws -> FormSource {
    guard isFolder else {
      let bytes = try InputFile.bytes(of: path, atMost: FormSource.sizeLimit)
      guard !path.lowercased().hasSuffix(".csv") else {
        throw InputProblems(
          "\(path): This is one file of CSV, and a form in CSV is several. Give the folder with "
            + "survey.csv and choices.csv.")
      }
      return try FormSource(workbook: bytes)
    }
    let sheets = try ["survey", "choices", "settings"].map { name in
      (name, try bytes(of: name))
    }
    let known = Dictionary(uniqueKeysWithValues: sheets)
    return try FormSource(folder: { name in
      known[name] ?? (exists(name) ? [] : nil)
    })
  }

  private func exists(_ sheet: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(sheet).csv")
  }

  private func bytes(of sheet: String) throws -> [UInt8]? {
    guard exists(sheet) else { return nil }
    let file = "\(path)/\(sheet).csv"
    let bytes = try InputFile.bytes(of: file, atMost: Self.csvLimit)
    guard bytes.count <= Self.csvLimit else {
      throw InputProblems(
        "\(file): The file is larger than \(Self.csvLimit >> 20) MB, which no form is. Check its "
          + "name.")
    }
    return bytes
  }
}
