import Foundation
import HTTP
import XCTest

/// Parts of a file, as a player of recordings asks for them.
final class FilePartTests: XCTestCase {
  private func answer(_ headers: [(name: String, value: String)], size: Int = 100) throws
    -> Response
  {
    let request = try XCTUnwrap(Request(Head(method: .get, target: "/a", headers: headers)))
    return .file(
      "/tmp/a", size: size, tag: "abc", request, headers: [("Content-Type", "audio/ogg")])
  }

  private func value(_ name: String, of response: Response) -> String? {
    response.headers.first { $0.name == name }?.value
  }

  func testWithoutARangeTheWholeFileIsSent() throws {
    let whole = try answer([])
    XCTAssertEqual(whole.status, .ok)
    guard case .file(let part) = whole.body else { return XCTFail("no file") }
    XCTAssertEqual(part, FilePart(path: "/tmp/a", offset: 0, length: 100))
    XCTAssertEqual(value("Accept-Ranges", of: whole), "bytes")
    XCTAssertEqual(value("Content-Type", of: whole), "audio/ogg")
  }

  func testARangeIsSentAsAPart() throws {
    for (range, offset, length, said) in [
      ("bytes=0-", 0, 100, "bytes 0-99/100"), ("bytes=10-19", 10, 10, "bytes 10-19/100"),
      ("bytes=90-1000", 90, 10, "bytes 90-99/100"), ("bytes=-5", 95, 5, "bytes 95-99/100"),
      ("bytes=-500", 0, 100, "bytes 0-99/100"), ("Bytes= 99-99", 99, 1, "bytes 99-99/100"),
      ("bytes=0-9223372036854775807", 0, 100, "bytes 0-99/100"),
    ] {
      let response = try answer([("Range", range)])
      XCTAssertEqual(response.status, .partialContent, range)
      guard case .file(let part) = response.body else { return XCTFail(range) }
      XCTAssertEqual(part.offset, offset, range)
      XCTAssertEqual(part.length, length, range)
      XCTAssertEqual(value("Content-Range", of: response), said, range)
    }
  }

  func testARangeBeyondTheFileIsRefused() throws {
    for range in ["bytes=100-", "bytes=500-600", "bytes=-0"] {
      let response = try answer([("Range", range)])
      XCTAssertEqual(response.status, .rangeNotSatisfiable, range)
      XCTAssertEqual(value("Content-Range", of: response), "bytes */100", range)
    }
  }

  func testWhatIsNoSingleRangeOfBytesGetsTheWholeFile() throws {
    for range in [
      "bytes=0-1,5-6", "bytes=5-1", "bytes=", "bytes=-", "items=0-1", "bytes=a-b", "bytes=+1-2",
      "bytes=99999999999999999999-",
    ] {
      XCTAssertEqual(try answer([("Range", range)]).status, .ok, range)
    }
  }

  func testAPartOfOtherBytesIsNotSent() throws {
    let range = (name: "Range", value: "bytes=0-1")
    XCTAssertEqual(try answer([range, ("If-Range", "\"abc\"")]).status, .partialContent)
    XCTAssertEqual(try answer([range, ("If-Range", "\"other\"")]).status, .ok)
  }

  func testTheServerSendsAFileFromTheDisk() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "part-\(UUID().uuidString)")
    try Data("0123456789".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var settings = ServerSettings()
    settings.port = 0
    let server = try Server(settings) { refusal, _ in
      Response(refusal.status)
    } handler: { request in
      .now(.file(file.path, size: 10, tag: "t", request, headers: []))
    }
    defer { server.stop() }
    let client = try RawClient(server.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=3-5\r\n\r\n")
    let part = try XCTUnwrap(client.answer())
    XCTAssertEqual(part.status, 206)
    XCTAssertEqual(part.body, "345")
    XCTAssertEqual(part.headers["content-length"], "3")
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.body, "0123456789")
    try FileManager.default.removeItem(at: file)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    XCTAssertEqual(client.answer()?.status, 500, "a file that has gone is our failure")
  }
}
