/// What a provider's keys or tokens look like, as it says itself.
struct AccessTokenShape: Sendable {
  /// What all of them start with.
  let prefix: [UInt8]
  /// What follows is made of.
  let alphabet: ByteSet
  /// How much follows.
  let lengths: ClosedRange<Int>

  private init(_ prefix: String, _ alphabet: ByteSet, _ lengths: ClosedRange<Int>) {
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.lengths = lengths
  }

  private static let dotted = ByteSet.base64URL + ByteSet(".")

  /// The shapes, by their first byte.
  static let byFirstByte = Dictionary(grouping: all) { $0.prefix.first ?? 0 }

  private static let all: [AccessTokenShape] =
    // Amazon Web Services: the identifier of an access key, long-lived or temporary.
    ["AKIA", "ASIA", "ABIA", "ACCA"].map { .init($0, .upperCase + .digits, 16...16) }
    // GitHub: personal, OAuth, user-to-server, server-to-server and refresh tokens.
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { .init($0, .identifier, 36...255) }
    + [.init("github_pat_", .identifier, 50...255)]
    // GitLab: personal, deploy, runner, job, trigger, feed, agent, mail and OAuth tokens.
    + [
      "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glagent-", "glimt-", "glsoat-",
    ].map { .init($0, dotted, 20...300) }
    // Slack: bot, user, workspace, refresh, session and app-level tokens.
    + ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xapp-"].map {
      .init($0, dotted, 20...255)
    }
    // Google: keys of an interface, and secrets of OAuth clients.
    + [.init("AIza", .base64URL, 35...35), .init("GOCSPX-", .base64URL, 28...28)]
    // Stripe: secret and restricted keys, and secrets of webhooks.
    + ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_"].map {
      .init($0, .alphanumerics, 16...255)
    }
    // Registries of packages and images: npm, PyPI, RubyGems, Docker Hub.
    + [
      .init("npm_", .alphanumerics, 36...36), .init("pypi-AgE", .base64URL, 50...255),
      .init("rubygems_", .hexadecimals, 48...48), .init("dckr_pat_", .base64URL, 24...40),
    ]
    // Clouds and their tools: DigitalOcean, Databricks, Vault, Terraform, Grafana, New Relic.
    + ["dop_v1_", "doo_v1_", "dor_v1_"].map { .init($0, .hexadecimals, 64...64) }
    + [
      .init("dapi", .hexadecimals, 32...32), .init("hvs.", .base64URL, 24...255),
      .init("glsa_", .identifier, 41...41), .init("NRAK-", .alphanumerics, 27...27),
    ]
    // Mail, shops and models: SendGrid, Shopify, Anthropic, OpenAI, Hugging Face.
    + ["shpat_", "shpca_", "shppa_", "shpss_"].map { .init($0, .hexadecimals, 32...32) }
    + ["sk-ant-", "sk-proj-", "sk-svcacct-"].map { .init($0, .base64URL, 40...255) }
    + [.init("SG.", dotted, 66...66), .init("hf_", .letters, 34...34)]
    // Keys of age.
    + [.init("AGE-SECRET-KEY-1", .upperCase + .digits, 58...58)]
}
