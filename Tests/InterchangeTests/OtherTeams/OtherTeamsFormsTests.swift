import Interchange
import Reliability
import Testing

/// A postmortem in each of the forms that are handed around most.
@Suite("Forms of other teams")
struct OtherTeamsFormsTests {
  @Test func `of the Site Reliability Workbook are read, with days, tables and lucky breaks`()
    throws
  {
    let reading = try OtherTeam.read(
      """
      # Shakespeare Sonnet++ (incident #465)
      **Date:** 2015-10-21
      **Status:** complete, action items in progress

      **Summary:** Search was down for 66 minutes.

      ## Impact
      About 1.2 million queries lost.
      ## Root Causes and Trigger
      - A file handle leaked
      - The new sonnet was searched for
      ## Action Items
      | Action Item | Type | Owner | Bug |
      |---|---|---|---|
      | Update the playbook for cascading failures | mitigate | jennifer | n/a **DONE** |
      | Build a regression test | prevent | martym | [5554823](https://b.example/issues/5554823) |
      ## Lessons Learned
      ### Things that went well
      - Monitoring alerted quickly.
      ### Things that went poorly
      - We were out of practice.
      ### Where we got lucky
      - A mailing list had the text.
      ## Timeline
      2015-10-21 (*all times UTC*)

      - 14:51 News of a new sonnet
      - 14:53 Traffic to search rises 88x
      - 15:04 Search is down
      ## Supporting information
      [Dashboard](https://d.example/7)
      """)
    #expect(
      reading.rows == [
        "2015-10-21T14:51:00Z News of a new sonnet",
        "2015-10-21T14:53:00Z Traffic to search rises 88x", "2015-10-21T15:04:00Z Search is down",
      ])
    #expect(reading.factors == ["A file handle leaked", "The new sonnet was searched for"])
    #expect(reading.actions.map(\.owner) == ["jennifer", "martym"])
    #expect(
      reading.actions.map(\.ticketURL) == ["n/a **DONE**", "https://b.example/issues/5554823"])
    #expect(
      reading.document.content.sections.map(\.kind) == [
        nil, .impact, .contributingFactors, .actionItems, .lessons, .wentWell, .wentBadly,
        .gotLucky,
        .timeline, .supportingData,
      ])
    #expect(reading.said == [])
  }

  @Test func `of PagerDuty are read, with a timeline of paragraphs`() throws {
    let reading = try OtherTeam.read(
      """
      # Search was slow

      > Blameless: we look at systems.

      ## Overview
      Search answered late for 40 minutes.
      ## What Happened
      A reindex took all disks.
      ## Contributing Factors
      * The reindex has no limit
      * The alert looks at averages
      ## Resolution
      We stopped it.
      ## Impact
      12 % of searches took over 5 s.
      ## Responders
      - Who was the IC? The engineer on call.
      ## Timeline
      All times in UTC.

      2018-07-01 14:02 - Reindex starts
      14:20 - Support is called
      14:42 - Reindex is stopped
      ## How'd We Do?
      ### What Went Well?
      - Support knew whom to call.
      ### What Didn't Go So Well?
      - No alert.
      ## Action Items
      - Limit the reindex https://t.example/browse/OPS-7
      """)
    #expect(reading.rows.count == 3)
    #expect(reading.factors == ["The reindex has no limit", "The alert looks at averages"])
    #expect(reading.actions.map(\.ticketURL) == ["https://t.example/browse/OPS-7"])
    #expect(reading.prose(.wentBadly) == "- No alert.")
    #expect(reading.said == [])
  }

  @Test func `of Atlassian are read, five whys staying as they are`() throws {
    let reading = try OtherTeam.read(
      """
      Incident summary
      ----------------
      Between 15:45 and 16:35 on 2019-02-05, 500 users saw errors.

      ## Leadup
      At 16:00 a change was made.
      ## Fault
      It overloaded a queue.
      ## Detection
      Alerted.
      ## Response
      On call in 3 minutes.
      ## Recovery
      Rolled back.
      ## Timeline
      All times are UTC.

      **2019-02-05**

      11:48 - upgrade finished
      12:46 - upgrade finished

      **2019-02-06**

      13:44 - **INCIDENT BEGINS** - errors
      ## Five whys
      1. Errors, because the queue was full
      2. Full, because nothing bounds it
      ## Root cause
      A queue without a bound, in the core of the service.
      ## Corrective actions
      1. Bound the queue
      """)
    #expect(reading.document.content.sections.first?.kind == .summary)
    #expect(
      reading.rows == [
        "2019-02-05T11:48:00Z upgrade finished", "2019-02-05T12:46:00Z upgrade finished",
        "2019-02-06T13:44:00Z INCIDENT BEGINS** - errors",
      ])
    #expect(reading.actions.map(\.title) == ["Bound the queue"])
    #expect(reading.document.content.sections.contains { $0.heading == "Five whys" })
    #expect(reading.said.count == 1, "the root cause is a paragraph: \(reading.said)")
  }

  @Test func `of incident io are read, with contributors and follow-ups`() throws {
    let reading = try OtherTeam.read(
      """
      # [INC-88] Sign-in failed

      | Key | Value |
      |---|---|
      | Severity | Major |

      ## Summary
      Sign-in failed for 8 %.
      ## Timeline
      | Timestamp (Europe/London) | Event |
      |---|---|
      | 2023-07-03 10:02 | Reported |
      | 2023-07-03 10:10 | Fixed |
      ## Contributors
      - Certificates are renewed by hand
      ## Mitigators
      - One region had another certificate
      ## Follow-ups
      | Title | Owner | Priority | Status |
      |---|---|---|---|
      | Renew by machine | Bo | Urgent | Completed |
      """)
    #expect(reading.rows.first == "2023-07-03T09:02:00Z Reported")
    #expect(reading.factors == ["Certificates are renewed by hand"])
    #expect(reading.actions.map(\.title) == ["Renew by machine (Priority: Urgent)"])
    #expect(reading.actions.map(\.status) == [.done])
    #expect(reading.document.content.sections.contains { $0.heading == "Mitigators" })
    #expect(reading.said.count == 1)
  }

  @Test func `of GitLab are read, with times in code below a day`() throws {
    let reading = try OtherTeam.read(
      """
      ## Summary
      - **Service(s) affected**: web
      ## Timeline
      All times UTC.

      2020-03-03

      - `10:30` - migration starts
      - `10:41` - errors, see [graph](https://g.example/1)
      ## Root Cause Analysis
      - Locks on a busy table
      ## Corrective actions
      - [ ] [Refuse such locks](https://gitlab.example/o/r/-/issues/9)
      """)
    #expect(
      reading.rows == [
        "2020-03-03T10:30:00Z migration starts",
        "2020-03-03T10:41:00Z errors, see [graph](https://g.example/1)",
      ])
    #expect(reading.actions.map(\.ticketURL) == ["https://gitlab.example/o/r/-/issues/9"])
    #expect(reading.said == [])
  }

  @Test func `of Etsy's morgue are read, with times of the front matter and remediations`() throws {
    let reading = try OtherTeam.read(
      """
      ---
      title: Images did not load
      starttime: 2014-03-04 09:12:00
      detecttime: 2014-03-04 09:20:00
      endtime: 2014-03-04 10:02:00
      severity: 2
      gcal: none
      ---
      ## Summary
      Images did not load for an hour.
      ## Remediation
      * [OPS-12](https://jira.example/browse/OPS-12) Alert on cache misses
      """,
      mapping: """
        time-zone: America/New_York
        fields:
          title: title
          starttime: impact_started
          detecttime: detected
          endtime: [impact_ended, resolved]
          severity: severity
        headings: {Remediation: action-items}
        """)
    let milestones = reading.document.content.header.milestones
    #expect(milestones[.impactStarted]?.inUTC.iso8601 == "2014-03-04T14:12:00Z")
    #expect(milestones[.resolved]?.inUTC.iso8601 == "2014-03-04T15:02:00Z")
    #expect(reading.actions.map(\.ticketURL) == ["https://jira.example/browse/OPS-12"])
    #expect(reading.fieldsWithoutPlace == ["gcal"])
  }
}
