/// How long a client waits, and how much it takes from a server.
package struct ClientSettings: Sendable {
  /// Seconds in which a connection must stand.
  package var connectLimit = 10
  /// Seconds in which a whole answer must have come.
  package var answerLimit = 30
  /// Bytes of one answer, or of one event, at most.
  package var sizeLimit = 16 * 1024 * 1024
  /// Seconds without a byte after which a stream is taken for dead; servers send a sign of life
  /// every 20.
  package var silenceLimit = 50
  /// Seconds between two tries to get a stream back, at most.
  package var retryLimit = 30.0

  package init() {}
}
