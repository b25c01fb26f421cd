import XCTest

/// Somebody who was not there checks what a workshop says it decided.
final class WorkshopReplayTests: XCTestCase {
  private typealias Object = [String: Any]

  private func objects(_ value: Any?) throws -> [Object] { try XCTUnwrap(value as? [Object]) }

  private func sample() throws -> Object {
    try WorkshopSample.document(WorkshopSample.log, "--texts", WorkshopSample.texts)
  }

  /// Computed from the ballots in Python with fractions, apart from this program.
  func testTheRankingFollowsFromTheLogAlone() throws {
    let result = try sample()
    XCTAssertEqual(result["voters"] as? Int, 7)
    XCTAssertEqual(result["places"] as? Int, 3)
    XCTAssertEqual(result["round"] as? Int, 2)
    let ideas = try objects(result["ideas"])
    let letters = ideas.compactMap { $0["id"] as? String }
    XCTAssertEqual(letters.joined(), "OAERBCNJFGHKL")
    XCTAssertEqual(
      ideas.map { $0["rank"] as? Int }, [1, 2, 3, 3, 5, 6, 6, 8, 9, 9, 9, 9, 9])
    XCTAssertEqual(
      ideas.map { $0["points"] as? Int }, [17, 6, 4, 4, 3, 3, 3, 1, 0, 0, 0, 0, 0])
    XCTAssertEqual(
      ideas.map { $0["voters"] as? Int }, [7, 4, 2, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0])
    XCTAssertEqual(
      ideas.map { $0["bordaAverage"] as? Double },
      [80, 56, 45, 44.5, 44, 39.5, 39.5, 37.5, 32, 32, 32, 32, 32])
    let first = try XCTUnwrap(ideas.first)
    XCTAssertEqual(try XCTUnwrap(first["percentOfMaximum"] as? Double), 80.952, accuracy: 0.001)
    XCTAssertEqual(try XCTUnwrap(first["shareOfPoints"] as? Double), 41.463, accuracy: 0.001)
    XCTAssertEqual(try XCTUnwrap(first["importance"] as? Double), 0.71429, accuracy: 0.00001)
    let kendall = try XCTUnwrap(result["kendall"] as? Object)
    XCTAssertEqual(try XCTUnwrap(kendall["w"] as? Double), 0.468076, accuracy: 0.000001)
    XCTAssertEqual(kendall["s"] as? Double, 2_192)
    XCTAssertEqual(
      (result["pairwise"] as? [[Int]])?[1], [0, 0, 3, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4])
    let ballots = try XCTUnwrap(result["ballots"] as? [[String]]).map { $0.joined() }.sorted()
    XCTAssertEqual(ballots, ["COJ", "EOA", "NOA", "OAB", "OAE", "OBR", "RO"])
  }

  func testBothVotesAreCountedAndTheShiftBetweenThemIsShown() throws {
    let result = try sample()
    let votes = try objects(result["votes"])
    XCTAssertEqual(votes.map { $0["eligible"] as? Int }, [8, 8])
    XCTAssertEqual(votes.map { $0["voted"] as? Int }, [8, 7])
    XCTAssertEqual(votes.map { $0["complete"] as? Int }, [6, 6])
    XCTAssertEqual(votes.map { $0["assisted"] as? Int }, [2, 2])
    for vote in votes {
      let consensus = try XCTUnwrap(vote["consensus"] as? Object)
      XCTAssertEqual(consensus["percent"] as? Int, 75)
      XCTAssertEqual(consensus["reachedBy"] as? [String], ["O"])
    }
    let figures = try XCTUnwrap(votes[0]["figures"] as? Object)
    let points = try objects(figures["ideas"]).map { "\($0["id"] ?? "") \($0["points"] ?? "")" }
    XCTAssertEqual(points.prefix(5), ["O 15", "A 9", "R 4", "B 3", "C 3"])
    let shift = try objects(result["shift"])
    XCTAssertEqual(
      shift.prefix(5).map { $0["ranksRisen"] as? Int }, [0, 0, 2, 0, -1])
    XCTAssertEqual(
      shift.prefix(5).map { $0["pointsGained"] as? Int }, [2, -3, 1, 0, 0])
  }

  func testTheFlipChartKeepsEverythingThatBecameOfAnIdea() throws {
    let result = try sample()
    let chart = try objects(result["flipChart"])
    XCTAssertEqual(
      chart.compactMap { $0["idea"] as? String }.joined(), "ABCDEFGHIJKLMNOQR")
    let byLetter = Dictionary(
      uniqueKeysWithValues: chart.map { ($0["idea"] as? String ?? "", $0) })
    let merged = try XCTUnwrap(byLetter["D"])
    XCTAssertEqual(merged["standing"] as? String, "merged")
    XCTAssertEqual(merged["mergedInto"] as? String, "O")
    XCTAssertEqual(merged["text"] as? String, "Someone to come with me the first time")
    XCTAssertEqual(merged["assisted"] as? Bool, true)
    XCTAssertEqual(byLetter["O"]?["parents"] as? [String], ["D", "I"])
    XCTAssertEqual(byLetter["O"]?["originators"] as? [String], ["p1", "p4"])
    XCTAssertEqual(byLetter["M"]?["standing"] as? String, "withdrawn")
    XCTAssertEqual(byLetter["Q"]?["standing"] as? String, "taken-apart")
    let earlier = try objects(byLetter["F"]?["earlierWordings"])
    XCTAssertEqual(earlier.map { $0["text"] as? String }, ["Stop saying “it’s your age”"])
    let translated = try objects(byLetter["C"]?["translations"])
    XCTAssertEqual(byLetter["C"]?["language"] as? String, "ur")
    XCTAssertEqual(translated.map { $0["language"] as? String }, ["en-GB"])
    XCTAssertTrue(byLetter["A"]?["mergedInto"] is NSNull)
    let outcomes = try objects(result["proposals"]).map { $0["outcome"] as? String }
    XCTAssertEqual(outcomes, ["made", "declined", "made", "undone"])
    XCTAssertEqual(result["undone"] as? [Int], [38])
    XCTAssertEqual(
      try objects(result["departures"]).map { $0["what"] as? String }, ["reopened", "closed-early"])
    XCTAssertEqual(
      try objects(result["nextSteps"]).map { $0["horizon"] as? String },
      ["medium", "now", "short", "long"])
    let people = try XCTUnwrap(result["participants"] as? Object)
    XCTAssertEqual(
      people["byLanguage"] as? [String: Int], ["en-GB": 7, "en-GB-x-easyread": 1, "ur": 1])
    XCTAssertEqual(people["onPaper"] as? Int, 1)
  }

  func testTheFiguresAreThoseThatATallyGivesOfTheSameBallots() throws {
    let result = try sample()
    for vote in try objects(result["votes"]) {
      let letters = try XCTUnwrap(vote["ideas"] as? [String])
      let ballots = try XCTUnwrap(vote["ballots"] as? [[String]]).map { ballot in
        "1: "
          + ballot.compactMap { letters.firstIndex(of: $0).map { "\($0 + 1)" } }
          .joined(separator: ",")
      }
      let head = ["# NUMBER ALTERNATIVES: \(letters.count)", "# NUMBER VOTERS: \(ballots.count)"]
      let names = letters.enumerated().map { "# ALTERNATIVE NAME \($0.offset + 1): \($0.element)" }
      let file = try Project.temporaryFolder(for: self).appending(path: "ballots.soi")
      try Data(((head + names + ballots).joined(separator: "\n") + "\n").utf8).write(to: file)
      let outcome = try Outcome.of("priorities", "tally", file.path, "--places", "3", "--json")
      XCTAssertEqual(outcome.status, 0, outcome.problems)
      let tally = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? Object)
      var figures = try XCTUnwrap(vote["figures"] as? Object)
      // A file of ballots numbers the ideas, and has only letters for titles.
      figures["ideas"] = try objects(figures["ideas"]).map { idea in
        let letter = try XCTUnwrap(idea["id"] as? String)
        let number = try XCTUnwrap(letters.firstIndex(of: letter)) + 1
        return idea.merging(["id": "\(number)", "title": letter]) { $1 }
      }
      XCTAssertEqual(figures as NSDictionary, tally as NSDictionary)
    }
  }

  func testWithoutTextsOrWithFewerEveryFigureStays() throws {
    let figures = ["voters", "pairwise", "kendall", "ballots", "shift"]
    let whole = try sample()
    let bare = try WorkshopSample.document(WorkshopSample.log)
    let texts = try WorkshopSample(WorkshopSample.texts).lines
    let fewer = try WorkshopSample.write(texts.filter { !$0.contains("first time\"") }, for: self)
    let erased = try WorkshopSample.document(WorkshopSample.log, "--texts", fewer)
    for key in figures {
      for other in [bare, erased] {
        XCTAssertEqual(other[key] as? NSObject, whole[key] as? NSObject, key)
      }
    }
    let ideas = try objects(erased["flipChart"]).filter { $0["text"] is NSNull }
    XCTAssertEqual(ideas.map { $0["idea"] as? String }, ["D", "O"])
    XCTAssertEqual(ideas.map { $0["words"] as? String }, ["withdrawn", "withdrawn"])
    XCTAssertEqual(try objects(erased["ideas"]).first?["title"] as? String, "words withdrawn")
    XCTAssertEqual(
      Set(try objects(bare["flipChart"]).map { $0["words"] as? String }), ["not-supplied"])
  }

  func testTheReportSpeaksFromTheCatalogues() throws {
    let english = try WorkshopSample.replayed(
      WorkshopSample.log, "--texts", WorkshopSample.texts)
    XCTAssertEqual(english.status, 0, english.problems)
    for line in [
      "Help with mental health after 65: an example of a workshop", "Stage: Finished",
      "9 people took part.",
      "D. Someone to come with me the first time\n     Went into O",
      "Voted: 7 of 8. Complete ballots: 6 of 7.",
      "Agreed, because at least 75% of voters ranked them: O",
      "now; a small change can be made at once",
      "The reason given was: “Somebody who came late had one more idea.”",
      "Likely ranks are not shown: with fewer than 8 ballots they would not be stable.",
    ] { XCTAssertTrue(english.output.contains(line), line) }
    let urdu = try WorkshopSample.replayed(
      WorkshopSample.log, "--texts", WorkshopSample.texts, "--language", "ur")
    XCTAssertTrue(urdu.output.contains("E. دیہات سے گاڑی"), urdu.output)
    XCTAssertTrue(urdu.output.contains("پہلی ووٹنگ"), urdu.output)
  }

  func testAVoteWithoutAThresholdIsRankedAndNotUnanimous() throws {
    let lines = try WorkshopSample().lines.map { line in
      line.replacing(#""percent":75"#, with: #""percent":null"#)
    }
    let file = try WorkshopSample.write(WorkshopSample.chained(lines), for: self)
    let outcome = try WorkshopSample.replayed(file)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.contains("\nRanked, not unanimous.\n"), outcome.output)
    XCTAssertTrue(try WorkshopSample.document(file)["consensus"] is NSNull)
  }

  func testAVoteThatIsOpenHasNoFiguresYet() throws {
    let lines = try WorkshopSample().lines
    let opened = try XCTUnwrap(lines.firstIndex { $0.contains("voting-opened") })
    let file = try WorkshopSample.write(Array(lines[...opened]), for: self)
    let result = try WorkshopSample.document(file)
    XCTAssertEqual(Set(result.keys), Set(try sample().keys))
    XCTAssertEqual(result["stage"] as? String, "ranking")
    XCTAssertEqual(result["isClosed"] as? Bool, false)
    XCTAssertEqual(result["voters"] as? Int, 0)
    XCTAssertEqual((result["ideas"] as? [Object])?.count, 0)
    let vote = try XCTUnwrap(objects(result["votes"]).first)
    XCTAssertEqual(vote["isClosed"] as? Bool, false)
    XCTAssertTrue(vote["figures"] is NSNull)
    let report = try WorkshopSample.replayed(file)
    XCTAssertTrue(
      report.output.contains("Voting is open. Ballots are counted when it closes."), report.output)
  }

  func testATopicGuideHasNotesAndNoVote() throws {
    let digest = String(repeating: "a", count: 64)
    let definition =
      #"{"id":"tea","version":1,"kind":"topic-guide","language":"en-GB","title":"Tea","#
      + #""topics":[{"id":"pot","text":"What about the pot?"}]}"#
    let events = [
      #""event":"opened","by":"facilitator","format":1,"definition":\#(definition)"#,
      #""event":"stage-began","by":"facilitator","stage":"topic","topic":1"#,
      #""event":"note-added","by":"facilitator","topic":1,"words":"\#(digest)""#,
      #""event":"closed","by":"facilitator""#,
    ]
    let lines = events.enumerated().map { index, event in
      #"{"seq":\#(index + 1),"at":"2026-12-01T10:00:00Z",\#(event)}"#
    }
    let file = try WorkshopSample.write(WorkshopSample.chained(lines), for: self)
    let result = try WorkshopSample.document(file)
    XCTAssertEqual(Set(result.keys), Set(try sample().keys))
    let topic = try XCTUnwrap(objects(result["topics"]).first)
    XCTAssertEqual(topic["question"] as? String, "What about the pot?")
    XCTAssertEqual(try objects(topic["notes"]).count, 1)
    let report = try WorkshopSample.replayed(file)
    XCTAssertTrue(
      report.output.contains("What about the pot?\n  Note: words not supplied\n"), report.output)
  }
}
