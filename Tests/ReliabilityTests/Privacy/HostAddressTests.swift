import Reliability
import Testing

@Suite("Addresses and names of hosts in a text")
struct HostAddressTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    ("node 10.0.32.54 failed", "10.0.32.54"), ("`146.75.34.133`:443.", "146.75.34.133"),
    ("from 10.99.172.64/28", "10.99.172.64/28"), ("20.99.172.64/32", "20.99.172.64/32"),
    ("10.0.0.1-", "10.0.0.1"),
    ("at 172.16.5.4.", "172.16.5.4"), ("(@10.100.16.12)", "10.100.16.12"),
    ("host/10.1.2.9:9092", "10.1.2.9"), ("ip=10.1.2.9,", "10.1.2.9"),
    ("upgraded the node 10.0.32.54", "10.0.32.54"),
    ("fe80::1ff:fe23:4567:890a", "fe80::1ff:fe23:4567:890a"),
    ("[2a00:1450:4001::200e]:443", "2a00:1450:4001::200e"),
    ("2a00:1450:4001:082b:0000:0000:0000:200e", "2a00:1450:4001:082b:0000:0000:0000:200e"),
    ("::ffff:10.1.2.9", "::ffff:10.1.2.9"), ("fd12:3456:789a::/48", "fd12:3456:789a::/48"),
    ("from 2a00:1450:4001::200e: timeout", "2a00:1450:4001::200e"),
  ])
  func `are addresses`(text: String, address: String) {
    #expect(scanner.found(in: text) == ["ipAddress: \(address)"])
  }

  @Test(arguments: [
    // Nobody's host.
    "127.0.0.1", "0.0.0.0", "255.255.255.0", "192.0.2.7", "198.51.100.7", "203.0.113.7/24",
    "169.254.169.254", "8.8.8.8", "1.2.3.4", "10.1.2.3", "::ffff:10.1.2.3", "10.0.0.0/8",
    "20.99.172.64/28", "::", "::1", "2001:db8::1",
    // Versions, dates and pieces of longer things.
    "v10.0.32.54", "version 10.0.32.54", "Version: 10.0.32.54", "nginx-1.20.3.4", "1.20.3.4-rc1",
    "1.20.3.4.el7", "1.20.3.4.5", "256.1.1.1", "10.0.1", "24.03.2020.1", "10.0.032.54",
    "build 91.0.44.12", "upgrade V8 from 4.2.77.18 to 4.2.77.20", "[Section 6.1.7.1]", "224.0.1.0",
    // The same characters.
    "10:59:57", "aa:bb:cc:dd:ee:ff", "std::vector", "face::add", "2024-01-01T10:59:57Z", "f::1",
    "ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67:89", "1:2:3:4:5:6:7:8:9", "2a00::1::2",
  ])
  func `are not nobody's, versions, times or scopes`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test(arguments: [
    "db-1.prod.internal", "api.default.svc.cluster.local", "api.default.svc", "printer.lan",
    "DC01.CORP.LOCAL", "Annas-MacBook.local", "wiki.intra", "ip-10-0-32-54",
    "ip-10-0-32-54.eu-west-1.compute.internal", "ec2-54-1-2-3.compute-1.amazonaws.com",
    "corp.example", "db.corp.example", "DB.Corp.Example",
  ])
  func `are names that lead inside only`(name: String) {
    for text in [name, "on `\(name)`.", "| \(name) |", "ping \(name): ok", "\(name):5432"] {
      #expect(scanner.found(in: text) == ["hostName: \(name)"])
    }
  }

  @Test(arguments: [
    "example.com", "internal", "the internal.", "/etc/rc.local", "rc.local", ".env.local",
    "docker-compose.local.yml", "jdk.internal.misc", "org.gradle.internal", "Microsoft.Internal",
    "the network.Internal names", "threading.local()", "host.docker.internal", "*.cluster.local",
    "notcorp.example", "corp.example.com", "ip-1-2-3", "ip-300-1-2-3", "localhost", "self.internal",
    "kubernetes.default.svc.cluster.local", "v1.local.2",
  ])
  func `are not names of files, packages and everyone's hosts`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test(arguments: [
    ("see http://grafana.internal/d/42?x=1#y.", "http://grafana.internal/d/42?x=1#y"),
    ("(https://wiki.corp.example/a_(b))", "https://wiki.corp.example/a_(b)"),
    ("http://10.12.5.36:10254/healthz: refused", "http://10.12.5.36:10254/healthz"),
    ("http://grafana/d/42", "http://grafana/d/42"), ("https://jira:8443", "https://jira:8443"),
    ("wiki.corp.example/pages/42, please", "wiki.corp.example/pages/42"),
    ("ssh://admin@bastion.corp.example", "ssh://admin@bastion.corp.example"),
    ("postgres://db.corp.example:5432/app", "postgres://db.corp.example:5432/app"),
  ])
  func `are links that lead inside only`(text: String, link: String) {
    #expect(scanner.found(in: text) == ["internalLink: \(link)"])
  }

  @Test(arguments: [
    "http://localhost:8080/x", "http://127.0.0.1:3000", "https://example.com/a.internal.html",
    "http://<host>/x", "https://$HOST/x", "https://service.$REGION.example",
    "http://https://example.com", "http://example.com:8080", "https:///x", "file:///etc/x",
  ])
  func `are not links that lead outside or to oneself`(text: String) {
    #expect(scanner.found(in: text) == [])
  }
}
