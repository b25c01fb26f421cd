import Foundation
import Store
import Surveys

extension SurveyFolder {
  /// The file of a workshop that is named by its folder or by a path.
  func workshopFile(_ nameOrFile: String) -> String {
    Identifier<Survey>(nameOrFile).map(workshopDefinition) ?? nameOrFile
  }

  /// The pictures that a workshop uses, to be kept with it.
  func pictures(of workshop: WorkshopDefinition, from file: String) throws -> [PublishedPicture] {
    var names = Set(workshop.groundRules.compactMap(\.picture))
    switch workshop.kind {
    case .nominalGroup(let group): if let picture = group.picture { names.insert(picture) }
    case .topicGuide(let topics): names.formUnion(topics.compactMap(\.picture))
    }
    return try pictures(named: names, from: file)
  }
}
