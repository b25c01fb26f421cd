import Surveys

/// A survey as one meets it: five options a question, three in a hundred who do not answer.
func ordinary(_ count: Int, _ generator: inout SeededGenerator) throws -> Population {
  var population = try Population(
    schemes: [
      scheme(
        "age",
        "under-18 age-18-to-64 age-65-and-over under-16<under-18 age-16-to-17<under-18 "
          + "age-18-to-24<age-18-to-64 age-25-to-34<age-18-to-64 age-35-to-44<age-18-to-64 "
          + "age-45-to-54<age-18-to-64 age-55-to-64<age-18-to-64 age-65-to-74<age-65-and-over "
          + "age-75-to-84<age-65-and-over age-85-and-over<age-65-and-over"),
      scheme("sex", "female male"),
      scheme(
        "ethnicity",
        "white mixed asian black other british<white irish<white roma<white other-white<white "
          + "caribbean-mixed<mixed other-mixed<mixed indian<asian pakistani<asian chinese<asian "
          + "african<black caribbean<black arab<other any-other<other"),
    ],
    questions: [
      question("heard", .chooseOne, "abcde"), question("easy", .scale, "abcde"),
      question("helped", .chooseMany, "abcde"), question("matters", .rank, "abcde", places: 3),
      question("visits", .number), question("story", .text),
    ])
  for _ in 0..<count { population.people.append(person(&generator)) }
  return population
}

private func person(_ generator: inout SeededGenerator) -> Population.Person {
  var categories: [String: String] = [:]
  categories["age"] = answered(
    &generator,
    draw(
      &generator,
      [
        ("age-16-to-17", 1), ("age-18-to-24", 10), ("age-25-to-34", 16), ("age-35-to-44", 16),
        ("age-45-to-54", 16), ("age-55-to-64", 15), ("age-65-to-74", 14), ("age-75-to-84", 9),
        ("age-85-and-over", 3),
      ]))
  categories["sex"] = answered(&generator, draw(&generator, [("female", 55), ("male", 45)]))
  categories["ethnicity"] = answered(
    &generator,
    draw(
      &generator,
      [
        ("british", 70), ("irish", 2), ("roma", 1), ("other-white", 6), ("caribbean-mixed", 1),
        ("other-mixed", 2), ("indian", 4), ("pakistani", 4), ("chinese", 1), ("african", 3),
        ("caribbean", 2), ("arab", 1), ("any-other", 1),
      ]))
  let options = [(0, 30), (1, 25), (2, 20), (3, 15), (4, 10)]
  let one = draw(&generator, options)
  let many = (0..<5).filter { _ in Int.random(in: 0..<10, using: &generator) < 4 }
  let ranked = (0..<5).map { ($0, Int.random(in: 0..<(30 - 3 * $0), using: &generator)) }
    .sorted { $0.1 > $1.1 }.map(\.0)
  let answers: [Given] = [
    .one(one), .one(draw(&generator, options)), .many(many.isEmpty ? [0] : many),
    .ranking(Array(ranked.prefix(3))), .number(Int64.random(in: 0...20, using: &generator)), .text,
  ]
  return Population.Person(
    categories: categories,
    answers: answers.map { answered(&generator, $0) ?? .skipped })
}

/// Three in a hundred do not answer.
private func answered<Value>(_ generator: inout SeededGenerator, _ value: Value) -> Value? {
  Int.random(in: 0..<100, using: &generator) < 3 ? nil : value
}

private func draw<Value>(
  _ generator: inout SeededGenerator, _ weights: [(Value, Int)]
) -> Value {
  var left = Int.random(in: 0..<weights.reduce(0) { $0 + $1.1 }, using: &generator)
  for (value, weight) in weights {
    if left < weight { return value }
    left -= weight
  }
  return weights[weights.count - 1].0
}
