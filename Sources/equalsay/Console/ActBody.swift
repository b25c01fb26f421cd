import Foundation
import Workshops

/// An act as the console posts it; docs and names are those of `/api/v1/openapi.json`.
struct ActBody: Encodable, Hashable, Sendable {
  let act: String
  var participant: Int?
  var language: String?
  var means: String?
  var needs: [String]?
  var rules: [String]?
  var percent: Int?
  var stage: String?
  var topic: Int?
  var text: String?
  var idea: String?
  var ideas: [String]?
  var proposal: Int?
  var horizon: String?
  var smallChange: Bool?
  var owner: String?
  var note: String?
  var minutes: Int?
  var seq: Int?
  var deliberately: Bool?
  var reason: String?

  init(_ act: String) { self.act = act }

  /// The act with some of its fields filled.
  func with(_ fill: (inout Self) -> Void) -> Self {
    var body = self
    fill(&body)
    return body
  }
}
