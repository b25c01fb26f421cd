import Foundation
import HTTP

/// A server for the tests: says back what it was asked, at once or later.
struct Echo {
  let server: Server
  /// Those who wait at `/held`, for a test to answer.
  let held = Held()
  /// What those at `/news` listen to.
  let news = Broadcast()

  var port: UInt16 { server.port }

  init(_ change: (inout ServerSettings) -> Void = { _ in }) throws {
    var settings = ServerSettings()
    settings.port = 0
    settings.stopLimit = 5
    change(&settings)
    let (held, news) = (held, news)
    server = try Server(
      settings,
      refuse: { refusal, head in
        Response(body: .text("refused \(refusal) \(head.header("accept-language") ?? "-")"))
      },
      handler: { request in Self.reply(to: request, held, news) })
  }

  private static func reply(to request: Request, _ held: Held, _ news: Broadcast) -> Reply {
    switch request.path.first {
    case nil: .now(Response(body: .text("home")))
    case "echo": .now(Response(body: .text(Self.description(of: request))))
    case "later":
      .later { responder in
        Thread.detachNewThread { @Sendable in
          responder.answer(Response(body: .text("later")))
          responder.answer(Response(body: .text("too late")))
        }
      }
    case "within": .later { $0.answer(Response(body: .text("within"))) }
    case "dropped": .later { _ in }
    case "held": .later { held.keep($0) }
    case "here": .now(Response(body: .text("\(request.isFromThisMachine)")))
    case "whoami": .now(Response(body: .text(Self.whatWasSent(with: request))))
    case "elsewhere": .now(.seeOther("http://localhost:1/"))
    case "closed": .now(Response(.unauthorized))
    case "news": .stream(EventStream(of: news, after: request.lastEventID))
    case "moved": .now(.seeOther("/en-GB/here"))
    case "split": .now(Response(headers: [("X-Name", "a\r\nSet-Cookie: b=c")]))
    case "large": .now(Response(body: .bytes([UInt8](repeating: 0x61, count: 20_000_000))))
    default: .now(Response(.notFound))
    }
  }

  private static func whatWasSent(with request: Request) -> String {
    """
    \(request.method) \(request.header("authorization") ?? "-") \(request.contentType ?? "-") \
    \(request.header("cookie") ?? "-") \(request.header("user-agent") ?? "-") \
    \(String(decoding: request.body, as: UTF8.self))
    """
  }

  private static func description(of request: Request) -> String {
    """
    \(request.method) \(request.path.joined(separator: "|")) a=\(request.query["a"] ?? "-") \
    \(request.body.count)
    """
  }
}

extension Response.Body {
  static func text(_ text: String) -> Response.Body { .bytes(Array(text.utf8)) }
}

/// Responders that wait for a test to use them.
final class Held: Sendable {
  private let responders = Lock<[Responder]>([])

  func keep(_ responder: Responder) { responders.withLock { $0.append(responder) } }

  /// Waits until someone waits, then answers all.
  func answerAll(_ text: String) {
    waitForOne()
    for responder in responders.withLock({ $0 }) { responder.answer(Response(body: .text(text))) }
  }

  var count: Int { responders.withLock { $0.count } }

  func waitForOne() {
    while responders.withLock({ $0.isEmpty }) { Thread.sleep(forTimeInterval: 0.005) }
  }
}
