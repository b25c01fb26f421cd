extension JSONValue {
  /// Reads a file that may be larger than a definition, such as one of ballots.
  ///
  /// The noun says what is too large when the file has more bytes than the limit.
  package static func read(
    _ bytes: [UInt8], _ problems: inout ProblemList, atMost limit: Int, noun: String
  ) -> JSONValue? {
    JSONReader.read(bytes, &problems, atMost: limit, noun: noun)
  }
}
