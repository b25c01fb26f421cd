import DisclosureControl
import Surveys
import Tabulation

/// The comparison of waves as other programs read it: percentages 0 to 100, differences in points.
struct WavesDocument: Encodable {
  struct Comparison: Encodable {
    let from, to: Int
    let synthetic: Bool
    let changes: [Change]
    /// Questions that differ between the two, which a reader must know of.
    let differences: [Difference]
  }

  struct Difference: Encodable {
    let question: String
    let reworded: [Words]
    /// Where people could choose among other answers, which is why no verdict is given.
    let answersBefore, answersAfter: [String]?
  }

  struct Words: Encodable {
    let before, after: String
  }

  struct Change: Encodable {
    let question, option: String
    let group: [Part]
    let first, second: ReleasedCount
    /// In percentage points; nothing where there are too few to say.
    let difference, low, high: Double?
    let verdict: String
  }

  struct Part: Encodable {
    let characteristic, category: String
  }

  let survey: String
  let method = "Newcombe 1998, method 10, from published counts"
  let comparisons: [Comparison]
}

extension WavesReport {
  var document: WavesDocument {
    WavesDocument(
      survey: comparisons.first?.after.survey ?? "",
      comparisons: comparisons.map { comparison in
        WavesDocument.Comparison(
          from: comparison.before.release, to: comparison.after.release,
          synthetic: comparison.before.synthetic || comparison.after.synthetic,
          changes: comparison.changes.map(WavesDocument.Change.init),
          differences: comparison.differences.map { difference in
            WavesDocument.Difference(
              question: difference.question.text,
              reworded: difference.reworded.map {
                WavesDocument.Words(before: $0.before, after: $0.after)
              }, answersBefore: difference.answers?.before,
              answersAfter: difference.answers?.after)
          })
      })
  }
}

extension WavesDocument.Change {
  fileprivate init(_ change: WaveChange) {
    let points = change.difference?.multiplied(by: 100)
    self.init(
      question: change.question.text, option: change.option.text,
      group: change.group.map {
        WavesDocument.Part(characteristic: $0.characteristic.text, category: $0.category.text)
      }, first: change.first, second: change.second, difference: points?.value, low: points?.low,
      high: points?.high, verdict: change.verdict.rawValue)
  }
}
