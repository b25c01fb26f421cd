import Foundation
import Markup
import Translations

/// The workshops: what each room put first, and how it was held.
struct RoomPart {
  private let rooms: [ReportRoom]
  private let parts: ReportParts

  init(_ rooms: [ReportRoom], _ parts: ReportParts) {
    self.rooms = rooms
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var content: HTML {
    HTML {
      for room in rooms { part(room) }
    }
  }

  private func part(_ room: ReportRoom) -> HTML {
    HTML {
      element("h3") {
        parts.said(room.title)
        " (\(room.id))"
      }
      if let question = room.question { p { element("strong") { parts.said(question) } } }
      if room.ideas.isEmpty {
        parts.paragraph(interface[.reportRoomNoVote])
      } else {
        parts.paragraph(
          interface(
            .reportRoomTurnout,
            [
              "voted": interface.number(room.voted), "eligible": interface.number(room.eligible),
              "places": interface.number(room.places),
            ]))
        table(room)
      }
      p { parts.said(room.methods) }
      p(.classes("small")) { parts.said(interface(.reportRoomHash, ["hash": room.hash])) }
    }
  }

  private func table(_ room: ReportRoom) -> HTML {
    let heads = [
      interface[.reportColumnIdea], interface[.releaseColumnRank],
      interface[.releaseColumnPoints], interface[.releaseColumnMaximum],
      interface[.releaseColumnVoters],
    ]
    return parts.table(
      room.title.said, heads,
      room.ideas.map { idea in
        [
          HTML {
            "\(idea.idea). "
            parts.said(idea.text)
          }, HTML(text: interface.number(idea.rank)),
          HTML(
            text: interface.decimal(
              idea.points, places: idea.points == idea.points.rounded() ? 0 : 1)),
          HTML(text: interface.decimal(idea.percentOfMaximum, places: 0)),
          HTML(text: interface.number(idea.voters)),
        ]
      }, of: LocalisedText(text: room.id, language: interface.language))
  }
}
