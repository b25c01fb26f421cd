/// Cohen's kappa (1960): how far two coders agree beyond what chance would make them.
///
/// With `po` the part of items on which they agree and `pe` the part expected of two people who give
/// the same categories as often as these do but by chance, κ = (po − pe) / (1 − pe). Only items that
/// both coded are in it.
package struct CohenKappa: Hashable, Sendable {
  package let items: Int
  package let agreements: Int
  /// The part of items on which two such coders would agree by chance, from 0 to 1; 0 without items.
  package let expected: Double
  /// From −1 to 1; nothing without items, and where both gave one and the same category to all, which
  /// leaves chance nothing to differ in.
  package let kappa: Double?

  /// Takes what the two coders said of each item.
  package init<Category: Hashable>(_ codes: [(one: Category, other: Category)]) {
    items = codes.count
    agreements = codes.count { $0.one == $0.other }
    var ones: [Category: Int] = [:]
    var others: [Category: Int] = [:]
    for code in codes {
      ones[code.one, default: 0] += 1
      others[code.other, default: 0] += 1
    }
    let chance = ones.reduce(0) { $0 + $1.value * (others[$1.key] ?? 0) }
    let pairs = codes.count * codes.count
    expected = pairs == 0 ? 0 : Double(chance) / Double(pairs)
    kappa =
      chance == pairs
      ? nil : Double(agreements * codes.count - chance) / Double(pairs - chance)
  }

  /// The percentage of items on which both agree; nothing without items.
  package var percentAgreement: Double? {
    items == 0 ? nil : 100 * Double(agreements) / Double(items)
  }
}
