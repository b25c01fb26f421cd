import SQLite
package import Workshops

/// Pictures of a workshop's question, rules and topics, as they were when it was opened.
extension Store {
  static func keep(
    _ pictures: [PublishedPicture], of workshop: Int, on connection: Connection
  ) throws(SQLiteError) {
    for picture in pictures {
      try connection.run(
        "INSERT INTO workshop_picture (workshop, name, media_type, bytes) VALUES (?, ?, ?, ?)",
        workshop, picture.name, picture.mediaType, picture.bytes)
    }
  }

  package func workshopPictures(
    of code: WorkshopCode
  ) throws(StoreProblem) -> [PublishedPicture] {
    try read { connection throws(SQLiteError) in
      try connection.all(
        """
        SELECT name, media_type, bytes FROM workshop_picture
        WHERE workshop = (SELECT number FROM workshop WHERE code = ?) ORDER BY name
        """, code
      ) { row throws(SQLiteError) in
        PublishedPicture(
          name: try row.value(0), mediaType: try row.value(1), bytes: try row.value(2))
      }
    }
  }
}
