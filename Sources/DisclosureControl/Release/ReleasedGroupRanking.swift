package import Surveys

/// What one group put first.
package struct ReleasedGroupRanking: Hashable, Sendable {
  package let breakdown: Breakdown
  package let categories: [Identifier<Option>]
  package let ranking: ReleasedRanking
}
