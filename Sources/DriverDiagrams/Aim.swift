/// What a driver diagram is for: what, how much, for whom and by when.
package struct Aim: Hashable, Sendable {
  package let what: String

  package init(what: String) {
    self.what = what
  }
}
