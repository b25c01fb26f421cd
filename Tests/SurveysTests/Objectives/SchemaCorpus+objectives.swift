import Surveys

extension SchemaCorpus {
  static let objectivesFile = #"""
    { "$schema": "../Surveys/objectives.schema.json", "title": "Access", "synthetic": true, "objectives": [
      { "id": "reach", "text": "More people come", "unit": "percent",
        "baseline": { "value": 22, "on": "2026-01-31" }, "target": { "value": 30, "by": "2027-01-31" },
        "owner": "The board", "source": "Referrals", "measurements": [
          { "value": 23.5, "on": "2026-02-28" }, { "value": 25, "on": "2026-03-31", "note": "Visits began" } ] },
      { "id": "visits", "text": "More visits", "unit": "number",
        "baseline": { "value": -5, "on": "2026-01-31", "note": "Estimated" },
        "target": { "value": 400, "by": "2027-01-31" } }
    ] }
    """#

  static let objectives: [Change] = [
    .bad(#""title": "Access","#, ""),
    .bad(#""title": "Access""#, #""title": " ""#),
    .good(#""synthetic": true,"#, ""),
    .bad(#""synthetic": true"#, #""synthetic": "yes""#),
    .bad(#""objectives": ["#, #""objectives": [], "others": ["#),
    .bad(#""id": "reach","#, ""),
    .bad(#""id": "reach""#, #""id": "Reach""#),
    .bad(#""text": "More people come","#, ""),
    .bad(#""unit": "percent","#, ""),
    .bad(#""unit": "percent""#, #""unit": "share""#),
    .good(#""unit": "percent""#, #""unit": "number""#),
    .bad(#""unit": "number""#, #""unit": "percent""#),
    .bad(#""baseline": { "value": 22, "on": "2026-01-31" },"#, ""),
    .bad(#"{ "value": 22, "on": "2026-01-31" }"#, #"{ "value": 22 }"#),
    .bad(#"{ "value": 22, "on": "2026-01-31" }"#, #"{ "on": "2026-01-31" }"#),
    .bad(#""value": 22"#, #""value": "22""#),
    .bad(#""value": 22"#, #""value": 122"#),
    .bad(#""on": "2026-01-31""#, #""on": "January""#),
    .bad(#""on": "2026-01-31""#, #""on": "2026-01-32""#),
    .bad(#""on": "2026-01-31""#, #""by": "2026-01-31""#),
    .bad(#", "target": { "value": 30, "by": "2027-01-31" }"#, ""),
    .bad(#""value": 30"#, #""value": -1"#),
    .bad(#""by": "2027-01-31""#, #""on": "2027-01-31""#),
    .good(#""by": "2027-01-31""#, #""by": "2027-01-31", "note": "As agreed""#),
    .good(#""owner": "The board", "source": "Referrals","#, ""),
    .bad(#""owner": "The board""#, #""owner": """#),
    .bad(#""value": 23.5"#, #""value": 100.5"#),
    .bad(#""value": 23.5, "#, ""),
    .bad(#""note": "Visits began""#, #""text": "Visits began""#),
    .bad(#""value": 400"#, #""value": 4e12"#),
    .good(#""value": 400"#, #""value": -400"#),
  ]

  static func problems(ofObjectives text: String) -> [String] {
    do throws(Problems) {
      _ = try ObjectivesFile.read(Array(text.utf8))
      return []
    } catch {
      return error.list.map { $0.rendered(in: "objectives.json") }
    }
  }
}
