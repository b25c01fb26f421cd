import Dispatch
import HTTP

extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// Maps every element, as many at once as there are processors, in the order of the collection.
  func mappedAtOnce<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Lock<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = transform(self[startIndex + number])
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
