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
      h1 { reader.html(words.title()) }
      for line in words.heading(figures) { p { reader.html(line) } }
      if covered.isEmpty {
        p { reader.html(words(.monitoringShowNoneCovered)) }
      } else {
        chart
        for comparison in covered {
          h2 { reader.html(words.name(of: comparison.characteristic)) }
          table(comparison)
        }
      }
      h2 { reader.html(words(.monitoringShowAims)) }
      for line in words.aims(figures) { p { reader.html(line) } }
      if !figures.targets.isEmpty { aims }
      for line in words.notes(figures) { p(.classes("hint")) { reader.html(line) } }
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
  private func region(_ name: LocalisedText, @HTMLBuilder content: () -> HTML) -> HTML {
    div(
      .classes("wide"), Attribute("role", "region"), Attribute("aria-label", name.text),
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
          reader.html(words.name(of: row.category, in: comparison.characteristic)),
          reader.html(words.verdict(row.verdict)), reader.html(words.needed(row)),
          HTML(text: words.figure(row.respondents)), HTML(text: words.percent(row.percent)),
          HTML(text: words.percent(row.share)), HTML(text: words.ratio(row)),
          reader.html(words.interval(row)),
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
          reader.html(words.name(of: target.category, in: target.characteristic)),
          HTML(text: words.figure(target.soFar)), HTML(text: words.aim(target)),
          reader.html(words.more(target)), reader.typed(target.note),
        ]
      })
  }

  /// The first cell of a row names it.
  private func table(
    _ name: LocalisedText, _ heads: [MonitoringPhrase], _ rows: [[HTML]]
  ) -> HTML {
    region(name) {
      element("table") {
        element("caption", .classes("hidden")) { reader.html(name) }
        element("thead") {
          element("tr") {
            for head in heads {
              element("th", Attribute("scope", "col")) { reader.html(words(head)) }
            }
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
