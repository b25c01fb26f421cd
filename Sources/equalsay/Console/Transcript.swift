import Web

/// Lines on standard output, each sent at once: whoever reads the other end of a pipe waits for them.
enum Transcript {
  static func say(_ line: String) { Console.say(line) }
}
