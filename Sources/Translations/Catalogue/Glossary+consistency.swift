package import Surveys

/// One thing has one name: where a catalogue gives a term of the glossary several names.
extension Glossary {
  /// What to look at, with the context of each text that uses the rarer name.
  package func mixedNames(in catalogue: Catalogue) -> [EasyReadFinding] {
    let entries = catalogue.entries.filter { !$0.isFuzzy }
    return termsWithSeveralNames.flatMap { term, names -> [EasyReadFinding] in
      var uses: [String: [String]] = [:]
      for entry in entries where Self.says(entry.source, term) {
        let text = entry.translations.joined(separator: "\n").lowercased()
        let said = names.filter { text.contains($0.lowercased()) }
        // “mental” within “mental health” is no second name.
        let whole = said.filter { name in
          !said.contains { $0.count > name.count && $0.lowercased().contains(name.lowercased()) }
        }
        if whole.count == 1, let name = whole.first {
          uses[name, default: []].append(entry.context)
        }
      }
      guard uses.count > 1,
        let usual = uses.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.key
      else { return [] }
      return uses.filter { $0.key != usual }.sorted { $0.key < $1.key }.flatMap { name, contexts in
        contexts.map { context in
          EasyReadFinding(
            rule: .consistency, level: .warning, context: context,
            message: "“\(term)” is “\(name)” here, and “\(usual)” elsewhere. Keep to one name.")
        }
      }
    }
  }
}
