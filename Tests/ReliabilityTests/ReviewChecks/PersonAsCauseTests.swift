import Testing

@testable import Reliability

@Suite("The check 'person-as-cause'")
struct PersonAsCauseTests {
  private func excerpts(_ prose: String, in kind: PostmortemSection.Kind? = .background)
    -> [String]
  {
    var example = ReviewExample(prose, in: kind)
    example.record.roles = [RoleAssignment(role: .commander, person: "Will Marsh")]
    return example.excerpts(.personAsCause)
  }

  @Test(
    arguments: [
      ("Will Marsh forgot the flag.", "Will Marsh"), ("It was caused by Will.", "Will"),
      ("The change was broken by @Will.", "Will"), ("That was due to Will's push.", "Will's"),
      ("Ana misconfigured the proxy.", "Ana"),
    ])
  func `finds a participant beside a fault`(sentence: String, excerpt: String) {
    #expect(excerpts(sentence) == [excerpt])
  }

  @Test func `finds a participant anywhere in what tells the trigger or a factor`() {
    #expect(excerpts("Will Marsh pushed the file.", in: .trigger) == ["Will Marsh"])
    var example = ReviewExample()
    example.factors.append("The push by Ana went to all regions.")
    #expect(example.excerpts(.personAsCause) == ["Ana"])
  }

  @Test(
    arguments: [
      "Will Marsh led the response.", "The pods will restart because they are told to.",
      "Bob forgot the flag.",
    ])
  func `lets stand who did no wrong, what is no name, and who took no part`(sentence: String) {
    #expect(excerpts(sentence).isEmpty)
  }
}
