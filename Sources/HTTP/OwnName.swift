extension StringProtocol {
  /// Whether it is a name or an address by which a machine reaches only itself.
  ///
  /// That is `localhost`, 127.0.0.0/8 or ::1, the last also in brackets as in an address of a page.
  package var isOwnNameOfAnyMachine: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return ["localhost", "::1", "[::1]"].contains(lowercased())
      || (parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil })
  }
}
