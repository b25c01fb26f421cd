import Foundation

/// A survey with recordings, published beside the sample surveys of a demonstration.
enum Recorded {
  static let definition = """
    { "id": "recorded", "version": 1, "language": "en-GB", "title": "A spoken survey",
      "languages": ["en-GB", "en-GB-x-easyread", "ur"], "sections": [ { "id": "a", "questions": [
        { "id": "heard", "kind": "choose-one", "text": "Have you heard of this?",
          "hint": "Choose what is true for you.",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ],
          "media": { "audio": "heard.wav", "video": "heard.bfi.mp4", "captions": "heard.vtt",
            "transcript": "Have you heard of this?" } },
        { "id": "read", "kind": "choose-one", "text": "Have you read this?",
          "hint": "Take your time.",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] }
      ] } ] }
    """

  /// Writes the survey into a folder of its own; the path of its definition.
  static func write(in folder: URL) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files: [String: Data] = [
      "survey.json": Data(definition.utf8), "heard.wav": silence, "heard.ur.wav": silence,
      "heard.bfi.mp4": Data("\0\0\0\u{18}ftypmp42\0\0\0\0mp42isom".utf8),
      "heard.vtt": Data("WEBVTT\n\n00:00.000 --> 00:01.000\nHave you heard of this?\n".utf8),
    ]
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    return folder.appending(path: "survey.json")
  }

  /// Two seconds of silence as WAV: 8,000 samples of one byte a second.
  private static var silence: Data {
    let count = 16_000
    func number(_ value: Int, bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes = Array("RIFF".utf8) + number(36 + count, bytes: 4) + Array("WAVEfmt ".utf8)
    bytes += number(16, bytes: 4) + number(1, bytes: 2) + number(1, bytes: 2)
    bytes += number(8_000, bytes: 4) + number(8_000, bytes: 4) + number(1, bytes: 2)
    bytes += number(8, bytes: 2) + Array("data".utf8) + number(count, bytes: 4)
    return Data(bytes + [UInt8](repeating: 0x80, count: count))
  }
}
