/// A whole number without limit, as far as sums of fractions need one.
///
/// A mean of percentages with different denominators has no exact value in a machine's number, and
/// two means that are equal must not be told apart by how they were rounded.
struct Natural: Comparable {
  /// The digits to the base 2³², the least first and the last never 0.
  private var limbs: [UInt32]

  init(_ number: UInt32) { limbs = number == 0 ? [] : [number] }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  static func + (left: Self, right: Self) -> Self {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      for number in [left, right] where index < number.limbs.count {
        carry += UInt64(number.limbs[index])
      }
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Self(limbs: sum + [UInt32(carry)])
  }

  static func * (left: Self, factor: UInt32) -> Self {
    var product: [UInt32] = []
    var carry: UInt64 = 0
    for limb in left.limbs {
      carry += UInt64(limb) * UInt64(factor)
      product.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Self(limbs: product + [UInt32(carry)])
  }

  /// How often a divisor above 0 goes into the number, and what is left.
  func divided(by divisor: UInt32) -> (quotient: Self, remainder: UInt32) {
    var quotient = limbs
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[index])
      quotient[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (Self(limbs: quotient), UInt32(rest))
  }

  /// The smallest number that both this one and the other, which is above 0, divide.
  func leastCommonMultiple(with other: UInt32) -> Self {
    var (factor, rest) = (other, divided(by: other).remainder)
    while rest != 0 { (factor, rest) = (rest, factor % rest) }
    return self * (other / factor)
  }

  static func < (left: Self, right: Self) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }
}
