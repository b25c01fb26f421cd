import Translations

/// What the commands do, in the facilitator's language.
struct Help {
  let words: ConsoleWords

  func lines(about command: CommandName?) -> [String] {
    guard let command else {
      return CommandName.allCases.map {
        "\($0.rawValue)\(shortForms(of: $0)): \(words($0.explanation))"
      }
    }
    return [command.usage + shortForms(of: command), words(command.explanation)]
  }

  private func shortForms(of command: CommandName) -> String {
    command.short.isEmpty ? "" : " (\(command.short.joined(separator: ", ")))"
  }
}
