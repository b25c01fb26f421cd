/// How large the print on paper is.
package enum PaperStyle: String, Hashable, Sendable, CaseIterable {
  case usual
  /// 18 points, as large print begins.
  case large

  /// Reads what stands behind `?style=`; what is not known is the usual one.
  package init(query: String?) { self = query.flatMap(Self.init) ?? .usual }
}
