extension YAMLField {
  /// Checks the specification of an alert policy.
  func checkAlertPolicy() {
    guard isMapping else { return }
    let switches = ["alertWhenNoData", "alertWhenResolved", "alertWhenBreaching"]
    doubtKeys(except: ["description", "conditions", "notificationTargets"] + switches)
    _ = checkedDescription
    for name in switches {
      if let field = self[name] {
        _ = field.boolean
      } else {
        doubt("lacks '\(name)', which the schema wants and the SDK's examples leave out")
      }
    }
    if let conditions = required("conditions") {
      let elements = conditions.elements
      if elements.count != 1 { conditions.refuse("must hold exactly one condition") }
      for element in elements {
        element.checkReference("conditionRef", or: "AlertCondition") {
          $0.checkAlertCondition(isInline: true)
        }
      }
    }
    if let targets = required("notificationTargets") {
      let elements = targets.elements
      if elements.isEmpty { targets.refuse("must hold at least one target") }
      for element in elements {
        element.checkReference("targetRef", or: "AlertNotificationTarget") {
          $0.checkAlertNotificationTarget()
        }
      }
    }
  }

  /// Checks that there is a reference, or a whole document of a kind.
  private func checkReference(_ key: String, or kind: String, _ check: (YAMLField) -> Void) {
    guard isMapping else { return }
    if let reference = self[key] {
      _ = reference.checkedName
    } else if self["kind"] != nil {
      _ = self["kind"]?.choice(of: [kind])
      _ = required("metadata")?.checkMetadata()
      if let spec = required("spec"), spec.isMapping { check(spec) }
    } else {
      refuse("must hold '\(key)' or a whole \(kind)")
    }
  }

  /// Checks the specification of an alert condition.
  func checkAlertCondition(isInline: Bool) {
    doubtKeys(except: ["description", "severity", "condition"])
    _ = checkedDescription
    _ = required("severity")?.text
    guard let condition = required("condition"), condition.isMapping else { return }
    condition.doubtKeys(except: ["kind", "op", "threshold", "lookbackWindow", "alertAfter"])
    guard condition["kind"]?.choice(of: ["burnrate"]) != nil else { return }
    if condition["op"] == nil, isInline {
      condition.doubt("lacks 'op', which the schema wants of a condition of its own")
    } else {
      _ = condition.required("op")?.choice(of: ["lte", "gte", "lt", "gt"])
    }
    _ = condition.required("threshold")?.number
    _ = condition.required("lookbackWindow")?.duration
    _ = condition.required("alertAfter")?.duration
  }

  /// Checks the specification of whom to alert.
  func checkAlertNotificationTarget() {
    doubtKeys(except: ["description", "target"])
    _ = checkedDescription
    _ = required("target")?.text
  }
}
