/// The description of the API that programs read (OpenAPI 3.1).
enum OpenAPI {
  static let document = PackageResources.openapi_json
}
