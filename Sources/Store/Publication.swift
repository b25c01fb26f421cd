package import Secrets
package import Surveys

/// A published survey with all its versions, the oldest first.
package struct Publication: Sendable {
  package let survey: Identifier<Survey>
  /// The day it was closed; it takes responses while there is none.
  package let closedOn: CalendarDate?
  package let versions: [PublishedVersion]

  /// The same with only some of its versions.
  package func only(_ isWanted: (PublishedVersion) -> Bool) -> Publication {
    Publication(survey: survey, closedOn: closedOn, versions: versions.filter(isWanted))
  }
}

/// A version of a survey as it was published: it never changes again.
package struct PublishedVersion: Hashable, Sendable {
  package let survey: Identifier<Survey>
  package let version: Int
  /// The bytes of survey.json.
  package let definition: [UInt8]
  /// The bytes of the monitoring set it asks.
  package let monitoring: [UInt8]?
  package let pictures: [PublishedPicture]
  package let recordings: [PublishedRecording]
  /// Names the whole content: two versions with the same digest are the same.
  package let digest: Digest
  package let publishedOn: CalendarDate

  package init(
    survey: Identifier<Survey>, version: Int, definition: [UInt8], monitoring: [UInt8]?,
    pictures: [PublishedPicture], recordings: [PublishedRecording] = [], digest: Digest,
    publishedOn: CalendarDate
  ) {
    self.survey = survey
    self.version = version
    self.definition = definition
    self.monitoring = monitoring
    self.pictures = pictures
    self.recordings = recordings
    self.digest = digest
    self.publishedOn = publishedOn
  }
}

/// A picture that a published version shows.
package struct PublishedPicture: Hashable, Sendable {
  package let name: String
  package let mediaType: String
  package let bytes: [UInt8]

  package init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
