/// A change of a file, or a new file, as a patch that `git apply` and `patch` take.
package struct FilePatch: Hashable, Sendable {
  /// The path of the file from the root of its repository: letters, digits, `.`, `-` and `/`.
  package let path: String
  /// What it holds; `nil` where there is no such file.
  package let before: String?
  /// What it will hold.
  package let after: String

  /// A patch of a file.
  package init(path: String, from before: String?, to after: String) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// The text of the patch, with a few lines before it that say what it is for; empty where nothing
  /// changes.
  package func text(about lines: [String] = []) -> String {
    let hunks = LineDifference(from: before ?? "", to: after)
      .unified(from: before == nil ? "/dev/null" : "a/\(path)", to: "b/\(path)")
    guard !hunks.isEmpty else { return "" }
    return lines.map { "# \($0.inOneLine)\n" }.joined() + "diff --git a/\(path) b/\(path)\n"
      + (before == nil ? "new file mode 100644\n" : "") + hunks
  }
}
