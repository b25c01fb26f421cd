/// Schulze's method: an idea comes before another if its strongest path of wins is the stronger.
///
/// A path is as strong as its weakest win, a win as strong as the number of voters behind it
/// (winning votes). Schulze (2011), Social Choice and Welfare 36, pages 267 to 303.
package enum Schulze {
  /// The rank of each idea: one more than the ideas that come before it.
  package static func ranks(_ pairwise: Pairwise) -> [Int] {
    let paths = strongestPaths(pairwise)
    let ideas = 0..<pairwise.ideas
    return ideas.map { idea in
      1 + ideas.count { paths[$0 * ideas.count + idea] > paths[idea * ideas.count + $0] }
    }
  }

  private static func strongestPaths(_ pairwise: Pairwise) -> [Int] {
    let count = pairwise.ideas
    var paths = (0..<count).flatMap { first in
      (0..<count).map { pairwise.beats(first, $0) ? pairwise[first, over: $0] : 0 }
    }
    paths.withUnsafeMutableBufferPointer { paths in
      for middle in 0..<count {
        for first in 0..<count where first != middle {
          let toMiddle = paths[first * count + middle]
          guard toMiddle > 0 else { continue }
          for last in 0..<count {
            let through = min(toMiddle, paths[middle * count + last])
            paths[first * count + last] = max(paths[first * count + last], through)
          }
        }
      }
    }
    return paths
  }
}
