import Reliability
import Testing

@Suite("Numbers of cards and accounts in a text")
struct FinancialNumberTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "5555555555554444",
    "2223003122003222", "378282246310005", "3782 822463 10005", "6011111111111117",
    "30569309025904", "3530111333300000", "6200000000000005", "4222222222222",
  ])
  func `are those of cards`(number: String) {
    for text in [
      number, "card=\(number).", "| \(number) |", "Card \(number) 12/29 failed", "(\(number))",
    ] {
      #expect(scanner.found(in: text) == ["paymentCard: \(number)"])
    }
  }

  @Test(arguments: [
    "4111111111111112", "1234567890123452", "1700000000000", "1700000000000000", "0000000000000000",
    "4444444444444444", "4111 1111-1111 1111", "41111111 11111111", "4111  1111  1111  1111",
    "41111111111111111111", "x4111111111111111", "4111111111111111a", "0.4111111111111111",
    "4111111111111111.5", "id-4111111111111111-7", "4111-1111-1111-1111-1111",
    "2024-01-01 10:00:00",
    "9111111111111111",
  ])
  func `are not pieces of other numbers, nor without a check digit or an issuer`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test(arguments: [
    "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32",
    "NL91ABNA0417164300", "FR14 2004 1010 0505 0001 3M02 606", "NO93 8601 1117 947",
  ])
  func `are those of accounts`(number: String) {
    #expect(scanner.found(in: "IBAN: \(number), please.") == ["bankAccount: \(number)"])
  }

  @Test(arguments: [
    "DE88370400440532013000", "DE8937040044053201300", "DE893704004405320130001",
    "XX89370400440532013000", "de89370400440532013000", "ADE89370400440532013000",
    "DE89 37040044 0532013000",
  ])
  func `are not those of accounts without check digits, country or length`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test func `show their last digits or their country in a preview`() {
    let text = "4111 1111 1111 1111 from DE89370400440532013000"
    #expect(
      scanner.findings(in: text).map(\.preview)
        == ["payment card number (…1111)", "bank account number (DE…)"])
  }
}
