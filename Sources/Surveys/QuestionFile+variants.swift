/// The other ways in which a question reaches people: in Easy Read, spoken, signed.
extension QuestionFile {
  /// What Easy Read offers of a question, and the pictures beside its hint there.
  func easyRead(
    of kind: QuestionKind?, hasHint: Bool, _ object: inout ObjectReader
  ) -> (EasyReadVariant, hintPictures: [String]) {
    guard var variant = object.object("easyRead", "easyRead"), !variant.isEmpty(&object.problems)
    else { return (.same, []) }
    defer { variant.finish(&object.problems) }
    let include = variant.optional("include", .truth)
    for key in ["options", "pictures"] where include != nil && variant.has(key) {
      variant.problems.report(
        variant.place(of: "include"),
        "\"easyRead\" has both \"include\" and \"\(key)\". Keep one of the two.")
    }
    let shape = Shape<Identifier<Option>>.identifier().placed.list(atLeast: 1)
    let kept = variant.optional("options", shape)
    if let kept, let kind { check(kept, kind, &variant) }
    let pictures = hintPictures(hasHint, &variant)
    if let kept { return (.options(Set(kept.map(\.value))), pictures) }
    return (include == false ? .leftOut : .same, pictures)
  }

  /// The most that a page bears beside one question.
  private static let mostHintPictures = 10

  private func hintPictures(_ hasHint: Bool, _ variant: inout ObjectReader) -> [String] {
    let shape = Shape.pictureName.placed.list(atLeast: 1, atMost: Self.mostHintPictures)
    guard let pictures = variant.optional("pictures", shape) else { return [] }
    if !hasHint {
      variant.problems.report(
        variant.place(of: "pictures"),
        "\"pictures\" stand beside the hint from its second paragraph on, and this question has no "
          + "\"hint\". Write one, or take \"pictures\" out.")
    }
    for picture in pictures { variant.check(picture, context) }
    return pictures.map(\.value)
  }

  private func check(
    _ kept: [Placed<Identifier<Option>>], _ kind: QuestionKind, _ variant: inout ObjectReader
  ) {
    switch kind {
    case .chooseOne(let options, dontKnow: _), .scale(let options, dontKnow: _),
      .chooseMany(let options, exclusive: _, atMost: _):
      let known = Set(options.map(\.id))
      for option in kept where !known.contains(option.value) {
        variant.problems.report(
          option.place, Self.noOption(option.value, of: options, "this question"))
      }
    case .rank:
      variant.problems.report(
        variant.place(of: "options"),
        "A rank question offers the same options in Easy Read, so that all rank the same things. "
          + "Take \"options\" out.")
    case .text, .number, .statement:
      variant.problems.report(
        variant.place(of: "options"), "This question has no options to keep. Take \"options\" out.")
    }
  }

  /// Whether the question is for trying the form on: before all others, in Easy Read, and not kept.
  func practice(
    _ required: Bool, _ easyRead: EasyReadVariant, _ object: inout ObjectReader
  ) -> Bool {
    guard object.optional("practice", .truth) == true else { return false }
    func refuse(_ key: String, _ why: String) {
      object.problems.report(object.place(of: key), "\(why) Take one of the two out.")
    }
    if characteristics != nil {
      refuse("practice", "A question about people is kept, so it cannot be for practice.")
    }
    if required { refuse("required", "A question for practice cannot be required.") }
    if object.has("askIf") {
      refuse("askIf", "A question for practice comes first, so it cannot wait for an answer.")
    }
    if easyRead == .leftOut {
      refuse("easyRead", "A question for practice is there for Easy Read, which leaves it out.")
    }
    return true
  }

  func media(_ object: inout ObjectReader) -> Media? {
    guard var media = object.object("media", "media"), !media.isEmpty(&object.problems) else {
      return nil
    }
    defer { media.finish(&object.problems) }
    return Media(
      audio: recording("audio", .audio, &media), video: recording("video", .video, &media),
      captions: recording("captions", .captions, &media),
      transcript: media.optional("transcript", .text))
  }

  /// A recording that is there and can be played, as all that say the same in other languages.
  private func recording(
    _ key: String, _ sort: RecordingFormat.Sort, _ media: inout ObjectReader
  ) -> RecordingName? {
    guard let file = media.optional(key, Shape.mediaName.placed) else { return nil }
    guard let name = RecordingName(file.value), name.format.sort == sort else {
      media.problems.report(
        file.place,
        "\"\(key)\" cannot be \"\(file.value)\". Name a file that ends in \(sort.endings).")
      return nil
    }
    guard let recordings = context.recordings else { return name }
    let files = recordings(name)
    if !files.contains(where: { $0.name == name }) {
      media.problems.report(
        file.place,
        "There is no file \"\(file.value)\" beside the definition. Add it, or correct the name.")
    }
    for problem in files.compactMap(\.problem) { media.problems.report(file.place, problem) }
    return name
  }
}
