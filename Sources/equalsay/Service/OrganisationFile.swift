import Foundation
import Surveys
import Web

/// `organisation.json` in the data folder: who runs the service and whom people can turn to.
enum OrganisationFile {
  private static let name = "organisation.json"
  private static let sizeLimit = 100_000
  private static let keys = [
    "name", "email", "phone", "address", "helpLines", "exitTo", "privacyNotice",
  ]

  /// Reads the file, where there is one.
  ///
  /// - Throws: `InputProblems` that says what is wrong with it.
  static func read(in data: String) throws -> Organisation {
    let path = data + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return .unknown }
    let bytes = Data(try InputFile.bytes(of: path, atMost: sizeLimit))
    let organisation: Organisation
    let unknown: [String]
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      unknown = unknownKeys(among: try decoder.decode(Names.self, from: bytes).all)
      organisation = try decoder.decode(Organisation.self, from: bytes)
    } catch {
      throw InputProblems(
        "\(path): This is not a description of an organisation: \(reason(error)). It is a JSON object "
          + "with the texts \"name\", \"email\", \"phone\", \"address\", \"exitTo\" and "
          + "\"privacyNotice\", and a list \"helpLines\" of \"name\", \"phone\" and \"about\"; all may be left out but the name and "
          + "phone of a help line.")
    }
    guard unknown.isEmpty else { throw InputProblems(unknown.map { "\(path): \($0)" }) }
    guard organisation.canLeadOut else {
      throw InputProblems(
        "\(path): \"exitTo\" is \"\(organisation.exitTo ?? "")\", which is no https address. Give the "
          + "whole address of a harmless page, such as \"https://www.bbc.co.uk/weather\", or leave it "
          + "out.")
    }
    guard organisation.canLeadToNotice else {
      throw InputProblems(
        "\(path): \"privacyNotice\" is \"\(organisation.privacyNotice ?? "")\", which is no https "
          + "address. Give the whole address of your privacy notice, or leave it out.")
    }
    return organisation
  }

  /// The keys of an object, whatever they are.
  private struct Names: Decodable {
    private struct Key: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    let all: [String]

    init(from decoder: any Decoder) throws {
      all = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue).sorted()
    }
  }

  /// A misspelt key would leave a help page without an address, and nobody would know.
  private static func unknownKeys(among names: [String]) -> [String] {
    names.filter { !keys.contains($0) }.map {
      "Unknown key \"\($0)\"." + Suggestion.of($0, among: keys)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "\"\(key.stringValue)\" is missing\(place(context.codingPath))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "it holds something else than it should\(place(context.codingPath))"
    case _: "it is not JSON"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "" }
    let names = path.map { key in key.intValue.map { "entry \($0 + 1)" } ?? "\"\(key.stringValue)\""
    }
    return " at " + names.joined(separator: ", ")
  }
}
