import Foundation
import Web

/// `organisation.json` in the data folder: who runs the service and whom people can turn to.
enum OrganisationFile {
  private static let name = "organisation.json"
  private static let sizeLimit = 100_000

  /// Reads the file, where there is one.
  ///
  /// - Throws: `InputProblems` that says what is wrong with it.
  static func read(in data: String) throws -> Organisation {
    let path = data + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return .unknown }
    let bytes = try InputFile.bytes(of: path, atMost: sizeLimit)
    let organisation: Organisation
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      organisation = try decoder.decode(Organisation.self, from: Data(bytes))
    } catch {
      throw InputProblems(
        "\(path): This is not a description of an organisation (\(error)). It is a JSON object with "
          + "the texts \"name\", \"email\", \"phone\", \"address\" and \"exitTo\", and a list "
          + "\"helpLines\" of \"name\", \"phone\" and \"about\"; all may be left out.")
    }
    guard organisation.canLeadOut else {
      throw InputProblems(
        "\(path): \"exitTo\" is \"\(organisation.exitTo ?? "")\", which is no https address. Give the "
          + "whole address of a harmless page, such as \"https://www.bbc.co.uk/weather\", or leave it "
          + "out.")
    }
    return organisation
  }
}
