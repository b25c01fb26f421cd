import Ranking
import Surveys

extension Shape where Value == String? {
  /// A text, or null for none.
  static var textOrNull: Self {
    .init { value, label, problems in
      if case .null = value.content { return .some(nil) }
      return Shape<String>.text.read(value, label, &problems)
    }
  }
}

extension Shape where Value == [String: String] {
  /// An object whose members are texts, under names of their own.
  static func texts(atLeast: Int) -> Self {
    .init { value, label, problems in
      guard case .object(let members) = value.content else {
        refuse(value, label, "an object", &problems)
        return nil
      }
      if members.count < atLeast {
        problems.report(value.place, "\(label) is empty. Name every idea that was on the ballot.")
      }
      var texts: [String: String] = [:]
      for member in members where !problems.isFull {
        texts[member.key] = Shape<String>.text.read(
          member.value, "\(quoted(member.key)) in \(label)", &problems)
      }
      return texts
    }
  }
}

extension Shape where Value == Ballot<String> {
  /// A list of one to K different ideas of a session, from first to last.
  ///
  /// Where the ideas or places could not be read themselves, nothing is held against them.
  static func ballot(among themes: [String: String]?, places: Int?) -> Self {
    .init { value, _, problems in
      guard case .array(let entries) = value.content else {
        refuse(value, "Each ballot", "a list of ideas", &problems)
        return nil
      }
      var ideas: [String] = []
      for entry in entries {
        guard case .text(let idea) = entry.content else {
          Shape<String>.refuse(entry, "Each idea on a ballot", "a text", &problems)
          continue
        }
        if let message = fault(of: idea, after: ideas, themes) {
          problems.report(entry.place, message)
        } else {
          ideas.append(idea)
        }
      }
      if entries.isEmpty {
        problems.report(
          value.place, "This ballot ranks nothing. Take it out: a ballot ranks one idea at least.")
      }
      if let places, entries.count > places {
        problems.report(
          value.place,
          "This ballot ranks \(entries.count) ideas, and its session has \(places) "
            + "\(places == 1 ? "place" : "places"). Shorten the ballot, or correct \"places\".")
      }
      return Ballot(ideas)
    }
  }

  private static func fault(
    of idea: String, after ideas: [String], _ themes: [String: String]?
  ) -> String? {
    if ideas.contains(idea) {
      return "The idea \(quoted(idea)) is ranked twice. Keep its better place, or ask the voter."
    }
    guard let themes, themes[idea] == nil else { return nil }
    return "There is no idea \(quoted(idea)) in this session. "
      + Nearest.hint(to: idea, among: themes.keys, otherwise: "Add it to \"ideas\".")
  }
}

extension Shape where Value == [String: Int] {
  /// The points of every idea of a session.
  static func points(of themes: [String: String]?, atMost most: Int) -> Self {
    .init { value, label, problems in
      guard case .object(let members) = value.content else {
        refuse(value, label, "an object", &problems)
        return nil
      }
      var points: [String: Int] = [:]
      for member in members where !problems.isFull {
        if let themes, themes[member.key] == nil {
          problems.report(
            member.place,
            "There is no idea \(quoted(member.key)) in this session. "
              + Nearest.hint(
                to: member.key, among: themes.keys, otherwise: "Add it to \"ideas\"."))
        }
        points[member.key] = Shape<Int>.whole(0...most).read(
          member.value, "\(quoted(member.key)) in \(label)", &problems)
      }
      for idea in (themes ?? [:]).keys.sorted() where !members.contains(where: { $0.key == idea }) {
        problems.report(
          value.place,
          "\(label) does not say how many the idea \(quoted(idea)) has. Add it, or take the idea "
            + "out if its points were withheld.")
      }
      return points
    }
  }
}
