/// What is known of a person while their monitoring answers are read; used over and over.
struct Findings: Sendable {
  /// One for each characteristic.
  private(set) var meanings: [Meaning]
  /// Which tests of derivations the answers pass.
  private var passed: [Bool]

  init(characteristics: Int, tests: Int) {
    meanings = [Meaning](repeating: .nothing, count: characteristics)
    passed = [Bool](repeating: false, count: tests)
  }

  mutating func forget() {
    for characteristic in meanings.indices { meanings[characteristic] = .nothing }
    for test in passed.indices { passed[test] = false }
  }

  @inline(__always)
  mutating func take(_ meaning: Meaning, for characteristic: Int) {
    if meanings[characteristic] < meaning { meanings[characteristic] = meaning }
  }

  mutating func pass(_ test: Int) { passed[test] = true }

  func hasPassed(_ tests: [Int]) -> Bool {
    for test in tests where !passed[test] { return false }
    return true
  }
}
