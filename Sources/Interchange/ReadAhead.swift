import Foundation
import Synchronization

/// Runs a reader on a thread of its own, some way ahead of whoever takes its values, so that
/// reading and writing go on at once.
package final class ReadAhead<Value: Sendable>: Sendable {
  private enum Batch {
    case values([Value])
    case failure(any Error)
    case end
  }

  private static var batchSize: Int { 256 }
  private static var batchesAhead: Int { 4 }

  private let batches = Mutex<[Batch]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: ReadAhead.batchesAhead)
  private let current = Mutex<ArraySlice<Value>>([])

  /// Starts reading.
  ///
  /// - Parameter makeReader: Called on the thread; gives a function that gives one value after the
  ///   other, and `nil` after the last.
  package init(
    _ makeReader: @escaping @Sendable () throws -> (() throws -> Value?)
  ) {
    Thread.detachNewThread { [self] in
      do {
        let next = try makeReader()
        while let batch = try Self.batch(from: next) { add(.values(batch)) }
        add(.end)
      } catch {
        add(.failure(error))
      }
    }
  }

  /// The next value, `nil` after the last. To be called by one thread.
  ///
  /// - Throws: What the reader threw.
  package func next() throws -> Value? {
    if let value = current.withLock({ $0.popFirst() }) { return value }
    filled.wait()
    switch batches.withLock({ $0.removeFirst() }) {
    case .values(let values):
      free.signal()
      return current.withLock {
        $0 = values[...]
        return $0.popFirst()
      }
    case .failure(let error): throw error
    case .end:
      // The end stays for whoever asks again.
      add(.end)
      return nil
    }
  }

  private func add(_ batch: Batch) {
    if case .values = batch { free.wait() }
    batches.withLock { $0.append(batch) }
    filled.signal()
  }

  private static func batch(from next: () throws -> Value?) throws -> [Value]? {
    var batch: [Value] = []
    while batch.count < batchSize, let value = try next() { batch.append(value) }
    return batch.isEmpty ? nil : batch
  }
}
