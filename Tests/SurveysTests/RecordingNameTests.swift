import Surveys
import XCTest

final class RecordingNameTests: XCTestCase {
  func testALanguageMayStandBeforeTheEnding() throws {
    for (file, stem, language) in [
      ("heard.mp3", "heard", nil), ("heard.ur.mp3", "heard", "ur"),
      ("heard.en-GB-x-easyread.m4a", "heard", "en-GB-x-easyread"),
      ("part.two.ogg", "part", "two"), ("question-1.webm", "question-1", nil),
      ("heard.final.mp3", "heard.final", nil),
    ] {
      let name = try XCTUnwrap(RecordingName(file), file)
      XCTAssertEqual(name.stem, stem, file)
      XCTAssertEqual(name.language?.text, language, file)
    }
  }

  func testOnlyFormatsThatEveryBrowserPlaysAreNames() {
    for file in ["heard", "heard.MP3", "heard.avi", ".mp3", "heard..mp3", "heard.srt"] {
      XCTAssertNil(RecordingName(file), file)
    }
  }

  func testFilesThatDifferInLanguageOrFormatSayTheSame() throws {
    let named = try XCTUnwrap(RecordingName("heard.mp3"))
    for (file, says) in [
      ("heard.ur.mp3", true), ("heard.pl.ogg", true), ("heard.bfi.mp4", false),
      ("other.mp3", false),
    ] {
      XCTAssertEqual(try XCTUnwrap(RecordingName(file)).saysTheSame(as: named), says, file)
    }
  }

  func testABritishSignLanguageVideoIsSigned() throws {
    XCTAssertTrue(try XCTUnwrap(RecordingName("heard.bfi.mp4")).isSigned)
    XCTAssertFalse(try XCTUnwrap(RecordingName("heard.ur.mp4")).isSigned)
  }

  func testAFileBeginsAsItsFormatDoes() {
    let beginnings: [(RecordingFormat, [UInt8])] = [
      (.mp3, [0xFF, 0xFB, 0x90, 0x64]), (.mp3, Array("ID3\u{4}".utf8)),
      (.m4a, Array("\0\0\0\u{20}ftypM4A ".utf8)), (.mp4, Array("\0\0\0\u{18}ftypmp42".utf8)),
      (.ogg, Array("OggS".utf8)), (.wav, Array("RIFF\0\0\0\0WAVEfmt ".utf8)),
      (.webm, [0x1A, 0x45, 0xDF, 0xA3]), (.vtt, Array("WEBVTT\n".utf8)),
      (.vtt, Array("\u{FEFF}WEBVTT\n".utf8)),
    ]
    for (format, bytes) in beginnings {
      XCTAssertTrue(format.begins(bytes), format.rawValue)
      XCTAssertFalse(format.begins([]), format.rawValue)
      XCTAssertFalse(format.begins(Array("<!DOCTYPE html>".utf8)), format.rawValue)
    }
  }
}
