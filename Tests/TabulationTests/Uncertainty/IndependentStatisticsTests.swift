import Foundation
import Responses
import Surveys
import Tabulation
import XCTest

/// An analyst holds every interval, weight and run chart against programs that others wrote.
///
/// `Tests/IndependentStatistics` computes them in Python, by statsmodels, SciPy and ipfn.
final class IndependentStatisticsTests: XCTestCase {
  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  private static let python = root.appending(path: ".build/statistics-venv/bin/python")

  private struct Missing: Error {
    let advice = "No independent statistics to compare with. 'make statistics-tools' installs them."
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["STATISTICS_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testEveryFigureOfRandomDataIsWhatIndependentProgramsFind() throws {
    let asked = StatisticsQuestions(seed: 1927)
    let answers = try answers(to: asked)
    XCTAssertEqual(answers.shares.count, 400)
    XCTAssertEqual(answers.rates.count, 400)
    XCTAssertEqual(answers.rakings.count, 36)
    XCTAssertEqual(answers.charts.count, 400)
    for (row, limits) in zip(asked.shares, answers.shares) { checkShares(row, limits) }
    for (row, limits) in zip(asked.rates, answers.rates) { checkRates(row, limits) }
    for (raking, found) in zip(asked.rakings, answers.rakings) { try checkRaking(raking, found) }
    for (values, signals) in zip(asked.charts, answers.charts) { checkChart(values, signals) }
    checkThatTheDataWereHard(answers)
  }

  private func checkShares(_ row: [Int], _ limits: [String: [Double]]) {
    let (k, n, l, m) = (row[0], row[1], row[2], row[3])
    check(Wilson.share(k, of: n), limits["wilson"], row)
    check(ShareDifference.between(k, of: n, and: l, of: m), limits["newcombe"], row)
    check(ShareRatio.between(k, of: n, and: l, of: m), limits["katz"], row)
  }

  private func checkRates(_ row: [Int], _ limits: [String: [Double]]) {
    let (a, n, b, m) = (row[0], row[1], row[2], row[3])
    check(RateInterval.rate(events: a, population: n), limits["garwood"], row)
    check(
      RateRatio.between(events: a, population: n, and: b, population: m), limits["ratio"], row)
    check(
      RateDifference.between(events: a, population: n, and: b, population: m),
      limits["difference"], row)
  }

  private func check(
    _ estimate: Estimate?, _ limits: [Double]?, _ row: [Int], line: UInt = #line
  ) {
    XCTAssertEqual(estimate == nil, limits == nil, "\(row)", line: line)
    guard let estimate, let limits else { return }
    for (found, expected) in zip([estimate.low, estimate.high], limits) {
      XCTAssertEqual(
        found, expected, accuracy: 1e-9 * max(1, abs(expected)), "\(row)", line: line)
    }
  }

  private func checkRaking(
    _ asked: StatisticsQuestions.RakingQuestion, _ found: StatisticsAnswers.RakingAnswer
  ) throws {
    let free = try Raking(asked.cells, to: asked.targets, cap: nil)
    for (cell, pair) in zip(asked.cells, zip(free.weights, found.weights)) where cell.people > 0 {
      XCTAssertEqual(pair.0, pair.1, accuracy: 1e-6 * max(1, pair.1))
    }
    XCTAssertEqual(free.designEffect, found.designEffect, accuracy: 1e-6)
    XCTAssertEqual(free.effectiveSampleSize, found.effectiveSampleSize, accuracy: 1e-6 * 1000)
    for (cap, smallest) in zip(asked.caps, found.smallestGaps) {
      let trimmed = try Raking(asked.cells, to: asked.targets, cap: cap)
      for (cell, weight) in zip(asked.cells, trimmed.weights) where cell.people > 0 {
        XCTAssertLessThanOrEqual(weight, cap * (1 + 1e-9))
      }
      XCTAssertGreaterThan(trimmed.largestGap, smallest - 1e-8)
      if smallest < 1e-9 { XCTAssertEqual(trimmed.largestGap, 0, accuracy: 1e-6) }
    }
  }

  private func checkChart(_ values: [Double], _ signals: StatisticsAnswers.Chart) {
    let chart = RunChart(values)
    XCTAssertEqual(chart.median, signals.median)
    XCTAssertEqual(chart.shifts.map(ends), signals.shifts, "\(values)")
    XCTAssertEqual(chart.trends.map(ends), signals.trends, "\(values)")
    let runs = chart.runs.map { [$0.count, $0.expected.lowerBound, $0.expected.upperBound] }
    XCTAssertEqual(runs ?? [], signals.runs, "\(values)")
  }

  private func ends(_ signal: RunChart.Signal) -> [Int] {
    [signal.points.lowerBound, signal.points.upperBound]
  }

  /// Agreement would prove little about data in which nothing happens.
  private func checkThatTheDataWereHard(_ answers: StatisticsAnswers) {
    let gaps = answers.rakings.flatMap(\.smallestGaps)
    XCTAssertGreaterThan(gaps.count { $0 < 1e-9 }, 30, "Too few can keep under their cap.")
    XCTAssertGreaterThan(gaps.count { $0 > 1e-3 }, 10, "Too few cannot.")
    XCTAssertGreaterThan(answers.charts.count { !$0.shifts.isEmpty }, 30, "Too few shifts.")
    XCTAssertGreaterThan(answers.charts.count { !$0.trends.isEmpty }, 30, "Too few trends.")
    let unusual = answers.charts.count { chart in
      chart.runs.count == 3 && !(chart.runs[1]...chart.runs[2]).contains(chart.runs[0])
    }
    XCTAssertGreaterThan(unusual, 30, "Too few have an unusual number of runs.")
    XCTAssertGreaterThan(answers.shares.count { $0["katz"] == nil }, 10, "Too few have a nought.")
  }

  private func answers(to questions: StatisticsQuestions) throws -> StatisticsAnswers {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-test-\(UUID().uuidString).json")
    addTeardownBlock { try FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(questions).write(to: file)
    let output = Pipe()
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.root.appending(path: "Tests/IndependentStatistics").path, file.path,
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return try JSONDecoder().decode(StatisticsAnswers.self, from: data)
  }
}
