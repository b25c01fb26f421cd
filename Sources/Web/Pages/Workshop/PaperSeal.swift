import Secrets

/// The last hash of a log as people copy it: in groups of four.
enum PaperSeal {
  static func grouped(_ hash: Digest) -> String {
    let hex = Array(hash.hex)
    return stride(from: 0, to: hex.count, by: 4)
      .map { String(hex[$0..<min($0 + 4, hex.count)]) }.joined(separator: " ")
  }
}
