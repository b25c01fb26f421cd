/// By which authority somebody acts.
package enum Authority: Hashable, Sendable {
  /// Access to the data folder, on the machine itself.
  case local
  /// A token, from afar.
  case granted(Grant)
}
