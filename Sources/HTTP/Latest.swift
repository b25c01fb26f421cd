/// A value that is replaced whole and read from any thread, such as the published surveys.
package final class Latest<Value: Sendable>: Sendable {
  private let held: Lock<Value>

  package init(_ value: Value) { held = Lock(value) }

  package var value: Value { held.withLock { $0 } }

  package func replace(with value: Value) { held.withLock { $0 = value } }
}
