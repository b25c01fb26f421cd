import Responses
import Surveys
import Tabulation

/// Random data that another program is asked about as well.
struct StatisticsQuestions: Encodable {
  struct RakingQuestion: Encodable {
    /// One to three dimensions, as nested lists.
    let counts: Table
    let margins: [[Double]]
    let caps: [Double]
  }

  indirect enum Table: Encodable {
    case people(Int)
    case rows([Table])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .people(let people): try container.encode(people)
      case .rows(let rows): try container.encode(rows)
      }
    }
  }

  /// Two counts, each with its base.
  let shares: [[Int]]
  /// Two numbers of events, each with its population.
  let rates: [[Int]]
  let rakings: [RakingQuestion]
  let charts: [[Double]]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    shares = (0..<400).map { number in
      let bases = (0..<2).map { _ in
        Int.random(in: 1...(number % 2 == 0 ? 40 : 5_000), using: &random)
      }
      return bases.flatMap { [Int.random(in: 0...min($0, 300), using: &random), $0] }
    }
    rates = (0..<400).map { number in
      let most = number % 2 == 0 ? 12 : number % 3 == 0 ? 1_000_000 : 2_000
      return (0..<2).flatMap { _ in
        [Int.random(in: 0...most, using: &random), Int.random(in: 10...5_000_000, using: &random)]
      }
    }
    rakings = (0..<36).map { RakingQuestion(dimensions: 1 + $0 % 3, using: &random) }
    charts = (0..<400).map { Self.chart(points: 10 + $0 % 50, using: &random) }
  }

  /// A walk that now stays, now wanders, now jumps to and fro.
  private static func chart(points: Int, using random: inout SplitMix64) -> [Double] {
    let (pull, steps) = (
      Int.random(in: 0...4, using: &random), Int.random(in: 1...6, using: &random)
    )
    var (value, values): (Int, [Double]) = (50, [])
    for _ in 0..<points {
      value += Int.random(in: -steps...steps, using: &random) + (50 - value) * pull / 2
      values.append(Double(value))
    }
    return values
  }
}

extension StatisticsQuestions.RakingQuestion {
  fileprivate init(dimensions: Int, using random: inout SplitMix64) {
    let sizes = (0..<dimensions).map { _ in Int.random(in: 2...4, using: &random) }
    counts = Self.table(sizes[...], using: &random)
    margins = sizes.map { size in
      (0..<size).map { _ in Double(Int.random(in: 5...60, using: &random)) }
    }
    caps = [1.2, 1.6, 2.5, 5]
  }

  private static func table(
    _ sizes: ArraySlice<Int>, using random: inout SplitMix64
  ) -> StatisticsQuestions.Table {
    guard let size = sizes.first else { return .people(Int.random(in: 1...80, using: &random)) }
    return .rows((0..<size).map { _ in table(sizes.dropFirst(), using: &random) })
  }

  /// The cells in the order of the nested lists.
  var cells: [Raking.Cell] { Self.cells(of: counts, under: []) }

  private static func cells(
    of table: StatisticsQuestions.Table, under categories: [Identifier<Option>]
  ) -> [Raking.Cell] {
    switch table {
    case .people(let people): [Raking.Cell(categories: categories, people: people)]
    case .rows(let rows):
      rows.enumerated().flatMap { number, row in
        cells(of: row, under: categories + [Identifier("c\(number)")].compactMap(\.self))
      }
    }
  }

  var targets: [Raking.Margin] {
    margins.map { shares in
      Raking.Margin(
        characteristic: Identifier(literal: "any"),
        shares: Dictionary(
          uniqueKeysWithValues: shares.enumerated().compactMap { number, share in
            Identifier("c\(number)").map { ($0, share) }
          }))
    }
  }
}

/// What the other program finds.
struct StatisticsAnswers: Decodable {
  struct RakingAnswer: Decodable {
    let weights: [Double]
    let designEffect: Double
    let effectiveSampleSize: Double
    /// For each cap how far the margins are missed at least, whatever the weights.
    let smallestGaps: [Double]
  }

  struct Chart: Decodable {
    let median: Double
    let shifts: [[Int]]
    let trends: [[Int]]
    /// How many there are, the fewest and the most that chance makes; nothing where too few points.
    let runs: [Int]
  }

  let shares: [[String: [Double]]]
  let rates: [[String: [Double]]]
  let rakings: [RakingAnswer]
  let charts: [Chart]
}
