#!/bin/sh
# Records a year of Lindhafen Payments, 2025-10-01 to 2026-09-30, in a new ledger.
#
#   PSGF_LEDGER=demo/ledger.db sh examples/lindhafen-payments/record-year.sh
#
# PSGF         the psgf command; `psgf` where it is not set
# PSGF_LEDGER  where the ledger is made; nothing may be there yet
#
# References (INC-1, INC-2, ...) are given in the order of recording, which is not always the order
# in which things happened: some incidents were written down weeks later.
set -eu

PSGF=${PSGF:-psgf}
here=$(dirname -- "$0")

log() { "$PSGF" incident log "$@"; }
note() { "$PSGF" incident note "$@"; }
update() { "$PSGF" incident update "$@"; }
link() { "$PSGF" incident link "$@"; }
merge() { "$PSGF" incident merge "$@"; }
postmortem() { "$PSGF" postmortem "$@"; }
action() { "$PSGF" action "$@"; }

# Writes the postmortem of an incident: write INCIDENT AUTHOR. The editor that saves a text which lies
# here already is cp.
write() {
  TEXT=$here/postmortems/$1.md VISUAL='cp "$TEXT"' "$PSGF" postmortem edit "$1" --by "$2"
}

"$PSGF" init
"$PSGF" slo import "$here/catalogue" --effective-from 2025-01-01T00:00:00Z --by "Hannah Vogt" \
  --rationale "Objectives as agreed with product in December 2024"

# --- 2025, last quarter --------------------------------------------------------------------------
# The ledger was started in January 2026. Of the autumn there is what the status page says, INC-1 to
# INC-9, and what the on-call engineers had kept in their notes.

"$PSGF" import statuspage "$here/statuspage-export.json" \
  --mapping "$here/statuspage-mapping.yaml" --by "Ines Carvalho"

# INC-10
log "Risk scores time out after feature store client upgrade" --mode backfilled \
  --service risk-scoring --service card-authorisation --severity 3 \
  --impact-started 2025-10-08T07:42Z --detected +11m --mitigated +47m --impact-ended +52m \
  --resolved +1h5m --trigger binary-push --change risk-scoring-2025.10.08-1 \
  --factor "software: the new client waits 2 s by default, Card Authorisation gives up after 300 ms" \
  --factor "development-process: no test runs against a slow feature store" \
  --detection alert --alert RiskScoringErrorRatio \
  --slo risk-scoring-decisions=35% --slo card-authorisation-latency=22% \
  --attribution card-authorisation-latency=dependency \
  --summary "Client rolled back. A third of the payments went to authorisation without a score." \
  --people 3 --engaged-minutes 150 --manual-steps 6 --after-hours-minutes 0 \
  --by "Tomasz Wrona"

# INC-11
log "Norvane unreachable from both of our sites, traffic moved to Castelmar late" \
  --mode backfilled --service card-authorisation --severity 2 \
  --impact-started "2025-11-11 10:58 Europe/Berlin" --detected +3m --acknowledged +6m \
  --declared +12m --mitigated +41m --impact-ended +57m --resolved +1h42m \
  --trigger provider-change \
  --factor "other: Norvane changed a route in a maintenance that it had not announced" \
  --factor "software: routing looks at time-outs per minute, and code 91 is not a time-out" \
  --detection alert --alert CardAuthorisationFastBurn --role commander="Marta Zielińska" \
  --role communications="Aoife Brennan" --slo card-authorisation-availability=31% \
  --attribution card-authorisation-availability=dependency \
  --summary "70 % of card volume was sent to an acquirer that answered code 91. The switch to Castelmar was made by hand." \
  --people 6 --engaged-minutes 560 --manual-steps 23 --after-hours-minutes 0 \
  --by "Marta Zielińska"

# INC-12
log "Webhook queue stuck on a poison message" --mode backfilled --service webhooks --severity 4 \
  --impact-started 2025-10-21T13:05+02:00 --resolved 2025-10-21T15:50+02:00 \
  --by "Luca Ferrante"

# INC-13
log "Settlement batch four hours late: ad-hoc report held a lock on postings" --mode backfilled \
  --service settlement --service payment-ledger --severity 3 \
  --impact-started "2025-11-04 05:00 Europe/Berlin" --detected +1h10m --impact-ended +4h25m \
  --resolved +5h --trigger user-behaviour \
  --factor "deployment-planning: analysts query the primary, as the replica lags at night" \
  --factor "software: the batch waits for the lock without a limit and without a message" \
  --detection human --slo settlement-batch-freshness=3h20m \
  --slo settlement-payouts-on-time=310/48200 --role expert="Petra Novotná" \
  --people 2 --engaged-minutes 280 --manual-steps 5 --after-hours-minutes 180 \
  --by "Petra Novotná"

# INC-14
log "Merchant runs a load test against live keys" --mode backfilled --service payments-api \
  --severity 4 --impact-started 2025-10-30T21:15Z --detected +6m --mitigated +34m \
  --impact-ended +40m --resolved +1h --trigger user-behaviour --detection alert \
  --alert PaymentsApiLatency --slo payments-api-latency=12% \
  --attribution payments-api-latency=out-of-scope-traffic \
  --summary "About 900 requests a second from one merchant, ten times its usual peak. Its limit had been lifted for a migration in August and not been put back." \
  --people 2 --engaged-minutes 70 --manual-steps 3 --after-hours-minutes 70 \
  --by "Karim Haddad"

# INC-15
log "Report export out of memory for the largest merchants" --mode backfilled \
  --service merchant-portal --severity 4 --impact-started 2025-12-17T06:00+01:00 \
  --impact-ended 2025-12-17T10:20+01:00 --resolved 2025-12-17T10:20+01:00 \
  --trigger performance-decay --detection customer --slo report-delivery=1h30m \
  --people 1 --engaged-minutes 90 --after-hours-minutes 0 \
  --by "Luca Ferrante"

# The status page knows INC-11 too, as INC-4.
merge INC-4 --into INC-11 --why "Status page and on-call notes describe the same loss of Norvane" \
  --by "Ines Carvalho"

update INC-8 --impact-ended 2025-12-15T09:45Z --resolved 2025-12-15T10:30Z \
  --why "Never set to resolved on the status page; the end is taken from the latency dashboard" \
  --by "Ines Carvalho"

update INC-9 --detected 2025-12-31T16:54Z --acknowledged 2025-12-31T16:56Z --trigger capacity \
  --factor "deployment-planning: the forecast for year end left out recurring charges due on the 31st" \
  --factor "software: authorisation and recurring charges share one connection pool" \
  --factor "complex-behaviour: time-outs were retried by Payments API and again by the checkout" \
  --detection alert --alert CardAuthorisationFastBurn --role commander="Søren Dahl" \
  --role communications="Aoife Brennan" --role scribe="Karim Haddad" \
  --role postmortem-owner="Marta Zielińska" \
  --people 7 --engaged-minutes 640 --manual-steps 14 --after-hours-minutes 640 \
  --why "Completed from the chat channel of the incident" --by "Søren Dahl"

link INC-1 --slo webhook-delivery=40% --evidence "Dashboard 'Webhooks', first attempts over 5 minutes" \
  --by "Luca Ferrante"
link INC-2 --slo payments-api-availability=18% \
  --evidence "Prometheus, 5xx of backend payments-api, 06:47 to 07:41 UTC" --by "Karim Haddad"
link INC-3 --slo report-delivery=2h30m --evidence "Delivery log: 99 % delivered at 07:30 UTC" \
  --by "Luca Ferrante"
link INC-5 --slo merchant-identity-login=30% --attribution merchant-identity-login=dependency \
  --evidence "Share of log-ins by text message" --by "Jonas Reimann"
link INC-6 --slo hosted-checkout-availability=28% --slo payments-api-latency=45% \
  --evidence "Checkout's own reports; gateway histogram" --by "Aoife Brennan"
link INC-7 --slo bank-transfers-availability=25% \
  --attribution bank-transfers-availability=dependency \
  --evidence "Instant transfers are a quarter of all transfers" --by "Petra Novotná"
link INC-9 --slo card-authorisation-availability=46% --evidence "Prometheus, outcome=timeout" \
  --by "Marta Zielińska"
link INC-9 --slo payments-api-availability=38% --slo hosted-checkout-availability=33% \
  --attribution payments-api-availability=dependency \
  --attribution hosted-checkout-availability=dependency \
  --evidence "Gateway and checkout dashboards" --by "Karim Haddad"
note INC-9 "Recurring charges paused for all merchants" --at 2025-12-31T17:16Z --kind action \
  --actor "Søren Dahl" --by "Søren Dahl"

# --- 2026, first quarter -------------------------------------------------------------------------

# INC-16
log "Refunds answered with 500 for payments older than 180 days" --service payments-api \
  --severity 3 --impact-started 2026-01-07T14:20+01:00 --detected +19m --acknowledged +21m \
  --mitigated +33m --impact-ended +35m --resolved +50m --trigger binary-push \
  --change payments-api-2026.01.07-2 \
  --factor "software: archived payments have no routing record, and refunds now need one" \
  --detection customer --slo payments-api-availability=6% --role commander="Karim Haddad" \
  --summary "Rolled back. 340 refunds failed, all repeated by the merchants' systems." \
  --people 3 --engaged-minutes 110 --manual-steps 4 --after-hours-minutes 0 \
  --by "Karim Haddad"

# INC-17
log "Payout file prepared with yesterday's balances, stopped at the second signature" \
  --mode near-miss --service settlement --severity 3 \
  --impact-started 2026-01-13T04:10+01:00 --detected 2026-01-13T04:50+01:00 \
  --resolved 2026-01-13T06:35+01:00 --trigger pipeline \
  --factor "software: a rerun of the batch picks up the snapshot of the run before" \
  --factor "development-process: reruns are written down in a runbook and have no test" \
  --detection human --role reporter="Petra Novotná" \
  --summary "EUR 11.4 million would have gone out twice. The signer noticed a total equal to Monday's." \
  --people 2 --engaged-minutes 170 --manual-steps 6 --after-hours-minutes 150 \
  --by "Petra Novotná"

# INC-18
log "Token vault failed over to a replica 40 minutes behind" --service token-vault \
  --service card-authorisation --service payments-api --severity 1 \
  --impact-started "2026-01-20 13:04 Europe/Berlin" --detected +2m --acknowledged +4m \
  --declared +7m --mitigated +24m --impact-ended +31m --resolved +3h10m \
  --closed 2026-02-06T16:00+01:00 --trigger hardware \
  --factor "software: failover prefers the nearest replica and does not look at its lag" \
  --factor "development-process: failover was last exercised in March 2025, on an idle cluster" \
  --factor "complex-behaviour: tokens created in the gap resolved to nothing, and callers retried" \
  --detection alert --alert TokenVaultFastBurn --role commander="Ines Carvalho" \
  --role communications="Aoife Brennan" --role scribe="Tomasz Wrona" --role expert="Søren Dahl" \
  --role postmortem-owner="Søren Dahl" --slo token-vault-availability=62% \
  --slo card-authorisation-availability=38% --slo payments-api-availability=22% \
  --attribution card-authorisation-availability=dependency \
  --attribution payments-api-availability=dependency \
  --summary "A disk of the primary failed. The cluster promoted a replica that lagged by 40 minutes; payments with cards saved since 12:24 failed until the old primary was back as read source." \
  --people 8 --engaged-minutes 1450 --manual-steps 31 --after-hours-minutes 260 \
  --by "Ines Carvalho"
note INC-18 "Disk errors on vault-db-1, kernel remounts read-only" --at 2026-01-20T12:04:10Z \
  --kind observation --by "Søren Dahl"
note INC-18 "Tokens from 12:24 to 13:04 local are missing on the new primary" \
  --at "2026-01-20 13:15 Europe/Berlin" --kind observation --actor "Søren Dahl" --by "Tomasz Wrona"
note INC-18 "Serve reads for young tokens from the old primary's intact disk, do not fail back yet" \
  --at "2026-01-20 13:22 Europe/Berlin" --kind decision --actor "Ines Carvalho" --by "Tomasz Wrona"
note INC-18 "Some payments with saved cards fail. New cards work." --at 2026-01-20T12:18Z \
  --kind status-update --actor "Aoife Brennan" --by "Aoife Brennan"

# INC-19
log "Saved cards rejected at checkout" --service hosted-checkout --severity 2 \
  --impact-started 2026-01-20T13:11+01:00 --declared 2026-01-20T13:19+01:00 \
  --detection customer --role reporter="Lena Sørum" --slo hosted-checkout-availability=9% \
  --attribution hosted-checkout-availability=dependency \
  --summary "Four merchants on the phone within ten minutes." --by "Lena Sørum"
merge INC-19 --into INC-18 --why "Support saw the vault failover from the merchants' side" \
  --by "Ines Carvalho"

# INC-20
log "Bank Oderhaff rejects instant transfers above EUR 15,000" --service bank-transfers \
  --severity 3 --impact-started 2026-01-29T06:00Z --detected +1h25m --mitigated +2h40m \
  --impact-ended +3h5m --resolved +3h5m --trigger provider-change \
  --factor "other: a limit was set back to its default when the bank changed its platform" \
  --detection customer --slo bank-transfers-availability=4% \
  --people 2 --manual-steps 3 --after-hours-minutes 0 \
  --attribution bank-transfers-availability=dependency --by "Petra Novotná"

# February: four deploys of the acceptance team in four weeks, after it had moved to a new pipeline.
# INC-21
log "Captures with decimal amounts rejected" --service payments-api --severity 2 \
  --impact-started 2026-02-03T09:12Z --detected +38m --acknowledged +40m --declared +45m \
  --mitigated +1h22m --impact-ended +1h26m --resolved +2h --trigger binary-push \
  --change payments-api-2026.02.03-1 \
  --factor "software: new JSON library reads 10.00 as an integer and 10.50 not at all" \
  --factor "development-process: contract tests are not part of the new pipeline" \
  --detection customer --role commander="Karim Haddad" --slo payments-api-availability=17% \
  --summary "All captures with cents failed. Our dashboards count by endpoint and the dip was within its usual range." \
  --people 4 --engaged-minutes 300 --manual-steps 7 --after-hours-minutes 0 \
  --by "Karim Haddad"

# INC-22
log "Idempotency keys not honoured, retries fail or charge twice" --service payments-api \
  --severity 2 --impact-started 2026-02-05T16:31+01:00 --detected +9m --acknowledged +12m \
  --declared +15m --mitigated +44m --impact-ended +48m --resolved +5h30m --trigger binary-push \
  --change payments-api-2026.02.05-3 \
  --factor "software: keys are now stored per instance until the first write is confirmed" \
  --factor "development-process: contract tests are not part of the new pipeline" \
  --detection alert --alert PaymentsApiErrorRatio --role commander="Jonas Reimann" \
  --role expert="Karim Haddad" --slo payments-api-availability=35% \
  --summary "Requests repeated within a minute reached another instance, which did not know the key." \
  --people 6 --engaged-minutes 900 --manual-steps 12 --after-hours-minutes 240 \
  --by "Jonas Reimann"
note INC-22 "Ledger query finds 212 orders charged twice, EUR 18,904 in all" \
  --at 2026-02-05T18:40Z --kind observation --actor "Petra Novotná" --by "Petra Novotná"
update INC-22 --severity 1 \
  --why "212 orders were charged twice: money taken wrongly is SEV-1 whatever the error ratio" \
  --by "Hannah Vogt"

# INC-23
log "Address form blank in one browser family" --service hosted-checkout --severity 3 \
  --impact-started 2026-02-11T10:05+01:00 --detected +1h31m --mitigated +2h20m \
  --impact-ended +2h25m --resolved +2h40m --trigger binary-push \
  --change hosted-checkout-2026.02.11-3 \
  --factor "software: a syntax of regular expressions that older browsers do not have" \
  --people 2 --engaged-minutes 150 --manual-steps 3 --after-hours-minutes 0 \
  --detection human --slo hosted-checkout-availability=14% --by "Aoife Brennan"

# INC-24 and INC-25 overlap, on the same SLO.
log "Rollback ran a migration that cannot be undone, writes fail" --service payments-api \
  --service payment-ledger --severity 2 --impact-started 2026-02-17T08:47Z --detected +1m \
  --acknowledged +3m --declared +8m --mitigated +46m --impact-ended +52m --resolved +4h \
  --closed 2026-03-03T10:00Z --trigger pipeline --change payments-api-2026.02.17-1 \
  --factor "deployment-planning: the pipeline runs 'down' migrations on rollback by default" \
  --factor "development-process: the review of the migration looked at 'up' alone" \
  --factor "software: a column dropped by the rollback is still read by the version before" \
  --detection alert --alert PaymentsApiFastBurn --role commander="Ines Carvalho" \
  --role expert="Karim Haddad" --role scribe="Aoife Brennan" \
  --role postmortem-owner="Karim Haddad" --slo payments-api-availability=64% \
  --slo payment-ledger-writes=22% \
  --attribution payment-ledger-writes=dependency \
  --people 7 --engaged-minutes 1020 --manual-steps 19 --after-hours-minutes 0 \
  --summary "2026.02.17-1 was only slow; the errors came with its rollback." --by "Ines Carvalho"
log "Payments API runs out of database connections while instances restart" \
  --service payments-api --severity 3 --impact-started 2026-02-17T09:17Z --detected +2m \
  --mitigated +49m --impact-ended +55m --resolved +1h10m --trigger capacity \
  --factor "complex-behaviour: restarting instances hold their old connections for ten minutes" \
  --detection alert --alert PostgresConnectionsHigh --slo payments-api-availability=40% \
  --summary "Began while INC-24 was going on; kept apart, as it would also follow any other mass restart." \
  --people 2 --engaged-minutes 120 --manual-steps 5 --after-hours-minutes 0 \
  --by "Karim Haddad"
note INC-24 "Deploys of the acceptance team stop until contract tests run in the pipeline" \
  --at 2026-02-17T15:00+01:00 --kind decision --actor "Hannah Vogt" --by "Hannah Vogt"

# INC-26
log "3-D Secure fallback switched on for all merchants" --service payments-api \
  --service card-authorisation --severity 2 --impact-started 2026-02-24T11:02+01:00 \
  --detected +6m --acknowledged +6m --mitigated +38m --impact-ended +41m --resolved +1h15m \
  --trigger config-push --factor "software: an empty merchant list in a flag means everybody" \
  --factor "development-process: flags are changed live, without a second pair of eyes" \
  --detection alert --alert PaymentsApiErrorRatio --role commander="Marta Zielińska" \
  --people 4 --engaged-minutes 210 --manual-steps 6 --after-hours-minutes 0 \
  --slo payments-api-availability=30% --by "Marta Zielińska"

# INC-27
log "Webhooks delayed, consumers rebalance without end" --service webhooks --severity 3 \
  --impact-started 2026-02-26T12:30Z --detected +40m --mitigated +4h5m --impact-ended +4h30m \
  --resolved +6h --trigger performance-decay \
  --factor "software: handling one batch takes longer than the group's session time-out" \
  --factor "complex-behaviour: each rebalance makes the next batch larger" --detection alert \
  --people 2 --engaged-minutes 420 --manual-steps 17 --after-hours-minutes 0 \
  --alert WebhookLag --slo webhook-delivery=35% --by "Luca Ferrante"

# INC-28
log "Payout list shows balances of the day before" --service merchant-portal --severity 4 \
  --impact-started 2026-03-04T08:00+01:00 --resolved 2026-03-04T13:10+01:00 --detection customer \
  --by "Lena Sørum"

# INC-29
log "Retry storm after the gateway stalled for 90 seconds" --service api-gateway \
  --service payments-api --severity 2 --impact-started 2026-03-10T17:08Z --detected +1m \
  --acknowledged +3m --declared +6m --mitigated +58m --impact-ended +1h12m --resolved +2h20m \
  --trigger config-push --change gateway-config-4417 \
  --factor "complex-behaviour: three layers retry three times each, so one failure is 27 calls" \
  --factor "software: the gateway reloads its routes with all workers at once" \
  --factor "deployment-planning: configuration is pushed to all zones in the same minute" \
  --detection alert --alert GatewayFastBurn --role commander="Jonas Reimann" \
  --role communications="Lena Sørum" --role scribe="Tomasz Wrona" \
  --role postmortem-owner="Jonas Reimann" --slo api-gateway-availability=41% \
  --slo payments-api-availability=48% --attribution payments-api-availability=dependency \
  --summary "The stall was over before anybody was paged. What followed was our own clients and libraries asking again, at up to 14 times the usual rate, until retries were dropped at the edge." \
  --people 7 --engaged-minutes 760 --manual-steps 21 --after-hours-minutes 400 \
  --by "Jonas Reimann"
note INC-29 "Requests with a retry header answered 429 at the edge" \
  --at "2026-03-10 18:46 Europe/Berlin" --kind action --actor "Jonas Reimann" --by "Tomasz Wrona"
note INC-29 "Error ratio still 30 % ten minutes later, merchants' libraries set no such header" \
  --at "2026-03-10 18:56 Europe/Berlin" --kind observation --by "Tomasz Wrona"

# INC-30
log "Risk scoring slow after rollout of model 41" --service risk-scoring \
  --service card-authorisation --severity 3 --impact-started 2026-03-17T09:50+01:00 \
  --detected +55m --acknowledged +1h2m --mitigated +2h31m --impact-ended +2h40m --resolved +3h \
  --trigger config-push --change risk-model-41 \
  --factor "software: the model is three times as large as the one before" \
  --factor "development-process: model rollouts have a gate for quality and none for latency" \
  --detection human --slo risk-scoring-decisions=25% --slo card-authorisation-latency=9% \
  --people 3 --engaged-minutes 330 --manual-steps 4 --after-hours-minutes 0 \
  --attribution card-authorisation-latency=dependency --by "Tomasz Wrona"

# INC-31
log "Game day: Norvane lost at noon" --mode drill --service card-authorisation --severity 2 \
  --impact-started 2026-03-19T12:00+01:00 --detected +2m --acknowledged +3m --declared +5m \
  --mitigated +11m --impact-ended +14m --resolved +30m --detection alert \
  --alert CardAuthorisationFastBurn --role commander="Søren Dahl" \
  --slo card-authorisation-availability=68% \
  --summary "Run on the shadow environment. Traffic moved to Castelmar by itself in nine minutes; it took 41 by hand in November." \
  --people 4 --engaged-minutes 120 --manual-steps 2 --after-hours-minutes 0 \
  --by "Marta Zielińska"

# INC-32
log "Castelmar declines 3-D Secure 2.3 authentications" --service card-authorisation --severity 3 \
  --impact-started 2026-03-24T13:40Z --detected +34m --mitigated +2h2m --impact-ended +2h10m \
  --resolved +1d --trigger provider-change --detection alert --alert IssuerDeclineRatio \
  --slo card-authorisation-availability=6% \
  --attribution card-authorisation-availability=dependency \
  --people 2 --engaged-minutes 260 --manual-steps 5 \
  --summary "Version pinned to 2.2 for Castelmar. Their fix came the next day." --by "Marta Zielińska"

# INC-33 and INC-34: the clocks went forward at 02:00 on 29 March.
log "Settlement cut-off skipped when the clocks changed" --service settlement --severity 2 \
  --impact-started "2026-03-29 01:40 Europe/Berlin" --detected +6h5m --acknowledged +6h20m \
  --declared +6h45m --mitigated +9h --impact-ended +11h30m --resolved 2026-03-30T11:00+02:00 \
  --trigger other \
  --factor "software: the cut-off is scheduled at 02:30 local time, which did not exist that day" \
  --factor "software: the scheduler drops a missing time without a message" \
  --factor "development-process: the same job ran twice in October; only reports were corrected" \
  --detection human --role commander="Petra Novotná" --role communications="Lena Sørum" \
  --role postmortem-owner="Petra Novotná" --slo settlement-batch-freshness=5h30m \
  --slo settlement-payouts-on-time=2140/51300 \
  --summary "No batch in the night to Sunday. Started by hand at 09:05; payouts of 2,140 merchants were booked a day late." \
  --people 4 --engaged-minutes 980 --manual-steps 18 --after-hours-minutes 980 \
  --by "Petra Novotná"
log "Daily reports for 29 March lack the hour from 02:00 to 03:00 and count it as zero" \
  --service merchant-portal --severity 3 --impact-started 2026-03-29T06:00+02:00 \
  --impact-ended 2026-03-29T10:10+02:00 --resolved 2026-03-31T15:00+02:00 --trigger other \
  --factor "software: reports are built by local hour" --detection customer \
  --people 1 --engaged-minutes 200 --manual-steps 6 \
  --slo report-delivery=2h30m --by "Luca Ferrante"
note INC-33 "Second signature obtained by phone, batch started" \
  --at "2026-03-29 09:05 Europe/Berlin" --kind action --actor "Petra Novotná" --by "Petra Novotná"

# --- 2026, second quarter ------------------------------------------------------------------------

# INC-35, found in April when tickets of the quarter were read again
log "Refund button missing for merchants on the Start plan" --mode backfilled \
  --service merchant-portal --severity 4 --impact-started 2026-02-19T16:00+01:00 \
  --detected 2026-02-23T09:20+01:00 --impact-ended 2026-02-23T11:45+01:00 \
  --resolved 2026-02-23T11:45+01:00 --trigger binary-push --detection customer \
  --summary "Nine tickets over a weekend, none of them escalated." --by "Hannah Vogt"

# INC-36
log "Payout file sent for Good Friday and returned by the bank" --service settlement --severity 3 \
  --impact-started 2026-04-02T22:00Z --detected +11h --mitigated +13h --impact-ended +26h \
  --resolved +4d --trigger other \
  --factor "software: the calendar of bank holidays ends in 2025 and falls back to weekdays" \
  --factor "development-process: nobody owns the yearly update of the calendar" \
  --people 3 --engaged-minutes 420 --manual-steps 9 --after-hours-minutes 420 \
  --detection human --slo settlement-payouts-on-time=880/46900 --by "Petra Novotná"

# INC-37
log "Gateway takes all traffic for one client and limits its rate" --service api-gateway \
  --service payments-api --severity 2 --impact-started 2026-04-09T08:15+02:00 --detected +2m \
  --acknowledged +4m --declared +9m --mitigated +29m --impact-ended +33m --resolved +1h \
  --trigger config-push --change gateway-config-4502 \
  --factor "deployment-planning: configuration is pushed to all zones in the same minute" \
  --factor "software: without X-Forwarded-For the limiter falls back to the proxy's address" \
  --detection alert --alert GatewayFastBurn --role commander="Jonas Reimann" \
  --slo api-gateway-availability=44% --slo payments-api-availability=44% \
  --people 4 --engaged-minutes 190 --manual-steps 5 --after-hours-minutes 60 \
  --attribution payments-api-availability=dependency --by "Jonas Reimann"

# INC-38: nobody noted when the hosting company stopped blocking us.
log "Webhooks to one hosting company blocked, our addresses are on its list" --service webhooks \
  --severity 4 --impact-started 2026-04-16T07:00Z --detected +3h15m --mitigated +20h \
  --closed 2026-04-24T12:00Z --trigger other \
  --factor "network: outgoing addresses are shared with the sandbox, which sends spam traps events" \
  --people 2 --engaged-minutes 310 --manual-steps 8 \
  --detection customer --slo webhook-delivery=3% --by "Luca Ferrante"

# INC-39
log "Log-in loop after session cookie was renamed" --service merchant-identity \
  --service merchant-portal --severity 3 --impact-started 2026-04-22T11:34+02:00 --detected +13m \
  --acknowledged +15m --mitigated +51m --impact-ended +58m --resolved +1h20m \
  --trigger binary-push --change identity-2026.04.22-1 \
  --factor "deployment-planning: portal and identity must be released together, and nothing says so" \
  --detection alert --alert LoginSuccessRatio --slo merchant-identity-login=45% \
  --slo merchant-portal-availability=20% \
  --people 3 --engaged-minutes 160 --manual-steps 4 --after-hours-minutes 0 \
  --attribution merchant-portal-availability=dependency --by "Tomasz Wrona"

# INC-40
log "Packet loss between the two Frankfurt zones" --service api-gateway --service payments-api \
  --service card-authorisation --service webhooks --severity 2 \
  --impact-started "2026-04-28 15:21 Europe/Berlin" --detected +4m --acknowledged +5m \
  --declared +10m --mitigated +37m --impact-ended +47m --resolved +2h --trigger hardware \
  --factor "network: one of two links between the zones dropped 8 % of packets and stayed in use" \
  --detection alert --alert CrossZoneLoss --role commander="Søren Dahl" \
  --role communications="Aoife Brennan" --slo api-gateway-availability=7% \
  --slo payments-api-availability=9% --slo card-authorisation-availability=11% \
  --attribution api-gateway-availability=company-wide \
  --attribution payments-api-availability=company-wide \
  --attribution card-authorisation-availability=company-wide \
  --people 6 --engaged-minutes 430 --manual-steps 11 --after-hours-minutes 0 \
  --summary "Nimbora Cloud's link. Mitigated by draining the second zone." --by "Søren Dahl"

# INC-41 and INC-42 overlap, on the same SLO.
log "Webhook retries double every hour after consumer deploy" --service webhooks --severity 2 \
  --impact-started 2026-05-06T05:40Z --detected +1h50m --acknowledged +1h55m --declared +2h30m \
  --mitigated +5h45m --impact-ended +6h20m --resolved +9h --trigger binary-push \
  --change webhooks-2026.05.06-1 \
  --factor "software: a delivery that succeeds after a time-out is put back in the queue" \
  --factor "development-process: retries are tested with a server that fails, not one that is slow" \
  --detection customer --role commander="Luca Ferrante" --role communications="Lena Sørum" \
  --slo webhook-delivery=55% \
  --summary "Merchants received some events up to 60 times. First attempts were late because retries were in front of them." \
  --people 5 --engaged-minutes 1180 --manual-steps 26 --after-hours-minutes 90 \
  --by "Luca Ferrante"
log "Webhook workers out of disk" --service webhooks --severity 3 \
  --impact-started 2026-05-06T10:55+02:00 --detected +5m --mitigated +2h40m --impact-ended +3h \
  --resolved +3h10m --trigger capacity \
  --factor "software: each attempt is logged in full, and there were 40 times as many as usual" \
  --people 2 --engaged-minutes 260 --manual-steps 9 --after-hours-minutes 0 \
  --detection alert --alert NodeDiskFull --slo webhook-delivery=30% --by "Luca Ferrante"
note INC-41 "Retry queue paused, first attempts go out alone" --at 2026-05-06T11:25Z --kind action \
  --actor "Luca Ferrante" --by "Luca Ferrante"

"$PSGF" slo import "$here/catalogue-2026" --effective-from "2026-05-11 00:00 Europe/Berlin" \
  --by "Hannah Vogt" \
  --rationale "Contracts signed from May name 99.95 %; the last two quarters burned 33 % and 18 % of the budget at 99.9 %"

# INC-43
log "Release 2026.05.14-1 stopped by its canary" --service payments-api --severity 4 \
  --impact-started 2026-05-14T09:30Z --detected +3m --mitigated +6m --impact-ended +6m \
  --resolved +25m --trigger binary-push --change payments-api-2026.05.14-1 --detection alert \
  --people 1 --engaged-minutes 20 --manual-steps 0 --after-hours-minutes 0 \
  --alert CanaryErrorRatio --slo payments-api-availability=5% --by "Karim Haddad"

# INC-44
log "Checkout scripts blocked after a rule change at Edgemoor" --service hosted-checkout \
  --severity 2 --impact-started 2026-05-21T18:22+02:00 --detected +7m --acknowledged +9m \
  --declared +11m --mitigated +35m --impact-ended +39m --resolved +1h30m \
  --trigger provider-change \
  --factor "other: a new rule of the CDN takes our script's name for a known attack" \
  --factor "software: the page has no second source for its script" --detection alert \
  --alert CheckoutUsableViews --role commander="Aoife Brennan" \
  --slo hosted-checkout-availability=38% \
  --people 4 --engaged-minutes 240 --manual-steps 4 --after-hours-minutes 240 \
  --attribution hosted-checkout-availability=dependency --by "Aoife Brennan"

# INC-45
log "Ledger writes slow, vacuum of postings cannot keep up" --service payment-ledger --severity 3 \
  --impact-started 2026-06-03T10:10Z --detected +22m --mitigated +1h50m --impact-ended +2h5m \
  --resolved +6h --trigger performance-decay \
  --factor "software: a transaction of the reconciliation job stays open for nine hours" \
  --detection alert --alert LedgerWriteLatency --slo payment-ledger-writes=12% \
  --people 3 --engaged-minutes 380 --manual-steps 6 --after-hours-minutes 0 \
  --role expert="Petra Novotná" --by "Petra Novotná"

# INC-46
log "Client certificate for Bank Oderhaff expired" --service bank-transfers --severity 2 \
  --impact-started 2026-06-14T00:00:00Z --detected +7h12m --acknowledged +7h20m --declared +7h25m \
  --mitigated +8h40m --impact-ended +8h40m --resolved +10h --closed 2026-07-01T09:00Z \
  --trigger other \
  --factor "development-process: the renewal reminder goes to somebody who left in January" \
  --factor "software: the connector queues transfers and reports success until the queue is full" \
  --factor "other: expiry is monitored for server certificates only" --detection customer \
  --role commander="Petra Novotná" --role communications="Lena Sørum" \
  --role postmortem-owner="Hannah Vogt" --slo bank-transfers-availability=60% \
  --summary "A Sunday. The certificate ran out at midnight UTC; a merchant asked at nine." \
  --people 5 --engaged-minutes 640 --manual-steps 12 --after-hours-minutes 640 \
  --by "Petra Novotná"
note INC-46 "Bank's night desk cannot accept a new certificate without a signed form" \
  --at "2026-06-14 09:55 Europe/Berlin" --kind observation --actor "Petra Novotná" \
  --by "Petra Novotná"

# INC-47
log "Prepaid cards sent to manual review" --service risk-scoring --severity 3 \
  --impact-started 2026-06-18T13:00+02:00 --detected +4h --impact-ended +4h35m --resolved +5h \
  --trigger config-push --change risk-rules-1188 \
  --factor "development-process: rule changes are tested on last month's traffic, sampled at 1 %" \
  --people 2 --engaged-minutes 100 --manual-steps 2 --after-hours-minutes 0 \
  --detection human --by "Tomasz Wrona"

# INC-48
log "Synthetic probes with an expired test card counted as failures" --service card-authorisation \
  --severity 5 --impact-started 2026-06-23T22:00Z --detected +4h30m --impact-ended +5h \
  --resolved +5h --detection alert --alert CardAuthorisationSlowBurn \
  --slo card-authorisation-availability=1.5% \
  --people 1 --engaged-minutes 45 --manual-steps 1 --after-hours-minutes 45 \
  --attribution card-authorisation-availability=miscategorised --by "Marta Zielińska"

# --- 2026, third quarter -------------------------------------------------------------------------

# INC-49
log "HSM session limit reached" --service token-vault --service card-authorisation --severity 2 \
  --impact-started 2026-07-02T16:44Z --detected +1m --acknowledged +3m --mitigated +8m \
  --impact-ended +9m --resolved +50m --trigger capacity \
  --factor "software: sessions of stopped instances are kept for an hour" --detection alert \
  --alert TokenVaultFastBurn --slo token-vault-availability=40% \
  --slo card-authorisation-availability=26% \
  --people 3 --engaged-minutes 110 --manual-steps 5 --after-hours-minutes 110 \
  --attribution card-authorisation-availability=dependency --by "Søren Dahl"

# INC-50
log "Portal down while its search index is rebuilt" --service merchant-portal --severity 3 \
  --impact-started 2026-07-09T07:30+02:00 --detected +25m --mitigated +1h45m \
  --impact-ended +1h50m --resolved +2h --trigger pipeline \
  --factor "deployment-planning: the rebuild takes the index away before the new one is complete" \
  --people 2 --engaged-minutes 170 --manual-steps 7 --after-hours-minutes 40 \
  --detection human --slo merchant-portal-availability=80% --by "Luca Ferrante"

# INC-51: the mitigation was typed in wrong, and is put right below.
log "Payment links of new merchants return 404" --service hosted-checkout --severity 3 \
  --impact-started 2026-07-15T14:10+02:00 --detected +48m --acknowledged +52m \
  --mitigated 2026-07-15T16:40+02:00 --impact-ended 2026-07-15T15:45+02:00 \
  --resolved 2026-07-15T15:50+02:00 --trigger binary-push --change hosted-checkout-2026.07.15-1 \
  --factor "software: links are looked up in a replica that does not have the merchant yet" \
  --people 2 --engaged-minutes 130 --manual-steps 3 --after-hours-minutes 0 \
  --detection customer --slo hosted-checkout-availability=7% --by "Aoife Brennan"
update INC-51 --mitigated 2026-07-15T15:40+02:00 --why "An hour too late by a slip of the keyboard" \
  --by "Aoife Brennan"

# INC-52
log "Cooling failure in the Hamburg cage, HSM pair on one leg" --service token-vault --severity 3 \
  --impact-started 2026-07-23T12:50Z --detected +20m --acknowledged +24m --mitigated +36m \
  --impact-ended +40m --resolved +9h --trigger hardware --detection alert --alert HsmTemperature \
  --people 2 --engaged-minutes 240 --manual-steps 6 \
  --slo token-vault-availability=5% --by "Søren Dahl"

# INC-53
log "Settlement file transfer to Bank Oderhaff times out" --service settlement --severity 3 \
  --impact-started "2026-08-04 04:45 Europe/Berlin" --detected +35m --acknowledged +50m \
  --impact-ended +2h25m --resolved +2h40m --detection alert --alert SettlementBatchAge \
  --slo settlement-batch-freshness=2h10m --attribution settlement-batch-freshness=dependency \
  --people 2 --engaged-minutes 190 --manual-steps 8 --after-hours-minutes 190 \
  --by "Petra Novotná"

# INC-54
log "Norvane declines with code 91, traffic moved in six minutes, Castelmar slow" \
  --service card-authorisation --severity 2 --impact-started 2026-08-11T17:36Z --detected +2m \
  --acknowledged +3m --declared +5m --mitigated +6m --impact-ended +1h22m --resolved +2h30m \
  --trigger provider-change \
  --factor "other: Castelmar is contracted for half of our evening traffic" \
  --factor "deployment-planning: capacity at the second acquirer was last tested in 2024" \
  --detection alert --alert CardAuthorisationFastBurn --role commander="Marta Zielińska" \
  --slo card-authorisation-availability=16% --slo card-authorisation-latency=31% \
  --attribution card-authorisation-availability=dependency \
  --people 5 --engaged-minutes 330 --manual-steps 7 --after-hours-minutes 330 \
  --attribution card-authorisation-latency=dependency --by "Marta Zielińska"

# INC-55
log "List endpoints slow, a migration dropped an index" --service payments-api --severity 3 \
  --impact-started 2026-08-19T08:05Z --detected +1h20m --mitigated +3h --impact-ended +3h15m \
  --resolved +3h30m --trigger binary-push --change payments-api-2026.08.19-2 \
  --factor "development-process: the check of query plans looks at new queries only" \
  --detection alert --alert PaymentsApiLatency --slo payments-api-latency=30% \
  --people 3 --engaged-minutes 420 --manual-steps 5 --after-hours-minutes 0 \
  --by "Karim Haddad"

# INC-56
log "Gateway short of capacity during node upgrade" --service api-gateway --severity 3 \
  --impact-started 2026-09-02T06:10+02:00 --detected +8m --mitigated +31m --impact-ended +36m \
  --resolved +1h --trigger capacity \
  --factor "deployment-planning: one spare node for twelve, and two were drained at a time" \
  --slo api-gateway-availability=15% --slo payments-api-availability=14% \
  --people 3 --engaged-minutes 160 --manual-steps 9 --after-hours-minutes 160 \
  --attribution payments-api-availability=dependency --by "Jonas Reimann"

# INC-57
log "Game day: token vault primary lost under load" --mode drill --service token-vault \
  --severity 1 --impact-started 2026-09-08T10:00+02:00 --detected +1m --acknowledged +2m \
  --declared +4m --mitigated +6m --impact-ended +7m --resolved +45m --detection alert \
  --alert TokenVaultFastBurn --role commander="Ines Carvalho" \
  --slo token-vault-availability=55% \
  --summary "Repeats INC-18 on the staging cluster. The replica with the least lag was promoted, no token was lost." \
  --people 5 --engaged-minutes 200 --manual-steps 4 --after-hours-minutes 0 \
  --by "Søren Dahl"

# INC-58
log "API keys with a trailing space rejected" --service merchant-identity --severity 3 \
  --impact-started 2026-09-15T12:00Z --detected +1h45m --mitigated +2h25m --impact-ended +2h30m \
  --resolved +3h --trigger binary-push --change identity-2026.09.15-2 --detection customer \
  --factor "software: keys used to be trimmed by the gateway, which no longer does" \
  --people 2 --engaged-minutes 210 --manual-steps 3 --after-hours-minutes 0 \
  --by "Tomasz Wrona"

# INC-59: not over at the end of the year.
log "Statements with more than 10,000 lines do not render" --service merchant-portal --severity 4 \
  --impact-started 2026-09-21T09:00+02:00 --detected 2026-09-22T14:30+02:00 \
  --acknowledged 2026-09-22T15:00+02:00 --detection customer \
  --slo merchant-portal-availability=0.4% \
  --summary "38 merchants. They get the file by mail until the renderer writes page by page." \
  --by "Luca Ferrante"

# INC-60
log "One webhook shard hot" --service webhooks --severity 4 \
  --impact-started 2026-09-28T18:15Z --resolved 2026-09-28T19:40Z --by "Luca Ferrante"

link INC-58 --slo merchant-identity-login=4% \
  --evidence "Log-ins by key from the three largest plugins; others are not known" \
  --by "Tomasz Wrona"

# --- Measured events -----------------------------------------------------------------------------
# Of the first quarter of 2026 Prometheus still had the events of two SLOs, by the hour.

# MEA-1
awk -f "$here/measured-events.awk" | "$PSGF" sli import - --by "Petra Novotná"

# ADJ-1
"$PSGF" budget adjust card-authorisation-availability --from 2026-02-26T10:00Z \
  --to 2026-02-26T11:00Z --exclude --why "Load test LT-12 with declined test cards" \
  --by "Petra Novotná"

# --- Deployments ---------------------------------------------------------------------------------
# The pipeline of three services keeps its builds since January 2026.

awk -f "$here/deployments.awk" | "$PSGF" deployment import - \
  --mapping "$here/deployments-mapping.yaml" --by "Jonas Reimann"

# --- Postmortems ---------------------------------------------------------------------------------
# Three of many, taken over when the ledger came to keep them: one closed, one that waits for its
# reviewers, one that was begun and left.

# ACT-1 to ACT-4
postmortem start INC-18 --by "Søren Dahl"
write INC-18 "Søren Dahl"
postmortem submit INC-18 --by "Søren Dahl"
postmortem approve INC-18 --by "Hannah Vogt"
action done ACT-1 --by "Søren Dahl"
action done ACT-2 --by "Tomasz Wrona"
action done ACT-3 --why "INC-57: no token was lost" --by "Ines Carvalho"
action wont-do ACT-4 --by "Søren Dahl" \
  --why "Since a lagging replica is refused, it would shorten a failover by seconds, for EUR 4,200 a month"
postmortem close INC-18 --by "Søren Dahl"

# ACT-5 to ACT-8
postmortem start INC-29 --by "Jonas Reimann"
write INC-29 "Jonas Reimann"
postmortem submit INC-29 --by "Jonas Reimann"
action done ACT-5 --by "Karim Haddad"

# ACT-9 and ACT-10
postmortem start INC-33 --by "Petra Novotná"
write INC-33 "Petra Novotná"

# --- Runbooks -----------------------------------------------------------------------------------
# What people work by, and each time that somebody wrote down that they did.

runbook() { "$PSGF" runbook "$@"; }

runbook add acquirer-switch --title "Move card traffic to the other acquirer" --team cards \
  --location https://runbooks.lindhafen.example/cards/acquirer-switch \
  --service card-authorisation --trigger provider-change --alert CardAuthorisationFastBurn \
  --steps 9 --manual-steps 7 --by "Marta Zielińska"
runbook add vault-failover --title "Promote a replica of the token vault" --team cards \
  --location https://runbooks.lindhafen.example/cards/vault-failover --service token-vault \
  --trigger hardware --alert TokenVaultFastBurn --steps 14 --manual-steps 12 --by "Søren Dahl"
runbook add gateway-config-back --title "Take a gateway configuration back" --team platform \
  --location https://runbooks.lindhafen.example/platform/gateway-config-back \
  --service api-gateway --trigger config-push --alert GatewayFastBurn --steps 6 --manual-steps 6 \
  --by "Jonas Reimann"
runbook add payout-rerun --title "Run the settlement batch again by hand" --team money-movement \
  --location https://runbooks.lindhafen.example/money/payout-rerun --service settlement \
  --trigger other --trigger pipeline --alert SettlementBatchAge --steps 12 --manual-steps 12 \
  --by "Petra Novotná"
runbook add webhook-drain --title "Drain the webhook queue" --team merchant-experience \
  --location https://runbooks.lindhafen.example/merchants/webhook-drain --service webhooks \
  --trigger performance-decay --alert WebhookLag --by "Luca Ferrante"
runbook add login-by-mail --title "Let people log in by mail while Telmora is down" \
  --team platform --service merchant-identity --trigger provider-change --by "Jonas Reimann"

# USE-1 to USE-11
runbook use acquirer-switch --at "2025-11-11 11:04 Europe/Berlin" --incident INC-11 \
  --worked partly --minutes 82 --manual-steps 9 --person "Marta Zielińska" \
  --note "Step 4 named a routing host that is gone" --by "Marta Zielińska"
runbook use vault-failover --at "2026-01-20 13:10 Europe/Berlin" --incident INC-18 --worked no \
  --minutes 95 --manual-steps 14 --person "Søren Dahl" \
  --note "It does not say how to tell a replica that lags" --by "Søren Dahl"
runbook use webhook-drain --at 2026-02-26T13:15Z --incident INC-27 --worked partly \
  --person "Luca Ferrante" --by "Luca Ferrante"
runbook use gateway-config-back --at 2026-03-10T17:20Z --incident INC-29 --worked partly \
  --minutes 40 --manual-steps 6 --person "Jonas Reimann" \
  --note "The configuration was back in ten minutes, the retries were not" --by "Jonas Reimann"
runbook use acquirer-switch --at 2026-03-19T12:03+01:00 --incident INC-31 --worked yes \
  --minutes 20 --manual-steps 2 --person "Søren Dahl" --by "Marta Zielińska"
runbook use payout-rerun --at "2026-03-29 08:20 Europe/Berlin" --incident INC-33 --worked yes \
  --minutes 170 --manual-steps 12 --person "Petra Novotná" --by "Petra Novotná"
runbook use payout-rerun --at 2026-04-03T10:00+02:00 --incident INC-36 --worked yes \
  --minutes 130 --manual-steps 12 --person "Petra Novotná" --by "Petra Novotná"
runbook use gateway-config-back --at 2026-04-09T08:25+02:00 --incident INC-37 --worked yes \
  --minutes 25 --manual-steps 6 --person "Jonas Reimann" --by "Jonas Reimann"
runbook use payout-rerun --at "2026-08-04 06:00 Europe/Berlin" --incident INC-53 --worked yes \
  --minutes 110 --manual-steps 10 --person "Petra Novotná" --by "Petra Novotná"
runbook use acquirer-switch --at 2026-08-11T17:40Z --incident INC-54 --worked yes --minutes 12 \
  --manual-steps 3 --person "Marta Zielińska" --by "Marta Zielińska"
runbook use vault-failover --at 2026-09-08T10:02+02:00 --incident INC-57 --worked yes \
  --minutes 30 --manual-steps 12 --person "Ines Carvalho" --by "Søren Dahl"

# --- Satisfaction and toil -----------------------------------------------------------------------
# What shops said in the third quarter, and the work by hand that it took.

# SAT-1 to SAT-4; what shops and support say of the webhooks does not agree.
"$PSGF" satisfaction record card-authorisation --level high --period 2026Q3 --source survey \
  --score 4.4/5 --responses 611 --evidence "Shop survey 2026-09, question 3" --by "Lena Sørum"
"$PSGF" satisfaction record settlement-batch-freshness --level low --period 2026Q3 \
  --source tickets --evidence "1,400 tickets that ask where a payout is" --by "Lena Sørum"
"$PSGF" satisfaction record webhooks --level high --period 2026Q3 --source survey \
  --score 4.1/5 --responses 188 --evidence "Shop survey 2026-09, question 7" --by "Lena Sørum"
"$PSGF" satisfaction record webhooks --level low --period 2026Q3 --source interview \
  --responses 4 --evidence "The four largest shops, 2026-09-17" --by "Luca Ferrante"

# TOIL-1 to TOIL-3: a team that logs all of it, most of it on call.
"$PSGF" toil team cards --people 7 --hours-a-week 38 --on-call 7 --from 2026-01-01 \
  --by "Marta Zielińska"
"$PSGF" toil log --team cards --what "On-call weeks: pages, tickets, handovers" --minutes 2280 \
  --people 2 --times 13 --interrupt --period 2026Q3 --class on-call --by "Marta Zielińska"
"$PSGF" toil log --team cards --what "Move traffic between acquirers by hand" --minutes 25 \
  --people 2 --times 18 --interrupt --period 2026Q3 --class traffic-shift \
  --service card-authorisation --runbook acquirer-switch --by "Marta Zielińska"
"$PSGF" toil log --team cards --what "Renew the client certificates of acquirers" --minutes 90 \
  --times 8 --scheduled --period 2026Q3 --class certificates --service card-authorisation \
  --by "Tomasz Wrona"
"$PSGF" toil close cards --period 2026Q3 --why "The on-call diary and the queue CARDS-OPS are in" \
  --by "Marta Zielińska"

# TOIL-4 to TOIL-6: a team that has no time left to say that it is all.
"$PSGF" toil team money-movement --people 4 --hours-a-week 38 --on-call 4 --from 2026-01-01 \
  --by "Petra Novotná"
"$PSGF" toil log --team money-movement --what "Check the settlement files of the night, and send again" \
  --minutes 210 --people 2 --times 92 --scheduled --period 2026Q3 --class settlement-files \
  --service settlement --by "Petra Novotná"
"$PSGF" toil log --team money-movement --what "Look up a payout that a shop asks for" --minutes 20 \
  --times 1400 --interrupt --period 2026Q3 --class payout-questions --service settlement \
  --source "Support desk, label payout" --by "Petra Novotná"
"$PSGF" toil log --team money-movement --what "Send the file to Bank Oderhaff by mail" --minutes 55 \
  --people 2 --interrupt --at 2026-08-04T06:00Z --incident INC-53 --service settlement \
  --class settlement-files --by "Petra Novotná"

# TOIL-7 to TOIL-12: of what the support desk exports, two rows say nothing that adds up.
"$PSGF" toil import "$here/toil-tickets.csv" --mapping "$here/toil-mapping.yaml" \
  --by "Luca Ferrante"

# SAT-5, TOIL-13 and TOIL-14: a team with little toil, whose users are content.
"$PSGF" satisfaction record hosted-checkout --level high --period 2026Q3 --source survey \
  --score 4.5/5 --responses 611 --evidence "Shop survey 2026-09, question 4" --by "Lena Sørum"
"$PSGF" toil team acceptance --people 6 --hours-a-week 38 --on-call 6 --from 2026-01-01 \
  --by "Karim Haddad"
"$PSGF" toil log --team acceptance --what "On-call weeks: pages, tickets, handovers" --minutes 2280 \
  --people 2 --times 13 --interrupt --period 2026Q3 --class on-call --by "Karim Haddad"
"$PSGF" toil log --team acceptance --what "Restart checkout nodes that ran out of connections" \
  --minutes 45 --times 30 --interrupt --period 2026Q3 --class restarts --service hosted-checkout \
  --by "Karim Haddad"
"$PSGF" toil close acceptance --period 2026Q3 --why "The on-call diary and the queue ACC-OPS are in" \
  --by "Karim Haddad"

# --- Automation ----------------------------------------------------------------------------------
# What the teams would build, and what they guess of it.

automation() { "$PSGF" automation add "$@"; }

# AUTO-1
automation --title "Check the settlement files of the night by a program" --kind toil-removal \
  --team money-movement --toil-class settlement-files --effectiveness 50%,70%,85% \
  --build-hours 120,200,320 --maintenance-hours 24,40,80 \
  --risk "A file that is wrong in a new way passes, and nobody reads it any more" \
  --way-back "The old check list stays in the wiki, and is done by hand once a quarter" \
  --by "Petra Novotná"

# AUTO-2 and AUTO-3 are about the same releases.
automation --title "Roll any release back by itself when its canary fails" --kind deployment \
  --team acceptance --trigger binary-push --phase detection --phase repair \
  --effectiveness 45%,65%,85% --build-hours 24,40,80 --maintenance-hours 4,8,16 \
  --risk "INC-24: a rollback that runs a migration backwards is worse than the release" \
  --way-back "The switch canary-rollback of the pipeline" --by "Karim Haddad"
automation --title "Run the shops' contract tests before each release" --kind deployment \
  --team acceptance --trigger binary-push --effectiveness 40%,65%,85% --build-hours 24,40,80 \
  --maintenance-hours 5,9,18 \
  --risk "Tests that fail by chance teach people to run them again until they pass" \
  --way-back "The step can be left out by a label, which the release notes show" --by "Karim Haddad"

# AUTO-4
automation --title "Renew the client certificates of acquirers by a program" --kind toil-removal \
  --team cards --toil-class certificates --effectiveness 60%,80%,90% --build-hours 80,120,240 \
  --maintenance-hours 15,20,30 --risk "It may replace a certificate that an acquirer has pinned" \
  --way-back "The steps by hand are in the queue CARDS-OPS" --by "Tomasz Wrona"

# AUTO-5
automation --title "Promote the freshest replica of the vault by itself" --kind self-healing \
  --team cards --service token-vault --trigger hardware --phase response --phase repair \
  --effectiveness 30%,60%,80% --build-hours 150,240,500 --maintenance-hours 20,40,90 \
  --risk "Two primaries at once lose tokens" --way-back "The lock of the vault's operator" \
  --runbook vault-failover --by "Søren Dahl"

# AUTO-6
automation --title "Shift card traffic away from an acquirer by its answer codes" --kind runbook \
  --team cards --service card-authorisation --trigger provider-change --phase repair \
  --toil-class traffic-shift --effectiveness 40%,60%,75% --build-hours 60,100,180 \
  --maintenance-hours 8,15,30 --risk "It may move traffic to an acquirer that has less room" \
  --way-back "The routing table is pinned by hand" --runbook acquirer-switch --by "Marta Zielińska"

# --- Feedback ------------------------------------------------------------------------------------
# What the third quarter's end proposes: REC-1 is answered, and REC-2 waits.

"$PSGF" feedback run --as-of 2026-10-01T00:00:00Z --by "Hannah Vogt"
"$PSGF" feedback decide REC-1 accept --by "Marta Zielińska" \
  --why "Latency was never the reason to hold a release back"
"$PSGF" feedback implement REC-1 --at 2026-10-05T00:00:00Z --by "Marta Zielińska" \
  --why "Releases of card-authorisation go out daily, CARDS-911"
