import Exports
import Foundation
import Surveys

/// What the questions of a release were called when it was made, by its `datapackage.json`.
///
/// Released figures are about the words that people read then. A definition in a folder may have newer
/// ones.
struct ReleasedWording {
  struct Subject: Decodable {
    struct Category: Decodable {
      let value, label: String
    }

    let id, title: String
    let kind: String?
    let categories: [Category]

    func label(of value: String) -> String? { categories.first { $0.value == value }?.label }
  }

  private struct Package: Decodable {
    let questions: [Subject]
    let characteristics: [Subject]?
  }

  private static let file = "datapackage.json"
  private static let limit = 64 << 20

  let questions: [Subject]
  let characteristics: [Subject]

  /// - Throws: `InputProblems` for what is no data package of a release.
  init(_ release: ReleaseFolderOnDisk) throws {
    let file = "\(release.path)/\(Self.file)"
    let bytes = try InputFile.bytes(of: file, atMost: Self.limit)
    do {
      let package = try JSONDecoder().decode(Package.self, from: Data(bytes))
      (questions, characteristics) = (package.questions, package.characteristics ?? [])
    } catch {
      throw InputProblems(
        "\(file): This is not the data package of a release. Take the folder from where it was made."
      )
    }
  }

  func question(_ id: Identifier<Question>) -> Subject? {
    questions.first { $0.id == id.text }
  }

  func characteristic(_ id: Identifier<Characteristic>) -> Subject? {
    characteristics.first { $0.id == id.text }
  }

  /// Questions to which everybody gave one answer at most.
  var exclusiveQuestions: Set<Identifier<Question>> {
    let exclusive: [QuestionKind.Name] = [.chooseOne, .scale]
    return Set(
      questions.filter { exclusive.map(\.rawValue).contains($0.kind) }
        .compactMap { Identifier($0.id) })
  }
}
