import Foundation
import Surveys
import Web
import Workshops
import XCTest

/// Holds the description of the API against what the service knows.
final class OpenAPITests: XCTestCase {
  private struct Description: Decodable {
    struct Operation: Decodable {}
    struct Path: Decodable {
      let get: Operation?
      let post: Operation?
    }
    let openapi: String
    let paths: [String: Path]
    let components: Components
    struct Components: Decodable {
      let schemas: [String: Schema]
    }
    struct Schema: Decodable {
      let properties: [String: Property]?
      let additionalProperties: Bool?
    }
    struct Property: Decodable {}
  }

  private func description() async throws -> Description {
    let program = try Program(Hall(for: self), token: nil, for: self)
    let answer = try await program.get("/api/v1/openapi.json")
    XCTAssertEqual(answer.status, 200)
    return try answer.value()
  }

  func testItDescribesEveryRouteAndNoOther() async throws {
    let description = try await description()
    XCTAssertEqual(description.openapi, "3.1.0")
    var generator = SystemRandomNumberGenerator()
    let code = WorkshopCode(using: &generator)
    let routes: [APIRoute] =
      [.description, .workshops, .representation(try XCTUnwrap(Identifier("tea")))]
      + APIRoute.Part.allCases.map { .workshop(code, $0) }
    func path(_ route: APIRoute) -> String {
      String(route.path.dropFirst(APIRoute.prefix.count)).replacing(code.text, with: "{code}")
        .replacing("/tea/", with: "/{survey}/")
    }
    XCTAssertEqual(Set(description.paths.keys), Set(routes.map(path)))
    for route in routes {
      let path = path(route)
      XCTAssertEqual(description.paths[path]?.get != nil, route.methods.contains("GET"), path)
      XCTAssertEqual(description.paths[path]?.post != nil, route.methods.contains("POST"), path)
    }
  }

  func testItDescribesEveryActAndNoOther() async throws {
    let schemas = try await description().components.schemas
    let acts = schemas.keys.filter { $0.hasPrefix("Act.") }.map { String($0.dropFirst(4)) }
    XCTAssertEqual(Set(acts), Set(APIRoute.acts))
  }

  func testItDescribesEveryMemberOfAWorkshop() async throws {
    let described = try await description().components.schemas["Workshop"]?.properties?.keys
    let program = try Program(Hall(for: self), for: self)
    for _ in 1...2 { try await program.act(#""act":"join""#) }
    let answer = try await program.get(program.path)
    let members = try JSONSerialization.jsonObject(with: answer.body) as? [String: Any]
    for member in try XCTUnwrap(members).keys {
      XCTAssertEqual(described?.contains(member), true, "\(member) is not described.")
    }
  }
}
