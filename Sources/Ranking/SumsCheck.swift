import Foundation

/// Whether published or declared figures can be true at all.
///
/// One voter gives one idea at most the points of a first place, and all ideas together at most
/// those of all places. More shows that an idea had two votes of one person, or that the number of
/// voters is wrong.
package enum SumsCheck {
  /// What cannot be, a sentence each.
  package static func problems(
    points: [(title: String, points: Double)], voters: Int, places: Int
  ) -> [String] {
    let most = voters * places
    var problems = points.filter { $0.points > Double(most) }.map { idea in
      "\"\(idea.title)\" has \(shown(idea.points)) points, but \(voters) voters who give at most "
        + "\(places) each can give it \(most). Check the number of voters, and that nobody "
        + "chose an idea twice."
    }
    let total = points.reduce(0) { $0 + $1.points }
    let mostOfAll = voters * places * (places + 1) / 2
    if total > Double(mostOfAll) {
      problems.append(
        "All ideas have \(shown(total)) points, but \(voters) voters can give \(mostOfAll). "
          + "Check the number of voters.")
    }
    return problems
  }

  private static func shown(_ points: Double) -> String {
    points == points.rounded() ? String(Int(points)) : String(points)
  }
}
