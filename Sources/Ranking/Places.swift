/// How many ideas a voter is asked to rank.
package enum Places {
  /// Half of the ideas plus one, five at most: the K of a ranking that does not name its own.
  package static func usual(among ideas: Int) -> Int { min(5, ideas / 2 + 1) }
}
