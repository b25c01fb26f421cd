import DisclosureControl
import Surveys
import Translations

/// What a reader must know beside the figures, in the order in which it is read.
///
/// `notes.md` and the first sheet of the workbook say the same.
struct ReleaseNotes {
  enum Block {
    case title(String)
    case heading(String)
    case paragraph(String)
    case item(String)
    /// Rows of cells, the first of them headings.
    case table([[String]])
  }

  private(set) var blocks: [Block] = []
  private let contents: ReleaseContents
  private let words: ReleaseWords

  init(_ contents: ReleaseContents) {
    self.contents = contents
    words = contents.words
    blocks.append(.title(words.title(of: contents.record)))
    if contents.record.isSynthetic { blocks.append(.paragraph(words(.releaseSynthetic))) }
    addOrigin()
    addPopulation()
    section(
      .releaseHeadingQuestions, contents.questions.map { "\($0.id.text): \(contents.texts[$0.id])" }
    )
    contents.record.codebooks.forEach { addThemes($0) }
    addShorthand()
    section(.releaseHeadingRules, Self.rules(contents.figures.policy, words))
    addChanges()
    blocks += Self.reference(contents)
    addParticipation()
    addMethods()
    addFiles()
  }

  private mutating func section(_ heading: ReleasePhrase, _ items: [String]) {
    guard !items.isEmpty else { return }
    blocks.append(.heading(words(heading)))
    blocks += items.map { .item($0) }
  }

  private mutating func addOrigin() {
    let (record, texts) = (contents.record, contents.texts)
    blocks.append(.heading(words(.releaseHeadingOrigin)))
    if let askedBy = texts.askedBy {
      blocks.append(.paragraph(words(.releaseAskedBy, ["name": askedBy])))
    }
    if let purpose = texts.purpose {
      blocks.append(.paragraph(words(.releasePurpose, ["text": purpose])))
    }
    blocks.append(.item(words(.releaseDay, ["day": words.day(record.day)])))
    if let opens = record.opens {
      blocks.append(.item(words(.releaseOpens, ["day": words.day(opens)])))
    }
    if let closes = record.closes {
      blocks.append(.item(words(.releaseCloses, ["day": words.day(closes)])))
    }
    blocks.append(
      .item(words(.releaseVersions, ["versions": words.list(record.versions.map(words.number))])))
    blocks.append(.item(words(.releaseSoftware, ["software": record.software])))
    if !record.options.isEmpty {
      let options = record.options.joined(separator: " ")
      blocks.append(.item(words(.releaseOptions, ["options": options])))
    }
  }

  private mutating func addPopulation() {
    let record = contents.record
    blocks.append(.heading(words(.releaseHeadingPopulation)))
    let people = words.figure(contents.figures.people)
    blocks.append(.paragraph(words(.releasePeople, ["people": people])))
    blocks.append(
      .paragraph(words(record.limits.isEmpty ? .releaseWhoEverybody : .releaseWhoOnly)))
    blocks += record.limits.map { .item(words.sentence(on: $0)) }
    let breakdowns = words.list(record.breakdowns.map { words.name(of: $0) })
    blocks.append(
      .paragraph(
        record.breakdowns.isEmpty
          ? words(.releaseBrokenDownNot) : words(.releaseBrokenDown, ["breakdowns": breakdowns])))
  }

  private mutating func addThemes(_ codebook: ReleasedCodebook) {
    blocks.append(.heading(words(.releaseThemes, ["question": codebook.question])))
    blocks.append(.paragraph(words(.releaseThemesMeaning)))
    blocks += codebook.themes.map { theme in
      .item(words(.releaseTheme, ["theme": theme.title, "definition": theme.definition]))
    }
  }

  private mutating func addShorthand() {
    let policy = contents.figures.policy
    section(
      .releaseHeadingKey,
      [
        words(.releaseKeyConfidential, ["number": words.number(policy.smallestCount)]),
        words(.releaseKeyUnreliable, ["number": words.number(policy.smallestBaseForPercent)]),
        words(.releaseKeyNotApplicable),
      ])
  }

  private mutating func addChanges() {
    let changes = ReleaseChanges(contents).sentences
    blocks.append(.heading(words(.releaseHeadingChanges)))
    if changes.isEmpty { blocks.append(.paragraph(words(.releaseChangesNone))) }
    blocks += changes.map { .item($0) }
  }

  private mutating func addParticipation() {
    let all = contents.figures.participation
    guard !all.isEmpty else { return }
    blocks.append(.heading(words(.releaseHeadingParticipation)))
    let head = [
      words(.releaseColumnBy), words(.releaseColumnCategory), words(.releaseColumnResponses),
      words(.releaseColumnComplete), words(.releaseColumnPercent),
    ]
    let rows = all.map { part in
      [
        words.name(of: part.dimension), words.name(of: part.category, in: part.dimension),
        words.figure(part.responses), words.figure(part.complete),
        words.figure(part.percentComplete),
      ]
    }
    blocks.append(.table([head] + rows))
    let stops = all.flatMap { part in
      part.stoppedAfter.map { stop in
        words(
          .releaseStopped,
          [
            "group": words.name(of: part.category, in: part.dimension),
            "people": words.figure(stop.people), "question": words.name(of: stop.question),
          ])
      }
    }
    blocks += stops.map { .item($0) }
  }

  private mutating func addMethods() {
    let kinds = Set(contents.questions.map(\.kind))
    var methods = [words(.releaseMethodBase)]
    if kinds.contains(.scale) { methods.append(words(.releaseMethodMedian)) }
    if contents.questions.contains(where: { $0.kind == .scale && $0.dontKnow != nil }) {
      methods.append(words(.releaseMethodUnsure))
    }
    if kinds.contains(.number) { methods.append(words(.releaseMethodQuartiles)) }
    if kinds.contains(.rank) {
      let base = words.number(contents.figures.policy.roundingBase)
      methods += [
        words(.releaseMethodPoints), words(.releaseMethodRank),
        words(.releaseMethodPublished, ["number": base]), words(.releaseMethodMaximum),
        words(.releaseMethodInterval),
      ]
    }
    if contents.reference == nil { methods.append(words(.releaseMethodReference)) }
    section(.releaseHeadingMethods, methods)
  }

  private mutating func addFiles() {
    let files =
      [
        ("tables.csv", words(.releaseFileTables)),
        ("priorities.csv", words(.releaseFilePriorities)),
        ("priorities-by-group.csv", words(.releaseFilePrioritiesByGroup)),
        ("respondents.csv", words(.releaseFileRespondents)),
        ("participation.csv", words(.releaseFileParticipation)),
      ] + population + [
        ("datapackage.json", words(.releaseFileDataPackage)),
        ("release.json", words(.releaseFileRelease)),
        ("release.xlsx", words(.releaseFileWorkbook)),
      ]
    section(.releaseHeadingFiles, files.map { "\($0.0): \($0.1)" })
  }

  private var population: [(String, String)] {
    contents.reference == nil ? [] : [("population.csv", words(.releaseFilePopulation))]
  }
}

extension ReleaseWords {
  func title(of record: ReleaseRecord) -> String {
    self(.releaseTitle, ["title": texts.title, "number": number(record.number)])
  }

  /// What holds for everybody who is counted.
  fileprivate func sentence(on limit: PopulationLimit) -> String {
    switch limit {
    case .versions(let versions):
      self(.releaseOnlyVersions, ["values": list(versions.map(number))])
    case .languages(let languages):
      self(.releaseOnlyLanguages, ["values": list(languages.map { name(ofLanguage: $0.text) })])
    case .channels(let channels):
      self(.releaseOnlyChannels, ["values": list(channels.map(name(ofChannel:)))])
    case .sites(let sites): self(.releaseOnlySites, ["values": list(sites.map { texts[$0] })])
    case .since(let day): self(.releaseOnlySince, ["day": self.day(day)])
    case .until(let day): self(.releaseOnlyUntil, ["day": self.day(day)])
    case .easyRead(let isEasyRead):
      isEasyRead ? self(.releaseOnlyEasyRead) : self(.releaseOnlyStandard)
    case .categories(let id, let categories):
      self(
        .releaseOnlyCategories,
        [
          "characteristic": name(of: id),
          "values": list(categories.map { name(of: $0, in: id) }),
        ])
    }
  }
}
