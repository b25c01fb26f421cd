import Responses
import SQLite
import Secrets
import Surveys

/// Inserts responses one after the other, at numbers that follow each other.
struct StagedInsert: ~Copyable {
  private static let responseSQL = """
    INSERT INTO response (id, answers, survey, version, language, channel, site, day, catalogue, help)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    """
  private static let monitoringSQL = "INSERT INTO monitoring (response, answers) VALUES (?, ?)"
  private enum Place { static let id = 1, answers = 2, survey = 3, details = 4 }

  private let response: RepeatedStatement
  private let monitoring: RepeatedStatement
  private var details: Details?

  init(survey: Int, on connection: Connection) throws(SQLiteError) {
    let response = try connection.repeated(Self.responseSQL)
    let monitoring = try connection.repeated(Self.monitoringSQL)
    try response.bind(survey.sqliteValue, at: Place.survey)
    self.response = response
    self.monitoring = monitoring
  }

  /// Inserts a response, with what is kept of its code where it has one.
  mutating func insert(
    _ response: Response, at number: Int, selfCode: KeyedHash?, on connection: Connection
  ) throws {
    let details = Details(response)
    if details != self.details {
      try bind(details)
      self.details = details
    }
    try self.response.bind(number.sqliteValue, at: Place.id)
    try response.answers.bytes.withUnsafeBytes { bytes in
      try self.response.bindUnkept(bytes, at: Place.answers)
      try self.response.run()
    }
    try Store.keep(selfCode, of: number, on: response.day, on: connection)
    guard let answers = response.monitoring else { return }
    try monitoring.bind(number.sqliteValue, at: 1)
    try answers.bytes.withUnsafeBytes { bytes in
      try monitoring.bindUnkept(bytes, at: 2)
      try monitoring.run()
    }
  }

  private func bind(_ details: Details) throws(SQLiteError) {
    for (offset, value) in details.values.enumerated() {
      try response.bind(value, at: Place.details + offset)
    }
  }
}

/// What many responses in turn have in common.
private struct Details: Equatable {
  let version: Int
  let language: LanguageTag
  let channel: Channel
  let site: Identifier<Site>?
  let day: CalendarDate
  let catalogue: String?
  let help: Help?

  init(_ response: Response) {
    version = response.version
    language = response.language
    channel = response.channel
    site = response.site
    day = response.day
    catalogue = response.catalogue
    help = response.help
  }

  var values: [SQLiteValue] {
    [
      version.sqliteValue, language.sqliteValue, channel.sqliteValue, site.sqliteValue,
      day.sqliteValue, catalogue.sqliteValue, help.sqliteValue,
    ]
  }
}
