/// What somebody who works with EqualSay from afar was asked to do.
///
/// On the machine itself nobody needs one: access to the data folder is the authority there.
package enum Role: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Holds workshops.
  case facilitator
  /// Works with single responses: the only role that sees them.
  case analyst
  /// Decides by what is released.
  case commissioner
  /// Translates, and looks at pages in a language that is not public yet.
  case translator
  /// Looks after surveys and tokens; sees nobody's answers.
  case administrator

  package var description: String { rawValue }

  /// Whether the role allows something.
  package func may(_ permission: Permission) -> Bool { permission.roles.contains(self) }
}
