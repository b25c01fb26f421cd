import Foundation
import Surveys
import Tabulation
import XCTest

/// The populations that come with the project add up to what the census published.
///
/// Totals are of the tables that `Surveys/populations/README.md` names; tables differ by a few people,
/// because the census changes some counts a little in each.
final class ShippedPopulationTests: XCTestCase {
  private func base(_ name: String, _ characteristic: String) throws -> Int? {
    try Populations.shipped(name).base(of: Populations.scheme(characteristic))
  }

  private func persons(_ name: String, _ characteristic: String, _ category: String) throws -> Int?
  {
    try Populations.shipped(name).persons(
      in: XCTUnwrap(Identifier(category)), of: Populations.scheme(characteristic))
  }

  func testEnglandAddsUpToItsUsualResidents() throws {
    XCTAssertEqual(try base("england-2021", "sex"), 56_490_048)
    XCTAssertEqual(try base("england-2021", "ethnicity"), 56_490_048)
    // TS031: all but the 3,400,548 who did not answer.
    XCTAssertEqual(try base("england-2021", "religion"), 56_490_047 - 3_400_548)
    // TS039: everybody aged 5 and over.
    XCTAssertEqual(try base("england-2021", "carer"), 53_413_098)
    // TS077: everybody aged 16 and over but the 3,432,728 who did not answer.
    XCTAssertEqual(try base("england-2021", "sexual-orientation"), 46_006_957 - 3_432_728)
    // TS004, as counted there.
    XCTAssertEqual(try base("england-2021", "born-outside-uk"), 56_490_049)
  }

  /// Percentages that the Office for National Statistics printed, whatever ours are rounded to.
  ///
  /// Gender identity is 0.55% and 0.54% of all people aged 16 and over; of those who answered it is
  /// 0.58% and 0.57%.
  func testFiguresThatAreRoundedAgreeWithThePublishedPercentages() throws {
    let (england, both) = ("england-2021", "england-and-wales-2021")
    for (name, characteristic, category, percent, accuracy) in [
      (england, "age", "age-65-and-over", 18.4, 0.05), (both, "age", "age-65-and-over", 18.6, 0.05),
      (england, "veteran", "veteran", 3.8, 0.05), (both, "veteran", "veteran", 3.8, 0.05),
      (england, "marital-status", "never", 37.9, 0.1), (both, "marital-status", "never", 37.9, 0.1),
      (both, "marital-status", "bereaved", 6.1, 0.1), (both, "disability", "disabled", 17.5, 0.1),
      (england, "disability", "disabled", 17.3, 0.1),
      (england, "gender-identity", "no", 0.58, 0.005), (both, "gender-identity", "no", 0.57, 0.005),
    ] {
      let share = try Populations.shipped(name).shares(
        of: Populations.scheme(characteristic), categories: Populations.ids([category]))
      XCTAssertEqual(
        try XCTUnwrap(share?.parts.first?.share) * 100, percent, accuracy: accuracy,
        "\(name) \(category)")
    }
  }

  func testEnglandAndWalesAddUpToTheirUsualResidents() throws {
    let name = "england-and-wales-2021"
    XCTAssertEqual(try base(name, "sex"), 59_597_542)
    // By sex, each rounded to 5: 30,420,195 women and 29,177,345 men.
    XCTAssertEqual(try base(name, "ethnicity"), 59_597_540)
    // TS030: all but the 3,595,589 who did not answer.
    XCTAssertEqual(try base(name, "religion"), 59_597_540 - 3_595_589)
    // TS070: everybody aged 16 and over but the 2,914,625 who did not answer.
    XCTAssertEqual(try base(name, "gender-identity"), 48_566_373 - 2_914_625)
    // 96.6% of those who answered are heterosexual, as published.
    let orientation = try Populations.shipped(name).shares(
      of: Populations.scheme("sexual-orientation"), categories: Populations.ids(["heterosexual"]))
    XCTAssertEqual(try XCTUnwrap(orientation?.parts.first?.share), 0.966, accuracy: 0.0005)
    // The census's table ends at 16 to 24, which is none of our bands.
    XCTAssertEqual(try base(name, "age"), 59_597_542)
    XCTAssertNil(try persons(name, "age", "age-18-to-24"))
  }

  /// Of 9.8 million disabled people in England and 56,490,048 residents.
  func testWhoIsLeftOfEverybodyHasAFigure() throws {
    XCTAssertEqual(try persons("england-2021", "disability", "not-disabled"), 46_690_048)
    XCTAssertEqual(try persons("england-2021", "gender-identity", "yes"), 42_998_157)
    XCTAssertNil(try persons("england-2021", "age", "under-18"))
    XCTAssertNil(try persons("england-2021", "marital-status", "married"))
  }

  func testBroaderCategoriesAreSummedFromWhatIsThere() throws {
    XCTAssertEqual(try persons("england-2021", "carer", "carer"), 53_413_098 - 48_734_833)
    XCTAssertEqual(try persons("england-2021", "ethnicity", "asian"), 5_426_392)
    // With 21,070 and 17,534 people in Wales these are the 1,864,318 and 1,587,819 of both.
    XCTAssertEqual(try persons("england-2021", "ethnicity", "asian-indian"), 1_864_318 - 21_070)
    XCTAssertEqual(try persons("england-2021", "ethnicity", "asian-pakistani"), 1_587_819 - 17_534)
    XCTAssertNil(try persons("england-2021", "ethnicity", "asian-chinese"))
    XCTAssertEqual(try persons("hartlepool-2021", "age", "under-18"), 19_829)
    XCTAssertEqual(try base("hartlepool-2021", "age"), 92_334)
  }

  /// Figures that nobody saw where they were published are marked as such.
  func testOnlyWhatWasSeenIsCheckedInThem() throws {
    let england = try Populations.shipped("england-2021").rows.filter { !$0.isChecked }
    XCTAssertEqual(Set(england.map(\.characteristic.text)), ["ethnicity", "sexual-orientation"])
    XCTAssertTrue(try Populations.shipped("england-and-wales-2021").rows.allSatisfy(\.isChecked))
  }

  func testTheSchemaNamesTheColumnsInTheirOrder() throws {
    struct Schema: Decodable {
      struct Field: Decodable { let name: String }
      let fields: [Field]
    }
    let schema = try JSONDecoder().decode(
      Schema.self, from: Data(Populations.file("populations/schema.json")))
    XCTAssertEqual(schema.fields.map(\.name).joined(separator: ",") + "\n", Populations.header)
  }
}
