import Reliability
import Testing

@Suite("The name that was meant")
struct MostSimilarTests {
  private let names = ["checkout", "checkout-api", "ledger", "card-authorisation"]

  @Test(
    arguments: [
      ("chekout", "checkout"), ("Ledger", "ledger"), ("card-authorization", "card-authorisation"),
      ("ledgre", "ledger"),
    ])
  func `is the nearest`(written: String, meant: String) {
    #expect(names.mostSimilar(to: written) == meant)
  }

  @Test(arguments: ["zzz", "", "payments"])
  func `is none where none is near`(written: String) {
    #expect(names.mostSimilar(to: written) == nil)
  }
}
