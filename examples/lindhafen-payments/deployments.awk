# Writes what Lindhafen's pipeline exports as CSV, a build that reached users a line: of three services, since
# the pipeline keeps its builds, 5 January 2026. The same each time: chance comes from a generator of its own
# (Park and Miller, 1988).
#
#   awk -f deployments.awk | psgf deployment import - --mapping deployments-mapping.yaml

function noise() {
  state = (state * 16807) % 2147483647
  return state / 2147483647
}

# The day of some seconds since 1970, as 2026.01.31 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
function day_of(seconds,    z, era, doe, yoe, doy, mp, d, m) {
  z = int(seconds / 86400) + 719468
  era = int(z / 146097)
  doe = z - era * 146097
  yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
  doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100))
  mp = int((5 * doy + 2) / 153)
  d = doy - int((153 * mp + 2) / 5) + 1
  m = mp < 10 ? mp + 3 : mp - 9
  return sprintf("%d.%02d.%02d", yoe + era * 400 + (m <= 2), m, d)
}

function time_of(seconds,    day) {
  day = day_of(seconds)
  gsub(/\./, "-", day)
  return sprintf("%s %02d:%02d", day, int(seconds % 86400 / 3600), int(seconds % 3600 / 60))
}

function build(service, seconds, number, state_word, type) {
  printf "%s-%s-%d,%s,%s,%s,%s\n", service, day_of(seconds), number, service, time_of(seconds), state_word, type
}

# A build that an incident names.
function known(name, service, when, state_word) {
  printf "%s,%s,%s,%s,\n", name, service, when, state_word
}

BEGIN {
  state = 20260105
  print "Build,Project,Finished,State,Type"
  share["payments-api"] = 0.55
  share["hosted-checkout"] = 0.3
  share["merchant-identity"] = 0.2
  for (monday = 1767571200; monday < 1790812800; monday += 604800) {
    for (weekday = 0; weekday < 5; weekday++) {
      day = monday + weekday * 86400
      if (day >= 1790812800) break
      # In this order, as that of an array is not the same everywhere.
      split("payments-api hosted-checkout merchant-identity", services, " ")
      for (i = 1; i <= 3; i++) {
        service = services[i]
        chance = noise()
        moment = day + 8 * 3600 + int(noise() * 7 * 60) * 60
        if (chance < share[service]) {
          type = noise() < 0.25 ? "Configuration" : "Feature"
          build(service, moment, 9, noise() < 0.02 ? "REVERTED" : "SUCCESS", type)
        }
      }
    }
  }
  known("payments-api-2026.01.07-2", "payments-api", "2026-01-07 13:12", "REVERTED")
  known("payments-api-2026.02.03-1", "payments-api", "2026-02-03 09:04", "REVERTED")
  known("payments-api-2026.02.05-3", "payments-api", "2026-02-05 15:20", "FIXED")
  known("payments-api-2026.02.17-1", "payments-api", "2026-02-17 08:41", "REVERTED")
  known("payments-api-2026.05.14-1", "payments-api", "2026-05-14 09:21", "REVERTED")
  known("payments-api-2026.08.19-2", "payments-api", "2026-08-19 07:58", "REVERTED")
  known("hosted-checkout-2026.02.11-3", "hosted-checkout", "2026-02-11 08:55", "REVERTED")
  known("hosted-checkout-2026.07.15-1", "hosted-checkout", "2026-07-15 12:02", "SUCCESS")
  known("identity-2026.04.22-1", "merchant-identity", "2026-04-22 09:30", "REVERTED")
  known("identity-2026.09.15-2", "merchant-identity", "2026-09-15 11:55", "SUCCESS")
  # It failed its tests, and reached nobody.
  known("payments-api-2026.06.30-4", "payments-api", "2026-06-30 10:15", "ABORTED")
}
