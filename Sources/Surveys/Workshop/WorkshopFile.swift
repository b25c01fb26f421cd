/// A workshop definition, `Surveys/<survey>/workshop.json`: bytes in, a workshop or all problems
/// out.
package enum WorkshopFile {
  /// Begins the paths of a workshop's texts, `<survey>:workshop.…`, so no section or question of
  /// a survey is called that.
  package static let name = "workshop"

  private static let ruleLimit = 20

  package static func read(
    _ bytes: [UInt8], context: SurveyContext
  ) throws(Problems) -> WorkshopDefinition {
    var problems = ProblemList()
    let workshop = JSONReader.read(bytes, &problems).flatMap {
      Self.workshop($0, context, &problems)
    }
    return try problems.settled(workshop)
  }

  /// Reads a definition that stands inside something else, such as a workshop's log.
  package static func read(
    _ value: JSONValue, context: SurveyContext
  ) throws(Problems) -> WorkshopDefinition {
    var problems = ProblemList()
    let workshop = Self.workshop(value, context, &problems)
    return try problems.settled(workshop)
  }

  static func workshop(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> WorkshopDefinition? {
    guard var object = ObjectReader(value, "A workshop definition", "workshop", &problems) else {
      return nil
    }
    let named = Shape<WorkshopDefinition.Kind.Name>.kind
    let kind = object.has("kind") ? object.optional("kind", named) : .nominalGroup
    defer { object.finish(&problems) { key in kind?.explanation(of: key) } }
    _ = object.value("$schema")
    let id = object.folderID("workshop", context)
    let version = object.required("version", .whole(SurveyFile.versions))
    let language = object.required("language", .languageTag)
    let languages = object.languages(own: language)
    let title = object.required("title", .text)
    let invitation = object.optional("invitation", .text)
    let groundRules = groundRules(&object, context)
    let preset = object.optional("preset", .preset)
    let monitoring = object.value("monitoring").flatMap {
      Self.monitoring($0, context, &object.problems)
    }
    let content = content(kind, &object, context)
    guard let id, let version, let language, let title, let content else { return nil }
    return WorkshopDefinition(
      id: id, title: title, kind: content, version: version, language: language,
      languages: languages, invitation: invitation, groundRules: groundRules,
      preset: preset ?? .ninety, monitoring: monitoring ?? .none)
  }

  /// The choice of a set, as in a survey; or yes or no, as it was before.
  private static func monitoring(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> WorkshopDefinition.Monitoring? {
    if case .truth(let isWanted) = value.content {
      return isWanted ? .asPublished : WorkshopDefinition.Monitoring.none
    }
    return MonitoringChoiceFile.read(value, context, &problems).map { .chosen($0.choice) }
  }

  private static func groundRules(
    _ object: inout ObjectReader, _ context: SurveyContext
  ) -> [GroundRule] {
    let shape = Shape.anything.list(atMost: ruleLimit)
    var names = Names()
    return (object.optional("groundRules", shape) ?? []).compactMap { value in
      let label = "Each entry of \"groundRules\""
      guard var rule = ObjectReader(value, label, "ground rule", &object.problems) else {
        return nil
      }
      defer { rule.finish(&object.problems) }
      let id = rule.required("id", Shape<Identifier<GroundRule>>.identifier().placed)
      if let id { names.add(id, "ground rule", &rule.problems) }
      let text = rule.required("text", .text)
      let picture = rule.picture(context)
      guard let id, let text else { return nil }
      return GroundRule(id: id.value, text: text, picture: picture)
    }
  }
}

extension Shape where Value == Preset {
  static var preset: Self {
    .init { value, label, problems in
      guard case .number(let minutes) = value.content else {
        refuse(value, label, "60, 90 or 180", &problems)
        return nil
      }
      guard let preset = Int(exactly: minutes).flatMap(Preset.init) else {
        problems.report(
          value.place, "\(label) must be 60, 90 or 180 minutes, not \(minutes.asWritten).")
        return nil
      }
      return preset
    }
  }
}
