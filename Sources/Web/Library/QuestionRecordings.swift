import Store
import Surveys

/// The recordings of one question that one reader is offered.
struct QuestionRecordings: Sendable {
  /// A recording with the language it speaks, or signs.
  struct Played: Hashable, Sendable {
    let recording: PublishedRecording
    let language: LanguageTag

    var path: String { "/\(Route.recordings)/\(recording.file)" }
  }

  struct Video: Hashable, Sendable {
    let played: Played
    /// The reader's language first.
    let captions: [Played]
  }

  let audio: Played?
  let video: Video?
  /// In British Sign Language, for readers of every language.
  let signed: Video?
  /// In languages that are spoken more than written, which no page of the survey is in.
  let others: [Played]

  /// Nothing where there is none for the reader.
  init?(
    of media: Media, among recordings: [PublishedRecording], for reader: [LanguageTag],
    in survey: Survey
  ) {
    let choice = Choice(recordings: recordings, reader: reader, source: survey.language)
    let spoken = choice.saying(media.audio)
    let videos = choice.saying(media.video)
    audio = choice.best(of: spoken)
    let signing = videos.first { $0.recording.name.isSigned }
    let video = choice.best(of: videos.filter { !$0.recording.name.isSigned })
    self.video = video.map { choice.captioned($0, media) }
    signed = signing.map { choice.captioned($0, media) }
    let written = survey.languages + [survey.language]
    others = spoken.filter { played in
      played != choice.best(of: spoken)
        && !written.contains { $0.primary == played.language.primary }
    }
    if audio == nil, self.video == nil, signed == nil, others.isEmpty { return nil }
  }
}

/// Finds the recording that suits a reader best among those that say the same.
private struct Choice {
  let recordings: [PublishedRecording]
  /// The reader's language, then that of the text where it fell back.
  let reader: [LanguageTag]
  let source: LanguageTag

  func saying(_ name: RecordingName?) -> [QuestionRecordings.Played] {
    guard let name else { return [] }
    return recordings.filter { $0.name.saysTheSame(as: name) }
      .map { QuestionRecordings.Played(recording: $0, language: $0.name.language ?? source) }
  }

  func best(of played: [QuestionRecordings.Played]) -> QuestionRecordings.Played? {
    for language in reader {
      for wanted in language.lookups {
        if let exact = played.first(where: { $0.language == wanted }) { return exact }
      }
      let close = played.first {
        !$0.language.isEasyRead && $0.language.text.hasPrefix(language.standard.text + "-")
      }
      if let close { return close }
    }
    return nil
  }

  /// Captions keep time with the video that the definition names beside them; with one in another
  /// language only those in that language do.
  func captioned(
    _ video: QuestionRecordings.Played, _ media: Media
  ) -> QuestionRecordings.Video {
    let all = saying(media.captions).filter {
      video.recording.name == media.video || $0.language == video.language
    }
    let first = best(of: all)
    return QuestionRecordings.Video(
      played: video, captions: [first].compactMap(\.self) + all.filter { $0 != first })
  }
}

extension LanguageTag {
  /// The tag and those it falls back to, the closest first (RFC 4647, section 3.4).
  fileprivate var lookups: [LanguageTag] {
    var tags = isEasyRead ? [self] : []
    var subtags = standard.text.split(separator: "-")
    while !subtags.isEmpty {
      if let tag = LanguageTag(subtags.joined(separator: "-")) { tags.append(tag) }
      subtags.removeLast()
    }
    return tags
  }
}
