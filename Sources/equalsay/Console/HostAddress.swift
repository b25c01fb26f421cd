import Foundation

/// The address by which others on the local network reach a service on this machine.
struct HostAddress {
  let url: URL

  /// Asks the machine when the service listens on all its addresses.
  init(listening: String, service: Service) {
    let isEverywhere = ["0.0.0.0", "::"].contains(listening)
    url =
      isEverywhere
      ? Self.onTheLocalNetwork.flatMap { URL(string: "http://\($0):\(service.port)/") }
        ?? service.local : service.local
  }

  /// The first IPv4 address that is not the machine's own to itself.
  private static var onTheLocalNetwork: String? {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return nil }
    defer { freeifaddrs(list) }
    var next = list
    while let interface = next?.pointee {
      next = interface.ifa_next
      guard let address = interface.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET),
        interface.ifa_flags & UInt32(IFF_LOOPBACK) == 0, interface.ifa_flags & UInt32(IFF_UP) != 0
      else { continue }
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let length = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard
        getnameinfo(address, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return nil
  }
}
