/// One entry of a file of commitments.
enum CommitmentReader {
  private static let sourceLimit = 50
  private static let statusLimit = 100
  /// The keys that say what is to be done.
  private static let planKeys = ["horizon", "owner", "smallChange", "resources", "smart"]

  static func read(
    _ value: JSONValue, _ context: CommitmentContext, _ names: inout Names,
    _ problems: inout ProblemList
  ) -> Commitment? {
    let label = "Each entry of \"commitments\""
    guard var object = ObjectReader(value, label, "commitment", &problems) else { return nil }
    let decision = object.required("decision", Shape<Commitment.Decision>.kind)
    defer { object.finish(&problems) { key in explanation(of: key, decision) } }
    let id = object.required("id", Shape<Identifier<Commitment>>.identifier().placed)
    if let id { names.add(id, "commitment", &object.problems) }
    let title = object.required("title", .text)
    let from = sources(&object, context)
    let said = object.required("said", .text)
    let decided = object.required("decided", .text)
    let whyNot = reason(&object, decision)
    let equality = equality(&object, decision)
    let status = statuses(&object, decision)
    let plan = plan(&object, decision, title, status.first?.on, context)
    guard let id, let title, let said, let decision, let decided,
      plan != nil || !decision.isPromise
    else { return nil }
    return Commitment(
      id: id.value, title: title, from: from, said: said, decision: decision, decided: decided,
      whyNot: whyNot, plan: plan, equality: equality, status: status)
  }

  private static func explanation(of key: String, _ decision: Commitment.Decision?) -> String? {
    guard let decision, !decision.isPromise, planKeys.contains(key) else { return nil }
    return "\"\(key)\" tells what will be done, and the decision is \"\(decision.rawValue)\". "
      + "Take it out, or decide \"yes\" or \"partly\"."
  }

  /// Whoever does not get what they asked for is told why not.
  private static func reason(
    _ object: inout ObjectReader, _ decision: Commitment.Decision?
  ) -> String? {
    decision?.needsReason == true
      ? object.required("whyNot", .text) : object.optional("whyNot", .text)
  }

  private static func sources(
    _ object: inout ObjectReader, _ context: CommitmentContext
  ) -> [CommitmentSource] {
    let shape = Shape.anything.list(atLeast: 1, atMost: sourceLimit)
    var sources: [CommitmentSource] = []
    for value in object.required("from", shape) ?? [] {
      guard let source = CommitmentSourceFile.read(value, context, &object.problems) else {
        continue
      }
      if sources.contains(source) {
        object.problems.report(value.place, "This stands in \"from\" twice. Take one out.")
      } else {
        sources.append(source)
      }
    }
    return sources
  }

  private static func plan(
    _ object: inout ObjectReader, _ decision: Commitment.Decision?, _ title: String?,
    _ began: CalendarDate?, _ context: CommitmentContext
  ) -> CommitmentPlan? {
    guard let decision else {
      for key in planKeys { _ = object.value(key) }
      return nil
    }
    guard decision.isPromise else { return nil }
    let horizon = object.required("horizon", Shape<CommitmentPlan.Horizon>.kind)
    let owner = object.required("owner", .text)
    let smallChange = object.optional("smallChange", .text)
    let resources = object.optional("resources", .text)
    let value = object.required("smart", Shape.anything)
    let check = context.isPublished ? nil : SMARTCheck(title: title, began: began)
    let smart = value.flatMap { SMARTFile.read($0, check, &object.problems) }
    guard let horizon, let owner, let smart else { return nil }
    return CommitmentPlan(
      horizon: horizon, owner: owner, smallChange: smallChange, resources: resources,
      specific: smart.specific, measurable: smart.measurable, achievable: smart.achievable,
      relevant: smart.relevant, timeBound: smart.timeBound)
  }

  /// A promise says what it does to equality; a refusal may.
  private static func equality(
    _ object: inout ObjectReader, _ decision: Commitment.Decision?
  ) -> EqualityImpact? {
    let value =
      decision?.isPromise == true
      ? object.required("equality", Shape.anything) : object.value("equality")
    guard let value,
      var impact = ObjectReader(value, "\"equality\"", "equality", &object.problems)
    else { return nil }
    defer { impact.finish(&object.problems) }
    let gains = impact.required("gains", .text)
    let mightLose = impact.required("mightLose", .text)
    let action = impact.required("action", .text)
    guard let gains, let mightLose, let action else { return nil }
    return EqualityImpact(gains: gains, mightLose: mightLose, action: action)
  }

  private static func statuses(
    _ object: inout ObjectReader, _ decision: Commitment.Decision?
  ) -> [CommitmentStatus] {
    let isPromise = decision?.isPromise == true
    let shape = Shape.anything.list(atLeast: isPromise ? 1 : 0, atMost: statusLimit)
    let values =
      isPromise ? object.required("status", shape) : object.optional("status", shape)
    var statuses: [CommitmentStatus] = []
    for value in values ?? [] {
      let label = "Each entry of \"status\""
      guard var entry = ObjectReader(value, label, "status", &object.problems) else { continue }
      defer { entry.finish(&object.problems) }
      let on = entry.required("on", .date)
      let state = entry.required("state", Shape<CommitmentStatus.State>.kind)
      let text = entry.required("text", .text)
      guard let on, let state, let text else { continue }
      if let last = statuses.last, last.on >= on {
        entry.problems.report(
          entry.place(of: "on"),
          "The status of \(on) stands after that of \(last.on). Give each a later day than the one "
            + "before it.")
      }
      statuses.append(CommitmentStatus(on: on, state: state, text: text))
    }
    return statuses
  }
}
