import Web

/// The command line as a whole: finds the command that the words name, and runs it.
struct Program: Sendable {
  let commands: [any Command.Type]

  static let version = "0.1.0"

  static let equalsay = Program(commands: [
    Demo.self,
    Serve.self,
    SurveyCheck.self, SurveyPublish.self, SurveyClose.self, SurveyList.self, SurveyShow.self,
    SurveyLint.self, SurveyImport.self, SurveyExport.self, SurveyPrint.self,
    ResponsesImport.self, ResponsesExport.self, ResponsesSynthesise.self, ResponsesEnter.self,
    ThemesCodebook.self, ThemesCode.self, ThemesUndo.self, ThemesKappa.self, ThemesShow.self,
    QuotesReview.self, QuotesUndo.self, QuotesList.self,
    CommitmentsCheck.self, CommitmentsPublish.self,
    PrioritiesShow.self, PrioritiesTally.self, PrioritiesCombine.self, PrioritiesTheme.self,
    PrioritiesGather.self,
    DriversNew.self, DriversAdd.self, DriversLink.self, DriversMove.self, DriversCheck.self,
    DriversRender.self,
    WorkshopHost.self, WorkshopRun.self, WorkshopList.self, WorkshopShow.self, WorkshopLog.self,
    WorkshopReplay.self, WorkshopBallots.self, WorkshopExport.self, WorkshopClose.self,
    ReleaseCreate.self, ReleaseList.self, ReleaseShow.self, ReleaseVerify.self,
    ReportCreate.self,
    MonitoringCheck.self, MonitoringProgress.self, MonitoringWaves.self, MonitoringCompare.self,
    MonitoringFunnel.self, MonitoringPairs.self, MonitoringShow.self, MonitoringWeights.self,
    TranslationsCheck.self, TranslationsSync.self, TranslationsStatus.self,
    TranslationsExport.self, TranslationsImport.self, TranslationsPreview.self,
    TokenCreate.self, TokenList.self, TokenRevoke.self,
    AuditShow.self,
    DatabaseCheck.self,
  ])

  /// Runs the command that the words name; problems go to standard error.
  func run(_ words: [String]) -> ExitStatus {
    do {
      try perform(words)
      return .done
    } catch {
      Console.complain("\(error)")
      return ExitStatus(error)
    }
  }

  private func perform(_ words: [String]) throws {
    switch words.first {
    case nil,
      "help" where words.count == 1, "--help", "-h":
      print(overview)
    case "--version": print("equalsay \(Self.version)")
    case "help": try perform(words.dropFirst() + ["--help"])
    case _?: try performCommand(words)
    }
  }

  private func performCommand(_ words: [String]) throws {
    let isHelpWanted = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    for command in commands where words.starts(with: command.words) {
      if isHelpWanted {
        print(command.help)
      } else {
        try command.perform(words[command.words.count...])
      }
      return
    }
    let siblings = commands.filter { $0.words.first == words[0] }
    if !siblings.isEmpty, isHelpWanted { return print(list(siblings)) }
    let wanted = words.prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " ")
    throw UsageProblem(
      "There is no command \"\(wanted)\"." + Suggestion.of(wanted, among: commands.map { $0.name })
        + " 'equalsay help' lists them.")
  }

  private var overview: String {
    """
    equalsay \(Self.version): what communities say becomes priorities that commissioners act on.

    \(list(commands))

    'equalsay COMMAND --help' explains one command.
    """
  }

  private func list(_ commands: [any Command.Type]) -> String {
    Columns.text(
      heading: ["Commands:"], rows: commands.map { ("  " + $0.name, $0.summary) })
  }
}
