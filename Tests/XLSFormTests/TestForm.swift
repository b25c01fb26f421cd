import CZip
import Foundation
import Surveys
import XCTest

@testable import XLSForm

/// Forms for tests, written as tables: cells parted by bars, rows by lines.
enum TestForm {
  static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces).replacing("⏎", with: "\n").replacing("¦", with: "|")
      }
    }
  }

  /// A form as a folder of CSV files.
  static func source(
    survey: String, choices: String? = nil, settings: String? = nil
  ) throws -> FormSource {
    var files: [String: [UInt8]] = [:]
    for (name, table) in [("survey", survey), ("choices", choices), ("settings", settings)] {
      guard let table else { continue }
      var writer = CSVWriter()
      for row in rows(table) { writer.row(row) }
      files[name] = writer.bytes
    }
    return try FormSource(folder: { files[$0] })
  }

  static func imported(
    survey: String, choices: String? = nil, settings: String? = nil, id: String? = nil,
    language: LanguageTag? = nil, sets: [MonitoringSet] = []
  ) throws -> FormImport {
    try FormImport(
      try source(survey: survey, choices: choices, settings: settings),
      FormImport.Wishes(
        id: id.flatMap { Identifier($0) }, language: language, file: "form",
        monitoringSet: { id in sets.first { $0.id == id } }))
  }

  /// Everything that keeps a form from being a survey, as lines.
  static func problems(
    survey: String, choices: String? = nil, settings: String? = nil
  ) -> [String] {
    do {
      _ = try imported(survey: survey, choices: choices, settings: settings)
      return []
    } catch let problems as FormProblems {
      return problems.list.map { $0.rendered(in: "f.xlsx", isFolder: false) }
    } catch {
      return ["\(error)"]
    }
  }
}

extension FormImport {
  /// What is lost or changed, as lines.
  var lines: [String] { findings.map { $0.rendered(in: "f.xlsx", isFolder: false) } }

  var json: String { String(decoding: definition, as: UTF8.self) }
}

/// Zip files for tests, as no program for tables would write them.
enum TestZip {
  static func bytes(
    _ parts: [(name: String, text: String)], password: String? = nil, in test: XCTestCase
  ) throws -> [UInt8] {
    try bytes(parts.map { ($0.name, Array($0.text.utf8)) }, password: password, in: test)
  }

  static func bytes(
    _ parts: [(name: String, bytes: [UInt8])], password: String? = nil, in test: XCTestCase
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: folder)) }
    let path = folder.appending(path: "test.zip").path
    var fault: Int32 = 0
    let archive = try XCTUnwrap(zip_open(path, ZIP_CREATE, &fault))
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for part in parts {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, part.bytes.count), alignment: 1)
      buffers.append(buffer)
      buffer.copyBytes(from: part.bytes)
      let source = zip_source_buffer(
        archive, buffer.baseAddress, zip_uint64_t(part.bytes.count), 0)
      let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      XCTAssertGreaterThanOrEqual(index, 0)
      guard let password else { continue }
      XCTAssertEqual(
        zip_file_set_encryption(
          archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password), 0)
    }
    XCTAssertEqual(zip_close(archive), 0)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// A workbook of these sheets, as XML of their rows.
  static func workbook(
    _ sheets: [(name: String, rows: String)], strings: String = "", styles: String? = nil,
    in test: XCTestCase
  ) throws -> [UInt8] {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }.joined()
    let targets = sheets.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"http://x/relationships/worksheet\" "
        + "Target=\"/xl/worksheets/s\(index + 1).xml\"/>"
    }.joined()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let style =
      "<Relationship Id=\"y\" Type=\"http://x/relationships/styles\" Target=\"styles.xml\"/>"
    let parts: [(String, String)] =
      [
        (
          "_rels/.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"http://x/relationships/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<workbook xmlns=\"\(main)\" xmlns:r=\"http://x/r\"><sheets>\(list)</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships>\(targets)<Relationship Id=\"s\" "
            + "Type=\"http://x/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + (styles == nil ? "" : style) + "</Relationships>"
        ),
        ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      ]
      + sheets.enumerated().map { index, sheet in
        (
          "xl/worksheets/s\(index + 1).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
        )
      }
    return try bytes(parts + (styles.map { [("xl/styles.xml", $0)] } ?? []), in: test)
  }

  /// A row of texts: cells parted by bars, each either a text or the XML of a cell.
  static func row(_ cells: String) -> String {
    let cells = cells.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      let cell = cell.trimmingCharacters(in: .whitespaces)
      return cell.hasPrefix("<c") ? cell : "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
    }
    return "<row>" + cells.joined() + "</row>"
  }
}

extension FormSource {
  /// Everything that is found in a workbook, as lines.
  static func lines(of workbook: [UInt8]) -> [String] {
    do throws(FormProblems) {
      return try FormImport(
        FormSource(workbook: workbook),
        FormImport.Wishes(id: nil, language: .british, file: "form", monitoringSet: { _ in nil })
      ).lines
    } catch {
      return error.list.map { $0.rendered(in: "f.xlsx", isFolder: false) }
    }
  }
}
