import Foundation
import Reliability

extension OpenSLOHeader {
  /// The service that a document of that kind describes.
  ///
  /// OpenSLO says neither who owns a service nor what it depends on, so by convention labels do:
  /// `team`, `tier`, and `depends-on`, a list of service names; or, for tools that allow no list,
  /// the annotation `psgf/depends-on`, names with commas between them. A label is the user's own,
  /// so one that says nothing here is doubted and never refused.
  func service(_ spec: YAMLField) -> Service {
    spec.doubtKeys(except: ["description"])
    let labels = metadata["labels"]
    return Service(
      name: name, displayName: displayName, summary: spec.checkedDescription,
      team: labels?["team"]?.owner, tier: labels?["tier"]?.tier,
      dependencies: dependencies(labels?["depends-on"]))
  }

  private func dependencies(_ label: YAMLField?) -> [String] {
    let annotation = metadata["annotations"]?["psgf/depends-on"]
    var dependencies: [String] = []
    for (field, words) in [(label, label?.words), (annotation, annotation?.commaSeparated)] {
      for word in words ?? [] where !dependencies.contains(word) {
        if word == name {
          field?.doubt("names the service itself, which is left out")
        } else if word.isServiceName {
          dependencies.append(word)
        } else {
          field?.doubt("names '\(word)', which is no name of a service and is left out")
        }
      }
    }
    return dependencies
  }
}

extension YAMLField {
  /// The team that owns a service: the first, as a service has one owner.
  fileprivate var owner: String? {
    let teams = words
    if teams.count > 1 { doubt("names several teams: the first, \(teams[0]), is taken as owner") }
    return teams.first
  }

  /// The tier, `1` or `tier-1`; unknown where the label says something else.
  fileprivate var tier: Int? {
    guard let word = words.first else { return nil }
    let digits = word.lowercased().hasPrefix("tier-") ? String(word.dropFirst(5)) : word
    guard let tier = Int(digits), tier >= 1 else {
      doubt("'\(word)' is no tier: write \"1\", the most critical, or more; it stays unknown")
      return nil
    }
    return tier
  }

  fileprivate var commaSeparated: [String] {
    (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension String {
  fileprivate var isServiceName: Bool {
    count <= 255 && wholeMatch(of: /[a-zA-Z0-9][a-zA-Z0-9.|\/\\-]*/) != nil
  }
}
