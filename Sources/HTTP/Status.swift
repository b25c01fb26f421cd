/// The status of a response (RFC 9110, section 15): those that EqualSay uses.
package enum Status: Int, Sendable {
  case ok = 200
  case created = 201
  case noContent = 204
  case partialContent = 206
  case movedPermanently = 301
  case seeOther = 303
  case notModified = 304
  case badRequest = 400
  case unauthorized = 401
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case conflict = 409
  case gone = 410
  case contentTooLarge = 413
  case targetTooLong = 414
  case unsupportedMediaType = 415
  case rangeNotSatisfiable = 416
  case unprocessableContent = 422
  case tooManyRequests = 429
  case headTooLarge = 431
  case internalServerError = 500
  case serviceUnavailable = 503
}
