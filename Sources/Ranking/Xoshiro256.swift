/// The generator xoshiro256**, whose numbers hang on its seed alone.
///
/// Blackman and Vigna (2021), "Scrambled linear pseudorandom number generators". Not for secrets.
package struct Xoshiro256: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Four words, not all of them 0.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// Fills the state by SplitMix64, as its authors advise.
  package init(seed: UInt64) {
    var counter = seed
    func word() -> UInt64 {
      counter &+= 0x9E37_79B9_7F4A_7C15
      var mixed = counter
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (word(), word(), word(), word())
  }

  package mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  /// A number above 0 and below 1.
  mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  private static func rotated(_ word: UInt64, by places: UInt64) -> UInt64 {
    (word << places) | (word >> (64 - places))
  }
}
