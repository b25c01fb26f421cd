import Foundation
import Participation
import Secrets
import Workshops

/// What a console is told of an act that was done.
enum ActReceipt {
  /// What the person gets who joined: their number, and what stands on their slip.
  private struct Slip: Encodable {
    let participant: Int
    let words: String
    let receipt: String
  }

  /// The entry as its line in the log, without the hash, and how the room stands since.
  static func bytes(_ outcome: Facilitation.Outcome, _ state: RoomState) throws -> [UInt8] {
    var members = ["\"revision\":\(state.revision)", "\"lastHash\":\"\(state.lastHash.hex)\""]
    if let entry = outcome.entry {
      members.append("\"entry\":" + String(decoding: try LogFormat.line(entry), as: UTF8.self))
    }
    if let admission = outcome.admission {
      let slip = Slip(
        participant: admission.id.number, words: admission.words.text,
        receipt: admission.receipt.text)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      members.append("\"slip\":" + String(decoding: try encoder.encode(slip), as: UTF8.self))
    }
    return Array("{\(members.joined(separator: ","))}".utf8)
  }
}
