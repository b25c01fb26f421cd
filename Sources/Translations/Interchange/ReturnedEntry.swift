/// An entry of a catalogue beside what came back for it.
struct ReturnedEntry {
  enum Verdict {
    /// Nothing came back that the catalogue has not.
    case same
    /// Somebody translated, and nobody else did meanwhile.
    case new
    case conflict(Conflict)
  }

  struct Conflict {
    /// Whether the source is no longer what was translated.
    let isOfSource: Bool
    let problem: CatalogueProblem
  }

  let entry: CatalogueEntry
  private let plurals: PluralForms
  private var parts: [Part] = []
  private(set) var remarks: [String] = []

  fileprivate struct Part {
    /// 0 of a text without plural forms.
    let form: Int
    let text: ReturnedText
    /// The text with the line breaks of the catalogue.
    let target: String
    /// The source that the catalogue has now.
    let source: String
    /// What the catalogue has now.
    let current: String
    /// Whether somebody changed it since it was sent; nothing where that cannot be known.
    let isTouched: Bool?
    /// Whether the catalogue has changed since then.
    let isOvertaken: Bool?
  }

  init(_ entry: CatalogueEntry, _ plurals: PluralForms) {
    (self.entry, self.plurals) = (entry, plurals)
  }

  mutating func add(_ text: ReturnedText, form: Int?, sent: TextDigest?) {
    remarks += text.remarks.filter { !remarks.contains($0) }
    let index = form ?? 0
    let source = entry.source(of: form, plurals)
    let current = index < entry.translations.count ? entry.translations[index] : ""
    let target = text.target.withBreaks(like: source + current)
    let came = TextDigest(of: target, isFuzzy: text.state == .fuzzy)
    let isFuzzy = entry.isFuzzy && !current.trimmed.isEmpty
    parts.append(
      Part(
        form: index, text: text, target: target, source: source, current: current,
        isTouched: target.saysNothing ? false : sent.map { $0 != came },
        isOvertaken: sent.map { $0 != TextDigest(of: current, isFuzzy: isFuzzy) }))
  }

  /// The entry as the file would have it.
  var proposal: CatalogueEntry {
    var entry = entry
    let count = max(plurals.count, entry.translations.count)
    if entry.plural != nil {
      entry.translations += Array(repeating: "", count: count - entry.translations.count)
    }
    for part in told { entry.translations[part.form] = part.target }
    let isFuzzy = told.contains { $0.text.state == .fuzzy }
    if isFuzzy, !entry.isFuzzy { entry.flags.insert(CatalogueEntry.fuzzyFlag, at: 0) }
    if !isFuzzy {
      entry.flags.removeAll { $0 == CatalogueEntry.fuzzyFlag }
      entry.previous = PreviousSource()
    }
    return entry
  }

  /// The entry as the file would have it, marked as a translation of the source as it was then.
  var proposalOfEarlierSource: CatalogueEntry {
    var entry = proposal
    func earlier(_ now: String?) -> String? {
      told.first { $0.source == now }.map { $0.text.source.withBreaks(like: $0.source) }
    }
    let plural = entry.plural.flatMap(earlier)
    entry.markFuzzy(
      since: PreviousSource(source: earlier(entry.source) ?? plural, plural: plural))
    return entry
  }

  var verdict: Verdict {
    guard let first = told.first, told.contains(where: \.isNews) else {
      return .same
    }
    let proposal = proposal
    let isSameText = told.allSatisfy { $0.target == $0.current }
    guard !isSameText || proposal.isFuzzy != entry.isFuzzy else { return .same }
    if let part = told.first(where: { $0.text.source.withBreaks(like: $0.source) != $0.source }) {
      guard !isSameText else { return .same }
      return .conflict(Conflict(isOfSource: true, problem: part.sourceProblem))
    }
    guard let part = told.first(where: { isInDoubt($0) }) else { return .new }
    return .conflict(
      Conflict(
        isOfSource: false,
        problem: part.isOvertaken == nil ? part.differenceProblem : part.changeProblem(first)))
  }

  /// What a translator has filled in; an empty target says nothing.
  private var told: [Part] { parts.filter { !$0.target.saysNothing } }

  /// Whether the catalogue's own translation may be the better one.
  private func isInDoubt(_ part: Part) -> Bool {
    guard !part.current.trimmed.isEmpty else { return false }
    let differs = part.target != part.current || entry.isFuzzy != (part.text.state == .fuzzy)
    return differs && (part.isOvertaken ?? !entry.isFuzzy)
  }

  /// What is wrong with the entry as the file would have it.
  func problems(of proposal: CatalogueEntry) -> [CatalogueProblem] {
    EntryFault.all(of: proposal, plurals: plurals).compactMap { fault in
      if proposal.isFuzzy, !fault.concernsPlaceholders { return nil }
      let part = parts.first { $0.form == fault.form } ?? parts.first
      let name = part?.text.id ?? proposal.context
      return CatalogueProblem(
        line: part?.text.line ?? 1,
        message: "The target of “\(name)” \(fault.message(calling: "source"))")
    }
  }

  /// What is longer in a proposal than the note to its translator allows.
  func excess(of proposal: CatalogueEntry) -> (problem: CatalogueProblem, isHard: Bool)? {
    guard let excess = TextLength.excess(in: proposal) else { return nil }
    return (
      CatalogueProblem(line: parts.first?.text.line ?? 1, message: excess.message), excess.isHard
    )
  }
}

extension ReturnedEntry.Part {
  /// Whether it may say what the catalogue does not: somebody wrote it, or there is nothing yet.
  fileprivate var isNews: Bool { isTouched != false || current.trimmed.isEmpty }

  fileprivate var sourceProblem: CatalogueProblem {
    CatalogueProblem(
      line: text.line,
      message: "“\(text.id)” was translated from \(text.source.quoted), but the source is now "
        + "\(source.quoted). \(advice)")
  }

  fileprivate var differenceProblem: CatalogueProblem {
    CatalogueProblem(
      line: text.line,
      message: "“\(text.id)” is \(target.quoted) here and \(current.quoted) in the catalogue, and "
        + "nothing says which is newer. Give the file as it was sent with --sent, or decide with "
        + "--prefer.")
  }

  fileprivate func changeProblem(_ first: Self) -> CatalogueProblem {
    CatalogueProblem(
      line: text.line,
      message:
        "“\(text.id)” is \(target.quoted) here, but the catalogue has changed since the file "
        + "was sent and says \(current.quoted). \(advice)")
  }

  private var advice: String {
    "Decide which is right and write it into the file, or say --prefer incoming or catalogue."
  }
}

extension EntryFault {
  fileprivate var concernsPlaceholders: Bool {
    switch kind {
    case .lost, .invented: true
    case .empty, .beginning, .end: false
    }
  }
}

extension String {
  /// The text with line breaks as another has them: some programs write two characters for one.
  fileprivate func withBreaks(like other: String) -> String {
    guard !other.unicodeScalars.contains("\r") else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n", result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    return String(result)
  }

  /// The text as a message shows it: not too much of it, and on one line.
  fileprivate var quoted: String {
    let most = 60
    let line = String(map { $0.isNewline ? "↵" : $0 })
    return "“\(line.count > most ? line.prefix(most) + "…" : line[...])”"
  }
}
