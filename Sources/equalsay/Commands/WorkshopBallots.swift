import Foundation
import Surveys
import Web
import Workshops

/// `workshop ballots CODE FILE.csv`: paper ballots into the open vote, entered once or twice.
struct WorkshopBallots: Command {
  static let words = ["workshop", "ballots"]
  static let summary = "Enter paper ballots into the open vote from a CSV file."

  private static let sizeLimit = 4 << 20

  private let data: String
  private let second: String?
  private let code: WorkshopCode
  private let file: String

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    second = try arguments.option(
      "second", as: String.self, placeholder: "FILE",
      help: "the same ballots as somebody else typed them in; nothing is stored until both agree")
    code = try arguments.workshopCode()
    file = try arguments.positional(
      "FILE", example: "ballots.csv", help: "lines 'ballot,first,second,…' with letters of ideas")
  }

  func run() throws {
    let stored = try StoredRoom(code, in: data)
    let state = try stored.room.current()
    guard case .ranking = state.workshop.stage, let vote = state.workshop.votes.last else {
      throw InputProblems("\(code): \(PaperBallotsNotCast.noVote)")
    }
    let ballots = try read(file, vote)
    if let second {
      let disagreements = ballots.disagreements(with: try read(second, vote))
      guard disagreements.isEmpty else { throw InputProblems(disagreements.map { "\($0)" }) }
    }
    do {
      try stored.room.castPaper(ballots, under: stored.mandate)
    } catch let problem as PaperBallotsNotCast {
      throw InputProblems("\(file): \(problem)")
    }
    print("\(ballots.rows.count) ballots are in the vote of workshop \(code).")
  }

  private func read(_ file: String, _ vote: Vote) throws -> PaperBallots {
    let bytes = try InputFile.bytes(of: file, atMost: Self.sizeLimit)
    do throws(PaperProblems) {
      return try PaperBallots(bytes, for: vote.opening)
    } catch {
      throw InputProblems(error.all.map { "\(file):\($0)" })
    }
  }
}
