import Store
import Surveys
import Translations
import Web

/// What somebody who has just started a demonstration can do next.
struct Invitation {
  let address: String
  let program: String
  let data: String

  func lines(_ publications: [Publication]) throws -> [String] {
    var lines = [
      "EqualSay is ready at \(address)",
      "",
      "This is a demonstration: all that is stored in \(data) is made up, or counts as made up.",
    ]
    let library = try Library(publications, Catalogues(folder: ""))
    for survey in library.surveys.values.sorted(by: { $0.id < $1.id }) {
      lines += ["", survey.newest.survey.title]
      lines += survey.newest.survey.languages.map { tag in
        "  \(address)\(tag)/\(survey.id)"
      }
      lines.append("  \(program) priorities show \(survey.id)\(dataOption)")
    }
    return lines + ["", "Stop it with Ctrl-C."]
  }

  private var dataOption: String { data == "./data" ? "" : " --data \(data)" }
}
