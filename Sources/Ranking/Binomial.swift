import Foundation

/// How many of n independent trials succeed, drawn at random.
///
/// Few expected successes are counted by the gaps between them; many are drawn by transformed
/// rejection, Hörmann (1993), "The generation of binomial random variates", algorithm BTRS.
enum Binomial {
  static func draw(
    trials: Int, probability: Double, using generator: inout Xoshiro256
  ) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    guard probability <= 0.5 else {
      return trials - draw(trials: trials, probability: 1 - probability, using: &generator)
    }
    return Double(trials) * probability < 10
      ? byGaps(trials, probability, &generator) : byRejection(trials, probability, &generator)
  }

  private static func byGaps(
    _ trials: Int, _ probability: Double, _ generator: inout Xoshiro256
  ) -> Int {
    let scale = log1p(-probability)
    var (passed, successes) = (0.0, 0)
    while true {
      passed += (log(generator.unit()) / scale).rounded(.up)
      guard passed <= Double(trials) else { return successes }
      successes += 1
    }
  }

  private static func byRejection(
    _ trials: Int, _ probability: Double, _ generator: inout Xoshiro256
  ) -> Int {
    let n = Double(trials)
    let deviation = (n * probability * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let c = n * probability + 0.5
    let accepted = 0.92 - 4.2 / b
    let odds = probability / (1 - probability)
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * probability).rounded(.down)
    while true {
      let u = generator.unit() - 0.5
      let v = generator.unit()
      let distance = 0.5 - abs(u)
      let k = ((2 * a / distance + b) * u + c).rounded(.down)
      guard k >= 0, k <= n else { continue }
      if distance >= 0.07, v <= accepted { return Int(k) }
      let height =
        (mode + 0.5) * log((mode + 1) / (odds * (n - mode + 1)))
        + (n + 1) * log((n - mode + 1) / (n - k + 1))
        + (k + 0.5) * log(odds * (n - k + 1) / (k + 1))
        + tail(mode) + tail(n - mode) - tail(k) - tail(n - k)
      if log(v * alpha / (a / (distance * distance) + b)) <= height { return Int(k) }
    }
  }

  /// What Stirling's formula leaves of log k!: log k! − log(√(2π) (k + 1)^(k + ½) e^−(k + 1)).
  private static func tail(_ k: Double) -> Double {
    guard k > 9 else { return smallTails[Int(k)] }
    let square = (k + 1) * (k + 1)
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
  }

  private static let smallTails: [Double] = (0...9).map { k in
    let factorial = (0..<k).reduce(1.0) { $0 * Double($1 + 1) }
    let next = Double(k + 1)
    return log(factorial) - (log(2 * Double.pi) / 2 + (Double(k) + 0.5) * log(next) - next)
  }
}
