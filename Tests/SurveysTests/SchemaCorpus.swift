/// Changes to whole definitions, with whether the structure is still right after each.
enum SchemaCorpus {
  struct Change {
    let old: String
    let new: String
    let isValid: Bool

    static func good(_ old: String, _ new: String) -> Change {
      Change(old: old, new: new, isValid: true)
    }

    static func bad(_ old: String, _ new: String) -> Change {
      Change(old: old, new: new, isValid: false)
    }
  }

  static let survey: [Change] = [
    .good(#""version": 3"#, #""version": 3.0"#),
    .bad(#""version": 3"#, #""version": 3.5"#),
    .bad(#""version": 3"#, #""version": 0"#),
    .bad(#""version": 3"#, #""version": 1000001"#),
    .bad(#""version": 3"#, #""version": true"#),
    .bad(#""version": 3,"#, ""),
    .bad(#""id": "older-people-access""#, #""id": "Older""#),
    .bad(#""id": "older-people-access""#, #""id": "2-older""#),
    .good(#""id": "older-people-access""#, #""id": "o--""#),
    .good(#""language": "en-gb""#, #""language": "zh-Hant-CN-x-easyread""#),
    .good(#""language": "en-gb""#, #""language": "sl-rozaj-1994""#),
    .bad(#""language": "en-gb""#, #""language": "en_GB""#),
    .bad(#""language": "en-gb""#, #""language": "en-x""#),
    .bad(#""language": "en-gb""#, #""language": "english""#),
    .bad(#""title": "Getting help","#, ""),
    .bad(#""title": "Getting help""#, #""title": "\n ""#),
    .bad(#""title": "Getting help""#, #""title": "a\u0000b""#),
    .good(#""title": "Getting help""#, #""title": "a\tb\nc\u00e9""#),
    .bad(#""title": "Getting help""#, #""title": ["Getting help"]"#),
    .bad(#""title": "Getting help""#, #""title": null"#),
    .bad(#""purpose""#, #""Purpose""#),
    .bad(#""2026-12-01""#, #""2026-13-01""#),
    .bad(#""2026-12-01""#, #""1 December 2026""#),
    .bad(#""2026-12-01""#, #""0000-12-01""#),
    .bad(#"["en-GB-x-easyread", "ur"]"#, "[]"),
    .bad(#"["en-GB-x-easyread", "ur"]"#, #"["ur", "ur"]"#),
    .bad(#"["en-GB-x-easyread", "ur"]"#, #""ur""#),
    .bad(#"{ "set": "england""#, #"{ "sets": "england""#),
    .bad(#""without": ["prison"]"#, #""without": "prison""#),
    .bad(#""without": ["prison"]"#, #""without": ["Prison"]"#),
    .bad(#"{ "text": "I agree.\nI can stop." }"#, "{}"),
    .bad(#"{ "text": "I agree.\nI can stop." }"#, #""I agree""#),
    .bad(#""name": "Leeds hub""#, #""nam": "Leeds hub""#),
    .good(#"[ { "id": "leeds-hub", "name": "Leeds hub" } ]"#, "[]"),
    .bad(#""selfCode": true"#, #""selfCode": 1"#),
    .bad(#""selfCode": true"#, #""selfCode": true, "quotes": true"#),
    .bad(#""selfCode": true"#, #""selfCode": true, "quotes": { "question": "heard" }"#),
    .bad(#""selfCode": true"#, #""selfCode": true, "quotes": { "question": "heard", "is": [] }"#),
    .bad(#""sections": ["#, #""sections": [ {}, "#),
    .bad(#""id": "experience""#, #""id": 1"#),
    .bad(#""id": "experience""#, #""id": "workshop""#),
    .bad(#""id": "more""#, #""id": "workshop""#),
    .bad(#""title": "Your experience""#, #""title": """#),
    .bad(#""questions": ["#, #""questions": [], "question": ["#),
    .bad(#""kind": "choose-one""#, #""kind": "choose-two""#),
    .bad(#""kind": "choose-one""#, #""kind": 1"#),
    .bad(#""kind": "choose-one", "#, ""),
    .bad(#""kind": "choose-one""#, #""kind": "text""#),
    .bad(#""hint": "A hint""#, #""hint": "A hint", "places": 3"#),
    .bad(#""hint": "A hint""#, #""hint": "A hint", "characteristic": "age""#),
    .bad(#""hint": "A hint""#, #""hint": {}"#),
    .bad(#""required": true"#, #""required": "yes""#),
    .bad(#""preferNotToSay": true"#, #""preferNotToSay": null"#),
    .bad(#""picture": "heart","#, #""picture": "pictures/heart","#),
    .bad(#""id": "yes", "text": "Yes""#, #""id": "yes""#),
    .bad(#""hint": "I have""#, #""parent": "no""#),
    .bad(#"["yes", "no"] }"#, #"["yes", "no"], "include": true }"#),
    .bad(#"{ "options": ["yes", "no"] }"#, "{}"),
    .bad(#"{ "options": ["yes", "no"] }"#, #"{ "options": [] }"#),
    .good(#"{ "options": ["yes", "no"] }"#, #"{ "include": true }"#),
    .bad(#"{ "include": false }"#, #"{ "options": ["a"] }"#),
    .bad(#"{ "include": false }"#, #"{ "include": 0 }"#),
    .bad(#""audio": "heard.mp3""#, #""audio": "../heard.mp3""#),
    .bad(#""audio": "heard.mp3""#, #""sound": "heard.mp3""#),
    .bad(#""audio": "heard.mp3""#, #""audio": "heard.mp4""#),
    .bad(#""audio": "heard.mp3""#, #""audio": "heard..mp3""#),
    .bad(#""video": "heard.bfi.mp4""#, #""video": "heard.mp3""#),
    .bad(#""practice": true"#, #""practice": []"#),
    .bad(#""exclusive": "none""#, #""exclusive": true"#),
    .bad(#""exclusive": "none""#, #""dontKnow": "none""#),
    .bad(#""dontKnow": "cannot-say""#, #""dontKnow": ["cannot-say"]"#),
    .bad(#""dontKnow": "cannot-say""#, #""exclusive": "cannot-say""#),
    .good(#""dontKnow": "cannot-say""#, #""preferNotToSay": false"#),
    .bad(#""atMost": 2,"#, #""atMost": 0,"#),
    .bad(#""atMost": 2,"#, #""atMost": "2","#),
    .bad(
      #""options": [ { "id": "not", "text": "Not" }, { "id": "very", "text": "Very" },"#,
      #""options": ["#),
    .bad(#""places": 1,"#, ""),
    .bad(#""places": 1"#, #""places": 0"#),
    .bad(#""atMost": 500"#, #""atMost": 40001"#),
    .bad(#""lines": 6"#, #""lines": 41"#),
    .bad(#""lines": 6"#, #""rows": 6"#),
    .bad(#""text": "More?""#, #""text": "More?", "easyRead": { "options": ["a"] }"#),
    .good(#""text": "More?""#, #""text": "More?", "easyRead": { "include": false }"#),
    .good(
      #""text": "More?""#,
      #""text": "More?", "hint": "A", "easyRead": { "pictures": ["heart"] }"#),
    .bad(#""text": "More?""#, #""text": "More?", "easyRead": { "pictures": ["heart"] }"#),
    .bad(#""text": "More?""#, #""text": "More?", "hint": "A", "easyRead": { "pictures": [] }"#),
    .bad(#""text": "More?""#, #""text": "More?", "hint": "A", "easyRead": { "pictures": "a" }"#),
    .bad(
      #""text": "More?""#,
      #""text": "More?", "hint": "A", "easyRead": { "include": true, "pictures": ["heart"] }"#),
    .good(#""pictures": ["heart", "heart"]"#, #""include": true"#),
    .bad(#""pictures": ["heart", "heart"]"#, #""pictures": ["../heart"]"#),
    .good(
      #""options": ["yes", "no"] }"#, #""options": ["yes", "no"], "pictures": ["heart"] }"#),
    .good(#""options": ["yes", "no"] }"#, #""pictures": ["heart"] }"#),
    .bad(#""text": "More?""#, #""text": "More?", "options": []"#),
    .bad(#""id": "more""#, #""id": "language""#),
    .bad(#""min": 0"#, #""min": "0""#),
    .bad(#""max": 36.5"#, #""max": 1e13"#),
    .bad(#""decimals": 1"#, #""decimals": 7"#),
    .bad(#""text": "About""#, #""text": "About", "required": true"#),
    .bad(#""text": "About""#, #""text": "About", "atMost": 3"#),
    .good(#""text": "About""#, #""text": "About", "hint": "More about it""#),
    .bad(#"{ "question": "story", "answered": false }"#, #"{ "question": "story" }"#),
    .bad(#"{ "question": "story", "answered": false }"#, #"{ "answered": false }"#),
    .bad(#""answered": false"#, #""answered": "no""#),
    .bad(#""answered": false"#, #""isNot": ["no"]"#),
    .bad(#""is": ["no", "unsure"]"#, #""is": "no""#),
    .bad(#""is": ["no", "unsure"]"#, #""is": []"#),
    .bad(#""atMost": "not""#, #""atMost": [1]"#),
    .bad(#""askIf": { "all": ["#, #""askIf": { "every": ["#),
    .bad(#""askIf": { "all": ["#, #""askIf": { "any": [], "all": ["#),
    .bad(#""askIf": { "all": ["#, #""askIf": { "all": [ [], "#),
    .bad(#"{ "not": { "question": "visits", "atLeast": 2.5 } }"#, #"{ "not": [] }"#),
  ]

  static let nominalGroup = #"""
    { "$schema": "../workshop.schema.json", "id": "visits", "version": 1, "language": "en-GB",
      "languages": ["en-GB", "ur"], "title": "Visits", "kind": "nominal-group",
      "invitation": "Come and say.", "preset": 90, "monitoring": true, "groundRules": [
        { "id": "listen", "text": "We listen.", "picture": "heart" } ],
      "question": "What would help?", "hint": "Say anything.", "picture": "heart",
      "places": 5, "consensus": 70 }
    """#

  static let workshop: [Change] = [
    .good(#" "kind": "nominal-group","#, ""),
    .bad(#""kind": "nominal-group""#, #""kind": "nominal""#),
    .bad(#""kind": "nominal-group""#, #""kind": "topic-guide""#),
    .bad(#""kind": "nominal-group""#, #""kind": null"#),
    .bad(#""id": "visits""#, #""id": "Visits""#),
    .bad(#""version": 1,"#, ""),
    .bad(#""version": 1"#, #""version": 0"#),
    .bad(#""language": "en-GB""#, #""language": "en_GB""#),
    .bad(#"["en-GB", "ur"]"#, "[]"),
    .bad(#"["en-GB", "ur"]"#, #"["ur", "ur"]"#),
    .bad(#""title": "Visits","#, ""),
    .bad(#""invitation": "Come and say.""#, #""invitation": " ""#),
    .good(#""preset": 90"#, #""preset": 60.0"#),
    .bad(#""preset": 90"#, #""preset": 75"#),
    .bad(#""preset": 90"#, #""preset": "90""#),
    .bad(#""monitoring": true"#, #""monitoring": 1"#),
    .good(#""monitoring": true"#, #""monitoring": false"#),
    .good(#""monitoring": true"#, #""monitoring": { "set": "england" }"#),
    .good(
      #""monitoring": true"#,
      #""monitoring": { "set": "england", "without": ["prison"], "with": ["age"] }"#),
    .bad(#""monitoring": true"#, #""monitoring": {}"#),
    .bad(#""monitoring": true"#, #""monitoring": "england""#),
    .bad(#""monitoring": true"#, #""monitoring": null"#),
    .bad(#""monitoring": true"#, #""monitoring": { "set": "England" }"#),
    .bad(#""monitoring": true"#, #""monitoring": { "set": "england", "questions": [] }"#),
    .bad(#""monitoring": true"#, #""monitoring": { "set": "england", "without": "prison" }"#),
    .bad(#""monitoring": true"#, #""monitoring": { "set": "england", "with": ["Age"] }"#),
    .good(#"{ "id": "listen", "text": "We listen.", "picture": "heart" }"#, ""),
    .bad(#""text": "We listen.", "#, ""),
    .bad(#""text": "We listen.""#, #""text": "We listen.", "hint": "Do.""#),
    .bad(#""picture": "heart" }"#, #""picture": "../heart" }"#),
    .bad(#""id": "listen""#, #""id": "1st""#),
    .bad(#""question": "What would help?", "#, ""),
    .bad(#""question": "What would help?""#, #""question": ["What?"]"#),
    .bad(#""hint": "Say anything.""#, #""hint": "Say anything.", "topics": []"#),
    .good(#""places": 5"#, #""places": 10"#),
    .bad(#""places": 5"#, #""places": 11"#),
    .bad(#""places": 5"#, #""places": 0"#),
    .bad(#""consensus": 70"#, #""consensus": 50"#),
    .bad(#""consensus": 70"#, #""consensus": 101"#),
    .bad(#""consensus": 70"#, #""consensus": 66.7"#),
    .bad(#""consensus": 70"#, #""purpose": "Why""#),
  ]

  static let topicGuide = #"""
    { "id": "visits", "version": 1, "language": "en-GB", "title": "Visits",
      "kind": "topic-guide", "groundRules": [], "topics": [
        { "id": "start", "text": "Where?", "hint": "The street.", "picture": "heart" },
        { "id": "end", "text": "What else?" } ] }
    """#

  static let topics: [Change] = [
    .bad(#""kind": "topic-guide", "#, ""),
    .bad(#""topics": ["#, #""topics": [], "topic": ["#),
    .bad(#""topics": ["#, #""question": "Why?", "topics": ["#),
    .bad(#""topics": ["#, #""hint": "Say.", "topics": ["#),
    .bad(#""topics": ["#, #""picture": "heart", "topics": ["#),
    .bad(#""topics": ["#, #""places": 3, "topics": ["#),
    .bad(#""topics": ["#, #""consensus": 70, "topics": ["#),
    .bad(#"{ "id": "end", "text": "What else?" }"#, #"{ "id": "end" }"#),
    .bad(#"{ "id": "end", "text": "What else?" }"#, #""What else?""#),
    .bad(#""text": "Where?""#, #""text": "Where?", "kind": "text""#),
    .good(#", "hint": "The street.", "picture": "heart""#, ""),
  ]

  static let monitoringSet = #"""
    { "id": "england", "language": "en-GB", "title": "About you", "characteristics": [
      { "id": "disability", "text": "Disability", "categories": [
        { "id": "disabled", "text": "Disabled", "codes": { "nhs": "D1" } } ] } ],
      "questions": [
        { "id": "condition", "kind": "choose-one", "text": "Q", "characteristic": "disability",
          "preferNotToSay": true, "offByDefault": false, "options": [
            { "id": "yes", "text": "Y", "parent": "disabled", "codes": { "nhs": "Y", "ons": "1" } },
            { "id": "no", "text": "N" } ],
          "derive": [ { "answers": { "condition": "yes" }, "category": "disabled" } ] },
        { "id": "language", "kind": "statement", "text": "S", "characteristic": "disability" } ] }
    """#

  static let monitoring: [Change] = [
    .bad(#""language": "en-GB", "#, ""),
    .good(#""title": "About you", "#, ""),
    .bad(#""title": "About you""#, #""sections": []"#),
    .bad(#""id": "disability", "text": "Disability","#, #""id": "disability","#),
    .bad(#""text": "Disabled""#, #""text": "Disabled", "hint": "x""#),
    .bad(#"{ "nhs": "D1" }"#, #"{ "nhs": 1 }"#),
    .bad(#"{ "nhs": "D1" }"#, #"["D1"]"#),
    .good(#"{ "nhs": "D1" }"#, "{}"),
    .bad(#""characteristic": "disability","#, ""),
    .bad(#""characteristic": "disability","#, #""characteristic": "Disability","#),
    .bad(#""offByDefault": false"#, #""offByDefault": "no""#),
    .bad(#""parent": "disabled""#, #""parent": ["disabled"]"#),
    .bad(#"{ "condition": "yes" }"#, "{}"),
    .bad(#"{ "condition": "yes" }"#, #"{ "condition": ["yes"] }"#),
    .bad(#"{ "condition": "yes" }"#, #"{ "Condition": "yes" }"#),
    .bad(#", "category": "disabled" }"#, " }"),
    .bad(#""derive": [ "#, #""derive": [ 1, "#),
    .bad(#""text": "S""#, #""text": "S", "preferNotToSay": true"#),
    .bad(#""kind": "statement""#, #""kind": "rank""#),
  ]
}
