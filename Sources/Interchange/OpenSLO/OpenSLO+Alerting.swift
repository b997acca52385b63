extension YAMLField {
  /// Checks the alert policies of an SLO: names, as the schema has them, references or whole ones,
  /// as the specification has them.
  func checkAlertPolicies() {
    for policy in self["alertPolicies"]?.elements ?? [] {
      if policy.isScalar {
        _ = policy.checkedName
      } else {
        policy.checkReference("alertPolicyRef", or: "AlertPolicy") { $0.checkAlertPolicy() }
      }
    }
  }

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
      if conditions.isList, elements.count != 1 {
        conditions.refuse("must hold exactly one condition, and holds \(elements.count)")
      }
      for element in elements {
        element.checkReference("conditionRef", or: "AlertCondition") {
          $0.checkAlertCondition(isInline: true)
        }
      }
    }
    if let targets = required("notificationTargets") {
      let elements = targets.elements
      if targets.isList, elements.isEmpty { targets.refuse("must hold at least one target") }
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
    doubtKeys(except: [key, "kind", "metadata", "spec"])
    switch (self[key], self["kind"] ?? self["spec"]) {
    case (nil, nil): refuse("must hold '\(key)' or a whole \(kind)")
    case (let reference?, nil): _ = reference.checkedName
    case (let reference?, _?):
      reference.refuse("stands beside a whole \(kind): keep one of the two")
    case (nil, _?):
      _ = required("kind")?.choice(of: [kind])
      _ = required("metadata")?.checkMetadata()
      if let spec = required("spec"), spec.isMapping { check(spec) }
    }
  }

  /// Checks the specification of an alert condition.
  func checkAlertCondition(isInline: Bool) {
    doubtKeys(except: ["description", "severity", "condition"])
    _ = checkedDescription
    _ = required("severity")?.text
    guard let condition = required("condition"), condition.isMapping else { return }
    condition.doubtKeys(except: ["kind", "op", "threshold", "lookbackWindow", "alertAfter"])
    if condition["kind"] == nil {
      condition.doubt("lacks 'kind', which the SDK wants and the specification takes as burnrate")
    }
    _ = condition["kind"]?.choice(of: ["burnrate"])
    if condition["op"] == nil, isInline {
      condition.doubt("lacks 'op', which the schema wants of a condition of its own")
    } else {
      _ = condition.required("op")?.choice(of: ["lte", "gte", "lt", "gt"])
    }
    _ = condition.required("threshold")?.number
    _ = condition.required("lookbackWindow")?.duration
    condition.checkAlertAfter()
  }

  private func checkAlertAfter() {
    guard let delay = self["alertAfter"] else {
      doubt("lacks 'alertAfter', which the schema wants and the specification takes as 0m")
      return
    }
    if delay.isScalar, delay.text?.wholeMatch(of: /0[mhdwMQY]/) != nil {
      delay.doubt("is no time, which the specification allows and its schema does not")
    } else {
      _ = delay.duration
    }
  }

  /// Checks the specification of whom to alert.
  func checkAlertNotificationTarget() {
    doubtKeys(except: ["description", "target"])
    _ = checkedDescription
    _ = required("target")?.text
  }
}
