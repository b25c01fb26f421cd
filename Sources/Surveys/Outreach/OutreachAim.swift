/// How many people of a group those who hold a survey hope to hear.
///
/// An aim for reaching out, never a reason to turn anybody away.
package struct OutreachAim: Hashable, Sendable {
  package let characteristic: Identifier<Characteristic>
  package let category: Identifier<Option>
  /// Responses in all, those that are there included.
  package let aim: Int
  /// How, or through whom; may be empty.
  package let note: String

  package init(
    characteristic: Identifier<Characteristic>, category: Identifier<Option>, aim: Int,
    note: String
  ) {
    self.characteristic = characteristic
    self.category = category
    self.aim = aim
    self.note = note
  }
}
