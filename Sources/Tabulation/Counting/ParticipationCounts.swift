import Responses
import Surveys

/// How far people came, by language and by channel.
struct ParticipationCounts: Sendable {
  private var languages = Interned<LanguageTag>()
  private var byLanguage: [Int] = []
  private var byChannel: [Int]
  /// One cell for those who are complete, one for blank ones, one for each question.
  private let width: Int

  init(questions: Int) {
    width = questions + 2
    byChannel = [Int](repeating: 0, count: width * Channel.allCases.count)
  }

  mutating func count(_ outcome: Outcome, _ language: LanguageTag, _ channel: Channel) {
    let cell = Self.cell(of: outcome)
    byLanguage[row(of: language) + cell] += 1
    byChannel[channel.place * width + cell] += 1
  }

  private static func cell(of outcome: Outcome) -> Int {
    switch outcome {
    case .complete: 0
    case .blank: 1
    case .stoppedAfter(let question): 2 + question
    }
  }

  /// Where the row of a language begins.
  private mutating func row(of language: LanguageTag) -> Int {
    let start = languages.number(of: language) * width
    if start == byLanguage.count {
      byLanguage.append(contentsOf: repeatElement(0, count: width))
    }
    return start
  }

  mutating func add(_ other: ParticipationCounts) {
    for (place, language) in other.languages.values.enumerated() {
      let start = row(of: language)
      for cell in 0..<width { byLanguage[start + cell] += other.byLanguage[place * width + cell] }
    }
    for cell in byChannel.indices { byChannel[cell] += other.byChannel[cell] }
  }

  /// By language, by channel, and by Easy Read: what was offered, and what was used as well.
  func figures(_ offered: OfferedWays) -> [Tabulation.Participation] {
    let used = self.languages.values.enumerated().map { place, language in
      (language: language, cells: Array(byLanguage[place * width..<(place + 1) * width]))
    }
    let unused = offered.languages.subtracting(used.map(\.language)).map {
      (language: $0, cells: [Int](repeating: 0, count: width))
    }
    let languages = (used + unused).sorted { $0.language < $1.language }
    let channels = offered.channels.map { channel in
      let start = channel.place * width
      return figures(.channel, channel.rawValue, Array(byChannel[start..<start + width]))
    }
    let easyRead = [true, false].compactMap { wanted -> Tabulation.Participation? in
      let rows = languages.filter { $0.language.isEasyRead == wanted }.map(\.cells)
      guard !rows.isEmpty else { return nil }
      let sums = (0..<width).map { cell in rows.reduce(0) { $0 + $1[cell] } }
      return figures(.easyRead, wanted ? "yes" : "no", sums)
    }
    return languages.map { figures(.language, $0.language.text, $0.cells) } + channels + easyRead
  }

  private func figures(
    _ dimension: ParticipationDimension, _ category: String, _ cells: [Int]
  ) -> Tabulation.Participation {
    Tabulation.Participation(
      dimension: dimension, category: category, responses: cells.reduce(0, +),
      complete: cells[0], stoppedAfter: Array(cells[2...]), blank: cells[1])
  }
}

extension Channel {
  /// Its place among all cases.
  fileprivate var place: Int {
    switch self {
    case .web: 0
    case .paper: 1
    case .assisted: 2
    case .workshop: 3
    case .import: 4
    }
  }
}
