import Secrets

/// The end of a printed line: `,"hash":"…"}`.
struct LogSeal {
  private static let opening = Array(#","hash":""#.utf8)
  private static let closing = Array(#""}"#.utf8)
  private static let length = opening.count + Digest.length * 2 + closing.count

  /// The hash as it is printed, in lowercase digits.
  let digits: ArraySlice<UInt8>
  let digest: Digest

  /// Finds the seal of a line, or nothing where it does not end with one.
  init?(of line: ArraySlice<UInt8>) {
    let seal = line.suffix(Self.length)
    let digits = seal.dropFirst(Self.opening.count).dropLast(Self.closing.count)
    guard seal.starts(with: Self.opening), seal.suffix(Self.closing.count) == Self.closing[...],
      !digits.contains(where: { (0x41...0x46).contains($0) }), let digest = Digest(hex: digits)
    else { return nil }
    self.digits = digits
    self.digest = digest
  }

  /// Whether the line was chained to the line before, given the printed hash of that one.
  func fits(_ line: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) -> Bool {
    Digest(ofAll: [previous, line.dropLast(Self.length), [UInt8(ascii: "}")]]) == digest
  }

  /// A line, given as an object without `hash`, with its seal.
  static func sealed(_ unsealed: [UInt8], with hash: Digest) -> [UInt8] {
    unsealed.dropLast() + opening + Array(hash.hex.utf8) + closing
  }
}
