import Foundation
import Markup
import Surveys
import Translations

/// The recordings of a question: nothing plays, or is even fetched, before a person asks for it.
struct RecordingsBox {
  let reader: Reader
  let recordings: QuestionRecordings
  let transcript: LocalisedText?

  var html: HTML {
    div(.classes("recordings")) {
      if let audio = recordings.audio { figure(.recordingListen) { player(audio) } }
      if let video = recordings.video { figure(.recordingWatch) { player(video) } }
      if let signed = recordings.signed { figure(.recordingSigned) { player(signed) } }
      if let transcript {
        element("details") {
          element("summary") { reader(.recordingTranscript) }
          reader.paragraphs(transcript)
        }
      }
      if !recordings.others.isEmpty { others }
    }
  }

  private func figure(_ title: Phrase, @HTMLBuilder _ player: () -> HTML) -> HTML {
    element("figure") {
      element("figcaption") { reader(title) }
      player()
    }
  }

  private func player(_ audio: QuestionRecordings.Played) -> HTML {
    element(
      "audio", Attribute("controls", "controls"), Attribute("preload", "none"), .src(audio.path),
      .lang(audio.language.forMarkup)
    ) {}
  }

  private func player(_ video: QuestionRecordings.Video) -> HTML {
    element(
      "video", Attribute("controls", "controls"), Attribute("preload", "none"),
      Attribute("playsinline", "playsinline"), .src(video.played.path),
      .lang(video.played.language.forMarkup)
    ) {
      for captions in video.captions {
        void(
          "track", Attribute("kind", "captions"), .src(captions.path),
          Attribute("srclang", captions.language.forMarkup),
          Attribute("label", name(of: captions.language)),
          captions == video.captions.first ? Attribute("default", "default") : nil)
      }
    }
  }

  private var others: HTML {
    element("details") {
      element("summary") { reader(.recordingOthers) }
      for audio in recordings.others {
        element("figure") {
          element("figcaption") { element("bdi") { name(of: audio.language) } }
          player(audio)
        }
      }
    }
  }

  /// What a language calls itself or, where that is not known, what the reader's language calls it.
  private func name(of language: LanguageTag) -> String {
    let code = String(language.primary)
    let known = [code, reader.tag.standard.text, "en"].lazy.compactMap { locale in
      Locale(identifier: locale).localizedString(forLanguageCode: code)
    }.first { $0 != code }
    return known ?? language.text
  }
}
