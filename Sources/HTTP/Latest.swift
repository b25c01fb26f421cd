/// A value that is replaced whole and read from any thread, such as the published surveys.
@usableFromInline package final class Latest<Value: Sendable>: Sendable {
  @usableFromInline let held: Lock<Value>

  package init(_ value: Value) { held = Lock(value) }

  @inlinable package var value: Value { held.withLock { $0 } }

  package func replace(with value: Value) { held.withLock { $0 = value } }

  package func update(_ change: (inout Value) -> Void) { held.withLock { change(&$0) } }
}
