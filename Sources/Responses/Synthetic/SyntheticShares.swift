import Surveys

/// How common each answer to the monitoring questions that ship with EqualSay is, in a thousand.
///
/// Rounded from the Census of England and Wales in 2021 where it asked; ages lean to older people, who
/// answer surveys about older people. They make demonstrations look like life and prove nothing.
enum SyntheticShares {
  /// The shares of a question's options in their order; nothing for a question that is not known.
  static func of(_ question: Question) -> [UInt64]? {
    guard question.monitoring != nil, let shares = shares[question.id.text] else { return nil }
    let weights = question.options.map { shares[$0.id.text] ?? 1 }
    return weights.contains { $0 > 0 } ? weights : nil
  }

  private static let shares: [String: [String: UInt64]] = [
    "age": [
      "under-16": 5, "age-16-to-17": 10, "age-18-to-24": 50, "age-25-to-34": 95,
      "age-35-to-44": 115, "age-45-to-54": 135, "age-55-to-64": 160, "age-65-to-74": 230,
      "age-75-to-84": 150, "age-85-and-over": 50,
    ],
    "health-condition": ["yes": 320, "no": 680],
    "day-to-day": ["a-lot": 310, "a-little": 420, "not-at-all": 270],
    "ethnic-group": ["white": 817, "mixed": 29, "asian": 93, "black": 40, "other": 21],
    "ethnic-group-white": [
      "white-british": 910, "white-irish": 11, "white-gypsy-or-irish-traveller": 1,
      "white-roma": 2, "white-other": 76,
    ],
    "ethnic-group-mixed": [
      "mixed-white-and-black-caribbean": 299, "mixed-white-and-black-african": 145,
      "mixed-white-and-asian": 285, "mixed-other": 271,
    ],
    "ethnic-group-asian": [
      "asian-indian": 338, "asian-pakistani": 288, "asian-bangladeshi": 117, "asian-chinese": 81,
      "asian-other": 176,
    ],
    "ethnic-group-black": ["black-african": 618, "black-caribbean": 259, "black-other": 123],
    "ethnic-group-other": ["other-arab": 263, "other-any": 737],
    "marital-status": [
      "never": 379, "married": 444, "civil-partner": 2, "separated-married": 21,
      "separated-civil-partner": 1, "divorced": 90, "dissolved": 1, "widowed": 61,
      "surviving-partner": 1,
    ],
    "religion": [
      "none": 396, "christian": 491, "buddhist": 5, "hindu": 18, "jewish": 5, "muslim": 69,
      "sikh": 10, "any-other": 6,
    ],
    "sex": ["female": 510, "male": 490],
    "gender-identity": ["yes": 994, "no": 6],
    "sexual-orientation": [
      "heterosexual": 966, "gay-or-lesbian": 17, "bisexual": 14, "other": 3,
    ],
    "pregnancy": ["pregnant": 12, "gave-birth": 10, "no": 478, "does-not-apply": 500],
    "carer": [
      "no": 880, "hours-9-or-less": 45, "hours-10-to-19": 18, "hours-20-to-34": 12,
      "hours-35-to-49": 11, "hours-50-or-more": 34,
    ],
    "veteran": ["regular": 30, "reserve": 9, "no": 961],
    "refugee": ["yes": 12, "no": 988],
    "born-outside-uk": ["yes": 168, "no": 832],
    "arrival": ["under-5-years": 190, "at-least-5-years": 810],
    "looked-after": ["yes": 20, "no": 980],
    "homeless": ["yes": 8, "no": 992],
    "prison": ["yes": 10, "no": 990],
    "money": [
      "comfortably": 290, "all-right": 340, "getting-by": 230, "quite-hard": 90, "very-hard": 50,
    ],
  ]
}
