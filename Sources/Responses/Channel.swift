/// How a response came in.
package enum Channel: String, Sendable, CaseIterable {
  case web, paper, assisted, workshop, `import`
}
