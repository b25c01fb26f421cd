/// Reads a file of ballots line by line, going on after a malformed line to find the others.
struct BallotFileReader {
  private(set) var header = BallotFileHeader()
  private(set) var box: BallotBox?
  private(set) var problems: [BallotFile.Problem] = []
  private var line: BallotLine?
  /// Whether the ideas are unknown, so that every ballot would be a problem.
  private var isHopeless = false
  private let form: BallotForm

  /// After so many the rest is not worth a person's reading.
  private static let mostProblems = 100

  init(form: BallotForm) { self.form = form }

  mutating func read(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      number += 1
      do throws(BallotFile.Problem) {
        try readLine(bytes[start..<end], number)
      } catch {
        problems.append(error)
        guard !isHopeless else { return }
      }
      guard problems.count < Self.mostProblems else {
        problems.append(
          BallotFile.Problem(
            line: number, message: "There are more problems. Mend these and try again."))
        return
      }
      start = end + 1
    }
  }

  private mutating func readLine(
    _ bytes: ArraySlice<UInt8>, _ number: Int
  ) throws(BallotFile.Problem) {
    var bytes = bytes
    while let last = bytes.last, last.isSpace { bytes = bytes.dropLast() }
    while let first = bytes.first, first.isSpace { bytes = bytes.dropFirst() }
    guard let first = bytes.first else { return }
    guard first == UInt8(ascii: "#") else { return try readBallot(bytes, number) }
    guard bytes.count <= 10_000, let text = String(validating: bytes.dropFirst(), as: UTF8.self)
    else {
      throw BallotFile.Problem(
        line: number,
        message: "The line is too long or not UTF-8. Shorten it, or save the file as UTF-8.")
    }
    try header.read(text, line: number)
  }

  private mutating func readBallot(
    _ bytes: ArraySlice<UInt8>, _ number: Int
  ) throws(BallotFile.Problem) {
    if box == nil {
      isHopeless = true
      let ideas = try header.namedIdeas(before: number)
      isHopeless = false
      box = BallotBox(ideas: ideas)
      line = BallotLine(ideas: ideas.count, form: form)
    }
    guard let voters = box?.voters else { return }
    do throws(BallotLineProblem) {
      try line?.read(bytes, votersBefore: voters)
    } catch {
      throw BallotFile.Problem(line: number, message: error.description)
    }
    if let line { box?.add(entries: line.entries, count: line.count) }
  }
}

extension UInt8 {
  /// A blank, a tab, or the return that Windows leaves before the end of a line.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
