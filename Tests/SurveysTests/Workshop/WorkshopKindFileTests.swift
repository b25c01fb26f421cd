import Surveys
import XCTest

/// The keys that belong to one kind of workshop, and what is said of those of the other.
final class WorkshopKindFileTests: XCTestCase {
  func testATopicGuideHasItsTopicsInOrder() throws {
    let text = Definition.topicGuide(
      topic: """
        { "id": "start", "text": "Where do you live?", "hint": "The street.", "picture": "heart" },
        { "id": "end", "text": "What else?" }
        """)
    let guide = try WorkshopFile.read(Array(text.utf8), context: .disk())
    XCTAssertEqual(
      guide.kind,
      .topicGuide([
        Topic(
          id: Identifier(literal: "start"), text: "Where do you live?", hint: "The street.",
          picture: "heart"),
        Topic(id: Identifier(literal: "end"), text: "What else?"),
      ]))
  }

  func testATopicGuideHasNoVote() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.topicGuide(top: #""places": 3, "consensus": 70"#)),
      [
        #"f:5:1: A topic guide has no vote, and so no "places". Take it out, "#
          + #"or change the kind to "nominal-group"."#,
        #"f:5:14: A topic guide has no vote, and so no "consensus". Take it out, "#
          + #"or change the kind to "nominal-group"."#,
      ])
  }

  func testTheQuestionsOfATopicGuideAreItsTopics() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.topicGuide(top: #""question": "Why?", "hint": "Say.""#)),
      [
        #"f:5:1: A topic guide has no "question" of its own: its questions are its "topics". "#
          + #"Make it one of them, or change the kind to "nominal-group"."#,
        #"f:5:21: In a topic guide each topic has its own "hint". Move it into a topic, "#
          + #"or change the kind to "nominal-group"."#,
      ])
  }

  func testATopicGuideNeedsATopicAndHasAtMostThirty() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.topicGuide(topic: "")),
      [#"f:2:11: "topics" is empty. It needs at least 1 entry."#])
    func topics(_ count: Int) -> [String] {
      let topics = (1...count).map { #"{ "id": "t\#($0)", "text": "T" }"# }
      return problems(ofWorkshop: Definition.topicGuide(topic: topics.joined(separator: ",\n")))
    }
    XCTAssertEqual(topics(30), [])
    XCTAssertEqual(topics(31), [#"f:33:1: "topics" has 31 entries. It may have at most 30."#])
  }

  func testTopicsHaveNamesOfTheirOwn() {
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.topicGuide(
          topic: #"{ "id": "a", "text": "A" }, { "id": "a", "text": "A" }"#)),
      [
        #"f:3:37: The id "a" is already taken by the topic on line 3. Give this topic another."#
      ])
  }

  func testANominalGroupWorksOnOneQuestion() {
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(top: #""topics": [],"#)),
      [
        #"f:3:1: A nominal group works on one question, so it has no "topics". Take them out, "#
          + #"or change the kind to "topic-guide"."#
      ])
  }

  func testPlacesAndConsensusKeepTheirBounds() {
    func found(_ keys: String) -> [String] {
      problems(ofWorkshop: Definition.workshop(question: "\"question\": \"Q\",\n\(keys)"))
    }
    XCTAssertEqual(found(#""places": 1, "consensus": 51"#), [])
    XCTAssertEqual(found(#""places": 10, "consensus": 100"#), [])
    XCTAssertEqual(
      found(#""places": 0, "consensus": 50"#),
      [
        #"f:8:11: "places" must be between 1 and 10, not 0."#,
        #"f:8:27: "consensus" must be between 51 and 100, not 50."#,
      ])
    XCTAssertEqual(
      found(#""places": 11, "consensus": 101"#),
      [
        #"f:8:11: "places" must be between 1 and 10, not 11."#,
        #"f:8:28: "consensus" must be between 51 and 100, not 101."#,
      ])
  }

  func testOfAnUnknownKindNothingElseIsSaid() {
    XCTAssertEqual(
      problems(
        ofWorkshop: Definition.workshop(
          top: #""kind": "focus-group", "topics": [], "places": 99,"#)),
      [
        #"f:3:9: Unknown kind "focus-group". Use one of "nominal-group", "topic-guide"."#
      ])
    XCTAssertEqual(
      problems(ofWorkshop: Definition.workshop(top: #""kind": "topicguide","#)),
      [#"f:3:9: Unknown kind "topicguide". Did you mean "topic-guide"?"#])
  }
}
