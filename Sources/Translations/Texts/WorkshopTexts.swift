package import Surveys

/// The texts of a workshop in reading order: what the catalogues of its folder hold beside those
/// of the survey.
package enum WorkshopTexts {
  package static func entries(of workshop: WorkshopDefinition) -> [SourceText] {
    let path = TextPath(workshop.id)
    var texts = TextList()
    texts.add(
      path.workshop(.title), workshop.title, "The workshop's title, above every page.", 80)
    texts.add(
      path.workshop(.invitation), workshop.invitation,
      "The workshop's invitation: what it is for, and how it goes.", 600)
    for rule in workshop.groundRules {
      texts.add(
        path.rule(rule.id), rule.text,
        "A ground rule that is proposed to the group at the start of the workshop.", 120)
    }
    switch workshop.kind {
    case .nominalGroup(let group): texts.add(group, path)
    case .topicGuide(let topics): for topic in topics { texts.add(topic, path) }
    }
    return texts.all
  }
}

extension TextList {
  fileprivate mutating func add(_ group: NominalGroup, _ path: TextPath) {
    add(
      path.workshop(.question), group.question,
      "The question on which the workshop collects and ranks ideas.", 150)
    add(
      path.workshop(.hint), group.hint,
      "Under the workshop's question “\(group.question)”: what to think of.", 200)
  }

  fileprivate mutating func add(_ topic: Topic, _ path: TextPath) {
    add(path.topic(topic.id, .text), topic.text, "A question that the workshop talks about.", 150)
    add(
      path.topic(topic.id, .hint), topic.hint,
      "Under the workshop's question “\(topic.text)”: what to think of.", 200)
  }
}
