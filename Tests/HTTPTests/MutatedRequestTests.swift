import HTTP
import XCTest

final class MutatedRequestTests: XCTestCase {
  private let seeds = [
    "GET /echo/a%20b?a=1 HTTP/1.1\r\nHost: x\r\nCookie: a=b; c=d\r\nAccept-Language: ur, en\r\n\r\n",
    "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\na=1&b=%20+c",
    "POST /later HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n",
    "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    "GET /dropped HTTP/1.1\r\nHost: x\r\n\r\nGET /within HTTP/1.1\r\nHost: x\r\n\r\n",
  ]

  func testTheServerOutlivesFourHundredMutatedRequests() throws {
    let echo = try Echo()
    var random = SeededGenerator(state: 20_261_201)
    for number in 0..<400 {
      var request = Array(seeds[number % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&request, &random) }
      // What was cut short is not answered: libmicrohttpd waits for the rest.
      let client = try RawClient(echo.port, patience: 10)
      client.send(request)
      client.finish()
      if let answer = client.answer() {
        XCTAssertTrue((200..<600).contains(answer.status), "request \(number)")
      }
    }
    XCTAssertEqual(try RawClient.get("/", from: echo.port)?.body, "home")
    echo.server.stop()
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: bytes.insert(contentsOf: Array("\r\n".utf8), at: place)
    case 4: bytes.removeSubrange(place...)
    default:
      let end = Int.random(in: place...min(place + 40, bytes.count), using: &random)
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    }
  }
}

/// The same numbers in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
