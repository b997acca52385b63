import Mustache

/// The fields of a model by their names, found once.
///
/// The library looks at every field of a model, by reflection, for each name in a template: that is most
/// of the time that a page with long tables takes.
struct TemplateFields: MustacheParent {
  private let fields: [String: Any]

  /// The fields of a model, and of those in it.
  init(of model: Any) { self.init(Mirror(reflecting: model)) }

  private init(_ mirror: Mirror) {
    var fields: [String: Any] = [:]
    for child in mirror.children {
      if let label = child.label { fields[label] = Self.value(child.value) }
    }
    self.fields = fields
  }

  func child(named name: String) -> Any? { fields[name] }

  /// A value as a template meets it: a model as its fields, and nothing for what is not known.
  private static func value(_ value: Any) -> Any? {
    switch value {
    case is String, is Bool, is Int: return value
    case let texts as [String]: return texts
    case let values as [Any]: return values.compactMap(Self.value)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional else {
      return mirror.displayStyle == .struct ? TemplateFields(mirror) : value
    }
    return mirror.children.first.flatMap { Self.value($0.value) }
  }
}
