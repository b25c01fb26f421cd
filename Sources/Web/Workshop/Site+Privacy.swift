import HTTP

/// Who could read along what people answer in a workshop.
///
/// Over plain HTTP that is anybody on the same network, but nobody on the machine itself.
extension Site {
  /// Whether nobody can read what comes with this request.
  func isPrivate(_ request: Request) -> Bool {
    guard !isSecure else { return true }
    let host = request.header("host") ?? ""
    let name =
      host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    return name.isOwnNameOfAnyMachine
  }

  /// Whether nobody can read what anybody sends who reaches the service as this request does.
  ///
  /// A facilitator's console on the machine says nothing of phones elsewhere, unless the service
  /// hears nobody but the machine itself.
  func isPrivateForEverybody(whoComesAs request: Request) -> Bool {
    isSecure || (hearsOnlyItself && isPrivate(request))
  }
}
