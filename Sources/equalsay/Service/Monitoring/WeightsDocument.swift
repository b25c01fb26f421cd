import DisclosureControl
import Surveys
import Tabulation

/// Weighted figures as other programs read them: percentages 0 to 100.
struct WeightsDocument: Encodable {
  struct Question: Encodable {
    let question: String
    let base: ReleasedCount
    let answers: [Answer]?
    let weights: Weights?
    let leftOut: [Group]
    /// Why there are no weighted figures.
    let problem: String?
  }

  struct Answer: Encodable {
    let option: String
    let published: ReleasedCount
    /// Nothing beside a count that is withheld.
    let weighted: Double?
  }

  struct Weights: Encodable {
    let designEffect, effectiveSampleSize, largest, largestGap: Double
    let trimmedPeople: Int
  }

  struct Group: Encodable {
    let characteristic, category: String
  }

  let survey: String
  let release: Int
  let synthetic: Bool
  let population: String
  let by: [String]
  let method =
    "raking, trimmed, of the table of greatest entropy that agrees with the published tables; "
    + "a withheld count is what the published ones leave"
  let cap = Raking.usualCap
  let questions: [Question]
}

extension WeightsReport {
  func document(population: String) -> WeightsDocument {
    WeightsDocument(
      survey: release.survey, release: release.release, synthetic: release.synthetic,
      population: population, by: characteristics.map(\.text),
      questions: questions.map { question in
        let (answers, weights, problem) = parts(question.outcome)
        return WeightsDocument.Question(
          question: question.question.text, base: question.base, answers: answers,
          weights: weights,
          leftOut: question.leftOut.map {
            WeightsDocument.Group(
              characteristic: $0.characteristic.text, category: $0.category.text)
          }, problem: problem)
      })
  }

  private func parts(
    _ outcome: WeightedQuestion.Outcome
  ) -> ([WeightsDocument.Answer]?, WeightsDocument.Weights?, String?) {
    switch outcome {
    case .failed(let failure): (nil, nil, sentence(failure))
    case .weighted(let rows, let weights):
      (
        rows.map {
          WeightsDocument.Answer(
            option: $0.option.text, published: $0.published, weighted: $0.weighted)
        },
        WeightsDocument.Weights(
          designEffect: weights.designEffect, effectiveSampleSize: weights.effectiveSampleSize,
          largest: weights.largest, largestGap: weights.largestGap,
          trimmedPeople: weights.trimmedPeople), nil
      )
    }
  }
}
