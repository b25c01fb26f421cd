/// One line of ballots: `3: 2,{1,4},5` is three voters who put 2 first and 5 last.
struct BallotLine {
  private(set) var entries: [Entry] = []
  private(set) var count = 0
  private let form: BallotForm
  /// For each idea the line that ranked it last, by its number among the lines read.
  private var rankedIn: [Int]
  private var lines = 0

  init(ideas: Int, form: BallotForm) {
    self.form = form
    rankedIn = Array(repeating: 0, count: ideas)
  }

  /// Reads a line into `entries` and `count`.
  mutating func read(
    _ bytes: ArraySlice<UInt8>, votersBefore: Int
  ) throws(BallotLineProblem) {
    entries.removeAll(keepingCapacity: true)
    lines += 1
    var cursor = LineCursor(bytes)
    guard let count = cursor.number(), count > 0, cursor.skip(UInt8(ascii: ":")) else {
      throw .noCount
    }
    guard count <= BallotBox.mostVoters - votersBefore else { throw .tooManyVoters }
    self.count = count
    if !cursor.isAtEnd { try readOrder(&cursor) }
    if form.isComplete, entries.count < rankedIn.count {
      throw .incomplete(form, ranked: entries.count, of: rankedIn.count)
    }
  }

  private mutating func readOrder(_ cursor: inout LineCursor) throws(BallotLineProblem) {
    repeat {
      if cursor.skip(UInt8(ascii: "{")) {
        try readTie(&cursor)
      } else {
        try readIdea(&cursor, tied: false)
      }
    } while cursor.skip(UInt8(ascii: ","))
    guard cursor.isAtEnd else { throw .unexpected(cursor.rest) }
  }

  private mutating func readTie(_ cursor: inout LineCursor) throws(BallotLineProblem) {
    let start = entries.count
    repeat {
      try readIdea(&cursor, tied: entries.count > start)
    } while cursor.skip(UInt8(ascii: ","))
    guard cursor.skip(UInt8(ascii: "}")) else { throw .unclosedTie }
    guard form.allowsTies || entries.count == start + 1 else { throw .tie(form) }
  }

  private mutating func readIdea(
    _ cursor: inout LineCursor, tied: Bool
  ) throws(BallotLineProblem) {
    guard let number = cursor.number() else { throw .unexpected(cursor.rest) }
    guard (1...rankedIn.count).contains(number) else {
      throw .unknownIdea(number, of: rankedIn.count)
    }
    guard rankedIn[number - 1] < lines else { throw .rankedTwice(number) }
    rankedIn[number - 1] = lines
    entries.append(Entry(number - 1, tied: tied))
  }
}

/// Why a line of ballots cannot be read.
enum BallotLineProblem: Error, CustomStringConvertible {
  case noCount
  case tooManyVoters
  case unexpected(String)
  case unclosedTie
  case tie(BallotForm)
  case unknownIdea(Int, of: Int)
  case rankedTwice(Int)
  case incomplete(BallotForm, ranked: Int, of: Int)

  var description: String {
    switch self {
    case .noCount:
      "The line does not begin with a number of voters. Write a number from 1 on and a colon, as in "
        + "“3: 2,1”."
    case .tooManyVoters:
      "With this line there are more than \(BallotBox.mostVoters) voters. Check the number."
    case .unexpected(let text) where text.isEmpty:
      "The line ends where the number of an idea should stand. Add it, or take out the last comma."
    case .unexpected(let text):
      "\"\(text)\" stands where the number of an idea or a comma should. Write the numbers of the "
        + "ideas with commas between them."
    case .unclosedTie: "A tie that begins with { does not end. Close it with }."
    case .tie(let form):
      "Ideas tie, which a .\(form.rawValue) file does not have. End the file's name in .to"
        + "\(form.isComplete ? "c" : "i"), or put one before the other."
    case .unknownIdea(let number, of: let ideas):
      "There is no idea \(number). The ideas are numbered from 1 to \(ideas)."
    case .rankedTwice(let number):
      "Idea \(number) is ranked twice. Keep its better place, or ask the voter."
    case .incomplete(let form, let ranked, of: let ideas):
      "The ballot ranks \(ranked) of \(ideas) ideas, and a .\(form.rawValue) file ranks all. End the "
        + "file's name in .\(form.allowsTies ? "t" : "s")oi, or add the others."
    }
  }
}
