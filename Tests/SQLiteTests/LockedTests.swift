import Foundation
import SQLite
import XCTest

final class LockedTests: XCTestCase {
  func testNoIncrementIsLostBetweenThreads() {
    let counter = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<10_000 { counter.withLock { $0 += 1 } }
    }
    XCTAssertEqual(counter.withLock { $0 }, 80_000)
  }

  func testAWaitingThreadIsWokenByAnUpdate() {
    let number = Locked(0)
    let thread = Thread { @Sendable in for _ in 0..<100 { number.update { $0 += 1 } } }
    thread.start()
    XCTAssertEqual(number.wait { $0 == 100 ? "all" : nil }, "all")
  }

  func testAWaitWithAnEndGivesUp() {
    XCTAssertNil(Locked(0).wait(upToMilliseconds: 5) { $0 == 1 ? () : nil })
  }
}
