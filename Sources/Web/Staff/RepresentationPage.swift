import DisclosureControl
import Exports
import Markup
import Surveys
import Translations

/// Who is heard and who is missing: a chart, the same figures in tables, and whom to reach next.
struct RepresentationPage {
  let figures: RepresentationSoFar
  let words: RepresentationWords
  let reader: Reader

  var content: HTML {
    let covered = figures.comparisons.filter(\.isCovered)
    return HTML {
      h1 { words.title() }
      for line in words.heading(figures) { p { line } }
      if covered.isEmpty {
        p { words(.monitoringShowNoneCovered) }
      } else {
        chart
        for comparison in covered {
          h2 { words.name(of: comparison.characteristic) }
          table(comparison)
        }
      }
      h2 { words(.monitoringShowAims) }
      for line in words.aims(figures) { p { line } }
      if !figures.targets.isEmpty { aims }
      for line in words.notes(figures) { p(.classes("hint")) { line } }
    }
  }

  private var chart: HTML {
    region(words(.monitoringStaffTitle)) {
      RepresentationDrawing(
        figures, words: words, isRightToLeft: reader.tag.direction == .rightToLeft
      ).svg
    }
  }

  /// What may be wider than a small screen moves by itself, also by keyboard.
  private func region(_ name: String, @HTMLBuilder content: () -> HTML) -> HTML {
    div(
      .classes("wide"), Attribute("role", "region"), Attribute("aria-label", name),
      Attribute("tabindex", "0"), content: content)
  }

  private func table(_ comparison: ReleasedRepresentation) -> HTML {
    let name = words.name(of: comparison.characteristic)
    let heads: [MonitoringPhrase] = [
      .monitoringColumnGroup, .monitoringColumnVerdict, .monitoringColumnNeeded,
      .monitoringColumnRespondents, .monitoringColumnRespondentsShare,
      .monitoringColumnPopulationShare, .monitoringColumnShareRatio, .monitoringColumnInterval,
    ]
    return table(
      name, heads,
      comparison.rows.map { row in
        [
          words.name(of: row.category, in: comparison.characteristic), words.verdict(row.verdict),
          words.needed(row), words.figure(row.respondents), words.percent(row.percent),
          words.percent(row.share), words.ratio(row), words.interval(row),
        ]
      })
  }

  private var aims: HTML {
    table(
      words(.monitoringShowAims),
      [
        .monitoringColumnGroup, .monitoringColumnSoFar, .monitoringColumnAim,
        .monitoringColumnMore, .monitoringColumnNote,
      ],
      figures.targets.map { target in
        [
          words.name(of: target.category, in: target.characteristic), words.figure(target.soFar),
          words.aim(target), words.more(target), target.note,
        ]
      })
  }

  /// The first cell of a row names it.
  private func table(_ name: String, _ heads: [MonitoringPhrase], _ rows: [[String]]) -> HTML {
    region(name) {
      element("table") {
        element("caption", .classes("hidden")) { name }
        element("thead") {
          element("tr") {
            for head in heads { element("th", Attribute("scope", "col")) { words(head) } }
          }
        }
        element("tbody") {
          for row in rows {
            element("tr") {
              element("th", Attribute("scope", "row")) { row[0] }
              for cell in row.dropFirst() { element("td") { cell } }
            }
          }
        }
      }
    }
  }
}
