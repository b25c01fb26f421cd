import CMicroHTTPD

/// The address of one end of a connection, looked at and not kept.
package struct IPAddress: Hashable, Sendable {
  /// Four bytes or sixteen, in the order in which they are sent.
  private let bytes: ArraySlice<UInt8>

  /// Takes 4 bytes of IPv4 or 16 of IPv6; an IPv4 address in IPv6 is the former (RFC 4291, 2.5.5.2).
  package init?(bytes: [UInt8]) {
    guard [4, 16].contains(bytes.count) else { return nil }
    self.bytes = bytes.starts(with: Self.ofIPv4) && bytes.count == 16 ? bytes[12...] : bytes[...]
  }

  private static let ofIPv4 = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
  private static let ofIPv6 = [UInt8](repeating: 0, count: 15) + [1]

  /// Whether it never leaves the machine: 127.0.0.0/8 or ::1.
  private var isLoopback: Bool {
    bytes.count == 4 ? bytes.first == 127 : bytes.elementsEqual(Self.ofIPv6)
  }

  /// Whether whoever is there is on the machine that is reached by the other address.
  package func isOnMachine(reachedBy own: IPAddress?) -> Bool { isLoopback || self == own }
}

extension IPAddress {
  /// Whether a connection comes from the machine that it leads to.
  static func isOneMachine(_ connection: OpaquePointer, socket: Int32) -> Bool {
    guard let peer = IPAddress(filling: { equalsay_peer_bytes(connection, $0) }) else {
      return false
    }
    return peer.isOnMachine(reachedBy: IPAddress(filling: { equalsay_own_bytes(socket, $0) }))
  }

  private init?(filling fill: (UnsafeMutablePointer<UInt8>?) -> Int) {
    let bytes = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = fill(buffer.baseAddress)
    }
    self.init(bytes: bytes)
  }
}
