import DriverDiagrams
import Surveys

/// A diagram with every key there is, and nothing wrong.
let wholeDiagram = #"""
  { // for editors
    "$schema": "driver-diagram.schema.json", "id": "access", "title": "Access", "language": "en-GB",
    "version": 2, "synthetic": true,
    "aim": { "what": "More older people get help", "forWhom": "People over 65 in Leeds",
      "measure": "Share in therapy", "baseline": 22, "target": "30%", "by": "2028-01-31" },
    "drivers": [
      { "id": "know", "text": "People know", "level": "primary", "parents": ["aim"] },
      { "id": "asked", "text": "People are asked", "level": "primary" },
      { "id": "talk", "text": "Talk is normal", "level": "secondary", "parents": ["know", "asked"],
        "strength": { "asked": "weaker" }, "from": "K7M-4QX.A", "evidence": ["A study"] },
      { "id": "deep", "text": "Stories are told", "level": "secondary", "parents": ["talk"],
        "strength": "weak" } ],
    "ideas": [
      { "id": "films", "text": "Older people film their stories for waiting rooms",
        "parents": ["deep", "asked"], "strength": "strong", "from": ["s:q.own-stories"],
        "evidence": "AMHE", "horizon": "short", "smallChange": "One film", "owner": "Age charity",
        "resources": "A camera",
        "smart": { "specific": "Six", "measurable": "Seen", "achievable": "Yes", "relevant": "Yes",
          "timeBound": "May" },
        "equalityImpact": { "gains": "A", "losses": "B", "response": "C" },
        "status": [ { "on": "2026-11-02", "state": "planned" },
          { "on": "2027-01-02", "state": "testing", "note": "Two places" } ] } ],
    "measures": [
      { "id": "m1", "name": "In therapy", "kind": "outcome", "of": "aim", "numerator": "n",
        "denominator": "d", "source": "s", "frequency": "monthly", "owner": "o" },
      { "id": "m2", "name": "Knowing", "kind": "process", "of": ["know", "asked"],
        "numerator": "n", "source": "s", "frequency": "yearly", "owner": "o" } ],
    "dropped": [ { "from": "films", "to": "talk", "reason": "It did nothing", "on": "2026-11-16" } ],
    "notTaken": [ { "group": "age:young", "option": "leaflets", "reason": "Too dear" } ],
  }
  """#

/// The problems of a file, each as a line for a terminal.
func problems(of text: String) -> [String] {
  DiagramFile(Array(text.utf8)).problems.map { $0.rendered(in: "f") }
}

/// The whole diagram with one text in place of another.
func changed(_ old: String, _ new: String) -> String {
  wholeDiagram.replacing(old, with: new, maxReplacements: 1)
}

/// The names of the criteria that a diagram falls short of, with the lines.
///
/// As of 2026-12-01.
func findings(in text: String) -> [String] {
  guard let today = CalendarDate(year: 2026, month: 12, day: 1) else { return [] }
  return DiagramLint(DiagramFile(Array(text.utf8)), on: today).findings.map {
    "\($0.problem.place?.line ?? 0) \($0.rule.rawValue)"
  }
}
