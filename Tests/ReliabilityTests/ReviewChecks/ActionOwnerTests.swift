import Testing

@testable import Reliability

@Suite("The check 'action-owner'")
struct ActionOwnerTests {
  private func messages(_ owner: String?, status: ActionStatus = .open) -> [String] {
    var example = ReviewExample()
    example.actions[0].owner = owner
    example.actions[0].status = status
    return example.messages(.actionOwner)
  }

  @Test(arguments: [nil, "", " ", "Ana, Ben", "Ana and Ben", "@ana @ben", "storage/network"])
  func `finds no owner, and more than one`(owner: String?) {
    #expect(messages(owner).count == 1)
    #expect(messages(owner, status: .wontDo).isEmpty)
  }

  @Test(arguments: ["Ana", "Ana Brand", "@ana", "storage", "Team Orange", "Sandy Anders"])
  func `lets stand one`(owner: String) {
    #expect(messages(owner).isEmpty)
  }
}
