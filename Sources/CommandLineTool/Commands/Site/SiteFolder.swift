import Foundation
import Reporting
import Synchronization

/// The folder of a site: writes what changed, removes what no longer belongs, and touches no file that
/// an earlier build did not write.
struct SiteFolder {
  /// What is known of earlier builds: the paths of the files that they wrote, a line each.
  static let manifestName = ".psgf-site"
  /// So many are made before it is said how far it has come.
  private static let batch = 512

  private let root: URL
  private let name: String

  /// A folder, which need not exist yet.
  init(path: String) {
    root = URL(filePath: path, directoryHint: .isDirectory)
    name = path
  }

  /// What a build did.
  struct Outcome: CustomStringConvertible {
    var written = 0
    var unchanged = 0
    var removed = 0

    var description: String { "\(written) written, \(unchanged) unchanged, \(removed) removed" }
  }

  /// Writes the files of a site.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - step: Called with how many more are done.
  /// - Returns: What was done.
  /// - Throws: ``CommandError``; ``ReportError`` where a page cannot be made.
  func write(_ files: [SiteFile], step: (Int) -> Void) throws -> Outcome {
    let earlier = try manifest()
    let paths = files.map(\.path)
    try refuseToReplace(paths.filter { !earlier.contains($0) })
    try makeFolders(of: paths)
    // Before anything else: a build that is cut off leaves no file that the next would not know.
    try write(manifest: earlier.union(paths))
    var outcome = Outcome()
    var rest = files[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(batch.count)
      let written = try write(batch)
      outcome.written += written
      outcome.unchanged += batch.count - written
      step(batch.count)
    }
    for path in earlier.subtracting(paths).sorted() where try remove(path) { outcome.removed += 1 }
    try write(manifest: Set(paths))
    return outcome
  }

  private func url(_ path: String) -> URL { root.appending(path: path) }

  private func manifest() throws -> Set<String> {
    let path = url(Self.manifestName).path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    // What leads out of the folder is no line of ours.
    return Set(
      try String(readingFile: path).split(separator: "\n").map(String.init).filter { line in
        !line.hasPrefix("/") && !line.split(separator: "/").contains("..")
      })
  }

  private func write(manifest paths: Set<String>) throws {
    let text = paths.sorted().map { $0 + "\n" }.joined()
    _ = try write(text, to: Self.manifestName)
  }

  private func refuseToReplace(_ paths: [String]) throws {
    let foreign = paths.first { path in
      FileManager.default.fileExists(atPath: url(path).path(percentEncoded: false))
    }
    guard let foreign else { return }
    throw CommandError.notOurs(path: url(foreign).path(percentEncoded: false))
  }

  /// Makes and writes files on all processors.
  ///
  /// - Returns: How many of them were written.
  /// - Throws: What the first that fails throws.
  private func write(_ files: [SiteFile]) throws -> Int {
    let results = Mutex<[Int: Result<Bool, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let file = files[index]
      let result = Result { try write(file.text(), to: file.path) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { results in
      try files.indices.count { try results[$0]?.get() ?? false }
    }
  }

  /// Writes a text, unless the file holds it already.
  ///
  /// Straight into the file, and without waiting for the disk, as Foundation would, which takes longer
  /// than the page: what is cut off has other bytes, and so the next build writes it again.
  private func write(_ text: String, to path: String) throws -> Bool {
    let file = url(path).path(percentEncoded: false)
    let data = Data(text.utf8)
    if FileManager.default.contents(atPath: file) == data { return false }
    let descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandError(writing: file, systemError: errno) }
    defer { close(descriptor) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw CommandError(writing: file, systemError: errno) }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes the folders that some files lie in.
  private func makeFolders(of paths: [String]) throws {
    let folders = Set(paths.map { url($0).deletingLastPathComponent() })
    for folder in folders.union([root]) {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw CommandError(writing: folder.path(percentEncoded: false), error)
      }
    }
  }

  /// Removes a file and the folders that it leaves empty.
  private func remove(_ path: String) throws -> Bool {
    let file = url(path)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return false
    }
    do {
      try FileManager.default.removeItem(at: file)
    } catch {
      throw CommandError(writing: file.path(percentEncoded: false), error)
    }
    // Only an empty one can be removed so.
    if path.contains("/") { rmdir(file.deletingLastPathComponent().path(percentEncoded: false)) }
    return true
  }
}
