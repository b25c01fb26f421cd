import CCurl

/// A handle of libcurl with the connections that it keeps open; one thread at a time may use it.
final class CurlHandle: Sendable {
  nonisolated(unsafe) let curl: UnsafeMutableRawPointer

  /// Makes a handle, or nothing when there is no memory for one.
  init?() {
    guard isLibraryReady, let curl = curl_easy_init() else { return nil }
    self.curl = curl
  }

  deinit { curl_easy_cleanup(curl) }

  /// Forgets the last request, and makes ready for one to a server: no cookies, no cache, no
  /// stored passwords, no going on to where an answer points.
  func prepare(_ address: ServerAddress, _ path: String, _ settings: ClientSettings) {
    curl_easy_reset(curl)
    equalsay_set_text(curl, CURLOPT_URL, address.url(path))
    equalsay_set_schemes(curl)
    equalsay_set_number(curl, CURLOPT_FOLLOWLOCATION, 0)
    equalsay_set_number(curl, CURLOPT_NOSIGNAL, 1)
    equalsay_set_number(curl, CURLOPT_CONNECTTIMEOUT, settings.connectLimit)
    equalsay_set_number(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A kept connection must be younger than any server's patience, so that none breaks in use.
    equalsay_set_number(curl, CURLOPT_MAXAGE_CONN, 10)
    equalsay_set_text(curl, CURLOPT_ACCEPT_ENCODING, "")
    // The environment's proxy sees nothing of TLS, but would see a token that is sent without.
    if !address.isSecure { equalsay_set_text(curl, CURLOPT_NOPROXY, "*") }
  }

  func setMethod(_ method: Method, body: [UInt8]?) {
    if let body {
      body.withUnsafeBytes { equalsay_set_body(curl, $0.baseAddress, $0.count) }
    }
    switch method {
    case .get: if body == nil { equalsay_set_number(curl, CURLOPT_HTTPGET, 1) }
    case .head: equalsay_set_number(curl, CURLOPT_NOBODY, 1)
    case .post: if body == nil { equalsay_set_body(curl, nil, 0) }
    case .other(let token): equalsay_set_text(curl, CURLOPT_CUSTOMREQUEST, token)
    }
  }

  /// Runs a closure while the handle holds headers; what no header may hold is left out of them.
  func withHeaders<Result>(_ headers: [(name: String, value: String)], _ body: () -> Result)
    -> Result
  {
    var list: UnsafeMutablePointer<curl_slist>?
    for header in headers {
      let value = String(decoding: header.value.utf8.filter(\.isFieldByte), as: UTF8.self)
      list = curl_slist_append(list, "\(header.name): \(value)") ?? list
    }
    equalsay_set_headers(curl, list)
    defer {
      equalsay_set_headers(curl, nil)
      curl_slist_free_all(list)
    }
    return body()
  }
}

private let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
