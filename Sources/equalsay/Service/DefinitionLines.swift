import Foundation
import Surveys

/// Where the things that a finding is about stand in the definitions.
struct DefinitionLines {
  private let definitions: [(file: String, value: JSONValue)]

  /// Reads definitions that have been found to be right; what is not there has no lines.
  init(_ files: [String]) {
    definitions = files.compactMap { file in
      guard let data = FileManager.default.contents(atPath: file) else { return nil }
      do throws(Problems) {
        return (file, try JSONValue.read(Array(data)))
      } catch {
        return nil
      }
    }
  }

  /// The file and the line that a text or a question is named on; the beginning for a whole definition.
  func place(of context: String) -> (file: String, line: Int)? {
    let parts = context.split(separator: ":", maxSplits: 1)
    let names = parts.count < 2 ? [] : parts[1].split(separator: ".").map(String.init)
    guard let last = names.last else { return definitions.first.map { ($0.file, 1) } }
    if names.first == CommitmentsFile.name, let place = placeInCommitments(names.dropFirst()) {
      return place
    }
    let isWorkshop = names.first == Self.workshop
    // The last name is that of a text, such as “hint”, unless the finding is about the whole.
    let path = names.drop { $0 == Self.workshop }
    for (file, value) in isWorkshop ? definitions.reversed() : definitions {
      if let place = value.place(of: path) ?? value.place(of: path.dropLast())
        ?? value.member(last)?.place
      {
        return (file, place.line)
      }
    }
    return nil
  }

  /// Where a commitment is named, whatever of it is meant; or the introduction to all.
  private func placeInCommitments(_ path: ArraySlice<String>) -> (file: String, line: Int)? {
    let commitments = definitions.first { $0.value.member("commitments") != nil }
    guard let (file, value) = commitments, let name = path.first else { return nil }
    let place = value.place(of: [name]) ?? value.member(name)?.place
    return place.map { (file, $0.line) }
  }

  private static let workshop = "workshop"
}

extension JSONValue {
  fileprivate func member(_ key: String) -> JSONMember? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }
  }

  /// Where the thing stands whose identifier is the last, within those before it.
  fileprivate func place(of path: ArraySlice<String>) -> Place? {
    guard let name = path.first, let found = thing(named: name) else { return nil }
    guard path.count > 1 else { return found.member("id")?.place }
    return found.place(of: path.dropFirst())
  }

  private func thing(named name: String) -> JSONValue? {
    switch content {
    case .object(let members):
      if case .text(name)? = member("id")?.value.content { return self }
      return members.lazy.compactMap { $0.value.thing(named: name) }.first
    case .array(let values): return values.lazy.compactMap { $0.thing(named: name) }.first
    case .text, .number, .truth, .null, .unreadable: return nil
    }
  }
}
