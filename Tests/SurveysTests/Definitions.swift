import Surveys
import XCTest

/// Definitions for tests: whole ones around a fragment that stands on a line of its own.
enum Definition {
  /// A survey with one question of each kind; `top` is its line 3, `question` its line 12.
  static func survey(
    top: String = "", question: String = #"{ "id": "end", "kind": "statement", "text": "End" }"#
  ) -> String {
    """
    {
    "id": "visits", "version": 1, "language": "en-GB", "title": "Visits",
    \(top)
    "sections": [{ "id": "all", "questions": [
    { "id": "heard", "kind": "choose-one", "text": "Heard?", "options": [\(options)] },
    { "id": "help", "kind": "choose-many", "text": "Help?", "options": [\(options)] },
    { "id": "happy", "kind": "scale", "text": "Happy?", "options": [\(options)] },
    { "id": "first", "kind": "rank", "text": "First?", "places": 2, "options": [\(options)] },
    { "id": "count", "kind": "number", "text": "How many?" },
    { "id": "story", "kind": "text", "text": "Your story" },
    { "id": "about", "kind": "statement", "text": "About" },
    \(question)
    ] }] }
    """
  }

  /// Three options, `low`, `middle` and `high`.
  static let options =
    #"{ "id": "low", "text": "L" }, { "id": "middle", "text": "M" }, { "id": "high", "text": "H" }"#

  /// A nominal group; `top` is its line 3, `rule` its line 5.
  static func workshop(
    top: String = "", rule: String = #"{ "id": "listen", "text": "We listen." }"#,
    question: String = #""question": "What would help?""#
  ) -> String {
    """
    {
    "id": "visits", "version": 1, "language": "en-GB", "title": "Visits",
    \(top)
    "groundRules": [
    \(rule)
    ],
    \(question)
    }
    """
  }

  /// A topic guide; `topic` is its line 3.
  static func topicGuide(
    topic: String = #"{ "id": "start", "text": "Where do you live?" }"#, top: String = ""
  ) -> String {
    """
    { "id": "visits", "version": 1, "language": "en-GB", "title": "Visits", "kind": "topic-guide",
    "topics": [
    \(topic)
    ],
    \(top)
    }
    """
  }

  /// A monitoring set; `category` is its line 4, `question` its line 8.
  static func monitoringSet(
    category: String = #"{ "id": "old", "text": "Old" }"#,
    question: String =
      #"{ "id": "end", "kind": "text", "text": "End", "characteristic": "age" }"#
  ) -> String {
    """
    { "id": "england", "language": "en-GB", "title": "About you",
    "characteristics": [ { "id": "prison", "text": "Prison" },
    { "id": "age", "text": "Age", "categories": [ { "id": "young", "text": "Young" },
    \(category)
    ] } ],
    "questions": [
    { "id": "years", "kind": "choose-one", "text": "Age?", "characteristic": "age", "options": [\(options)] },
    \(question)
    ] }
    """
  }
}

extension SurveyContext {
  private static let recordings = [
    recording("heard.mp3", "ID3"), recording("heard.ur.mp3", "ID3"),
    recording("heard.bfi.mp4", "\0\0\0\u{18}ftypmp42"), recording("heard.ur.vtt", "WEBVTT"),
    recording("empty.mp3", ""), recording("renamed.mp3", "RIFF\0\0\0\0WAVE"),
    recording("long.mp3", "ID3", size: (20 << 20) + 1),
  ].compactMap(\.self)

  private static func recording(
    _ file: String, _ beginning: String, size: Int? = nil
  ) -> RecordingFile? {
    RecordingName(file).map {
      RecordingFile(
        name: $0, size: size ?? beginning.utf8.count, beginning: Array(beginning.utf8))
    }
  }

  /// A disk with the picture `heart`, some recordings and one monitoring set.
  static func disk(monitoringSet: String = Definition.monitoringSet()) -> SurveyContext {
    SurveyContext(
      monitoringSet: { $0.text == "england" ? Array(monitoringSet.utf8) : nil },
      recordings: { name in recordings.filter { $0.name.saysTheSame(as: name) } },
      hasPicture: { $0 == "heart" })
  }
}

/// The problems of a text as lines, without the name of a file; none when it can be read.
func problems<Value>(_ read: () throws(Problems) -> Value) -> [String] {
  do throws(Problems) {
    _ = try read()
    return []
  } catch {
    return error.list.map { $0.rendered(in: "f") }
  }
}

func problems(
  top: String = "", question: String = #"{ "id": "end", "kind": "statement", "text": "End" }"#
) -> [String] {
  problems(ofSurvey: Definition.survey(top: top, question: question))
}

func problems(ofSurvey text: String, context: SurveyContext = .disk()) -> [String] {
  problems { () throws(Problems) in try SurveyFile.read(Array(text.utf8), context: context) }
}

func problems(ofMonitoringSet text: String) -> [String] {
  problems { () throws(Problems) in try MonitoringSetFile.read(Array(text.utf8), context: .disk()) }
}

func problems(ofWorkshop text: String, context: SurveyContext = .disk()) -> [String] {
  problems { () throws(Problems) in try WorkshopFile.read(Array(text.utf8), context: context) }
}

func problems(
  ofCommitments text: String, folder: String? = nil,
  options: ((Identifier<Question>) -> [Identifier<Option>]?)? = nil
) -> [String] {
  problems { () throws(Problems) in
    try CommitmentsFile.read(Array(text.utf8), folder: folder, options: options)
  }
}

func problems(ofJSON text: String) -> [String] {
  problems { () throws(Problems) in try JSONValue.read(Array(text.utf8)) }
}
