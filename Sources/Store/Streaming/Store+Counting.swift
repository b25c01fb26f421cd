import Foundation
package import Responses
import SQLite
package import Surveys

/// A part of a survey's responses, lent to the thread that counts it.
package struct ResponsePart: ~Copyable {
  fileprivate let survey: Identifier<Survey>
  fileprivate let numbers: ClosedRange<Int>
  fileprivate let connection: Connection

  /// Shows the responses of the part in the order of their numbers, as `forEachResponseRow` does.
  package borrowing func forEachRow(_ show: (ResponseRow) throws -> Void) throws {
    try Store.forEachResponseRow(of: survey, numbers: numbers, on: connection, show)
  }
}

extension Store {
  /// Counts the survey's responses in several threads, which all see it as it was at one moment.
  ///
  /// The body is called once a part, each time on a thread of its own; the values come in the order
  /// of the parts. There is one part at least, also of no responses. Must not be called from a
  /// completion, which runs on the thread that writes.
  package func countResponses<Value: Sendable>(
    of survey: Identifier<Survey>, parts: Int,
    _ count: @escaping @Sendable (borrowing ResponsePart) throws -> Value
  ) throws -> [Value] {
    let starts = try responseRanges(of: survey, parts: parts).dropFirst().map(\.lowerBound)
    let work = Locked(PartWork<Value>(parts: starts.count + 1))
    let ranges = zip([1] + starts, starts.map { $0 - 1 } + [Int.max - 1]).map { $0...$1 }
    // While this job has the write lock nobody commits, so all threads begin at the same moment.
    try write { [self] _ in
      for (place, numbers) in ranges.enumerated() {
        Thread.startInBackground("responses") {
          let result = Result {
            try self.countPart(of: survey, numbers, count) { work.update { $0.opened += 1 } }
          }
          work.update { $0.finish(place, result) }
        }
      }
      work.wait { $0.isOpen ? () : nil }
    }
    return try work.wait { $0.finished }.map { try $0.get() }
  }

  private func countPart<Value>(
    of survey: Identifier<Survey>, _ numbers: ClosedRange<Int>,
    _ count: (borrowing ResponsePart) throws -> Value, opened: () -> Void
  ) throws -> Value {
    let connection = try borrow()
    defer { giveBack(connection) }
    try connection.run("BEGIN DEFERRED")
    // A transaction sees the moment of its first read.
    let _: Int? = try connection.value("SELECT id FROM store")
    opened()
    let result = Result {
      try count(ResponsePart(survey: survey, numbers: numbers, connection: connection))
    }
    try connection.rollBack()
    return try result.get()
  }
}

/// How far the threads are that count parts.
private struct PartWork<Value: Sendable>: Sendable {
  var opened = 0
  private var results: [Result<Value, any Error>?]

  init(parts: Int) { results = Array(repeating: nil, count: parts) }

  mutating func finish(_ part: Int, _ result: Result<Value, any Error>) { results[part] = result }

  /// Whether every part has begun to read, or failed before it could.
  var isOpen: Bool { opened == results.count || results.contains { $0?.isFailure == true } }

  /// All results, once they are there.
  var finished: [Result<Value, any Error>]? {
    let there = results.compactMap { $0 }
    return there.count == results.count ? there : nil
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    switch self {
    case .success: false
    case .failure: true
    }
  }
}
