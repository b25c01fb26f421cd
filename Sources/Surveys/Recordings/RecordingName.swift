/// The name of a recording beside a definition: `heard.mp3`, or with a language `heard.ur.mp3`.
///
/// Files that differ in the language alone say the same thing, so a definition names one of them and
/// a reader gets the one in their own language.
package struct RecordingName: Hashable, Sendable {
  package let file: String
  /// What comes before the language and the ending.
  package let stem: String
  /// The language that the name says; without one it is the definition's own.
  package let language: LanguageTag?
  package let format: RecordingFormat

  /// Reads a name, or nothing when its ending is none that every browser plays.
  package init?(_ file: String) {
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last,
      let format = RecordingFormat(rawValue: String(ending)), parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.file = file
    self.format = format
    language = parts.count > 2 ? LanguageTag(String(parts[parts.count - 2])) : nil
    stem = parts.dropLast(language == nil ? 1 : 2).joined(separator: ".")
  }

  /// Whether the other one says the same, in whatever language.
  package func saysTheSame(as other: Self) -> Bool {
    stem == other.stem && format.sort == other.format.sort
  }

  /// British Sign Language, which no page is written in: it is there for readers of every language.
  package var isSigned: Bool { language?.primary == "bfi" }
}

/// The formats of recordings, by the ending of the file.
package enum RecordingFormat: String, Sendable, CaseIterable {
  case mp3, m4a, ogg, wav, mp4, webm, vtt

  package enum Sort: Sendable { case audio, video, captions }

  package var sort: Sort {
    switch self {
    case .mp3, .m4a, .ogg, .wav: .audio
    case .mp4, .webm: .video
    case .vtt: .captions
    }
  }

  package var mediaType: String {
    switch self {
    case .mp3: "audio/mpeg"
    case .m4a: "audio/mp4"
    case .ogg: "audio/ogg"
    case .wav: "audio/wav"
    case .mp4: "video/mp4"
    case .webm: "video/webm"
    case .vtt: "text/vtt; charset=utf-8"
    }
  }

  /// Whether a file begins as one of this format does; a wrong ending keeps browsers from playing it.
  package func begins(_ bytes: [UInt8]) -> Bool {
    func has(_ text: String, at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: text.utf8)
    }
    switch self {
    case .mp3: return has("ID3") || bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE0 == 0xE0
    case .m4a, .mp4: return has("ftyp", at: 4)
    case .ogg: return has("OggS")
    case .wav: return has("RIFF") && has("WAVE", at: 8)
    case .webm: return bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
    case .vtt: return has("WEBVTT") || has("\u{FEFF}WEBVTT")
    }
  }
}

extension RecordingFormat.Sort {
  /// The bytes that a file of this sort may have.
  ///
  /// A question read aloud takes about 1 MB, signed about 20 MB; phones pay for what is more.
  package var sizeLimit: Int {
    switch self {
    case .audio: 20 << 20
    case .video: 200 << 20
    case .captions: 1 << 20
    }
  }

  /// The endings of this sort, for a sentence.
  var endings: String {
    let all = RecordingFormat.allCases.filter { $0.sort == self }.map { ".\($0.rawValue)" }
    guard all.count > 1, let last = all.last else { return all.joined() }
    return all.dropLast().joined(separator: ", ") + " or " + last
  }
}
