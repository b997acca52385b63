# Writes what Lindhafen's Prometheus counted in the first quarter of 2026 as CSV, an hour a line:
# traffic by the time of day, a few errors always, the incidents, and what nobody logged. The same
# each time: the noise comes from a generator of its own (Park and Miller, 1988).
#
#   awk -f measured-events.awk | psgf sli import -

function noise() {
  state = (state * 16807) % 2147483647
  return state / 2147483647
}

# The bad fraction of the hour that begins at `start`, of `slo`.
function bad_fraction(slo, start,    fraction, i, from, to) {
  fraction = background[slo] * (0.5 + noise())
  # A slow burn: since a change on 2 March the vault drops connections now and then.
  if (slo == vault && start >= 1772409600) fraction += 0.00006
  for (i = 1; i <= harms; i++) {
    if (harm_slo[i] != slo) continue
    from = harm_from[i] > start ? harm_from[i] : start
    to = harm_to[i] < start + 3600 ? harm_to[i] : start + 3600
    if (from < to) fraction += harm[i] * (to - from) / 3600
  }
  return fraction < 1 ? fraction : 1
}

function add(slo, from, minutes, fraction) {
  harms += 1
  harm_slo[harms] = slo
  harm_from[harms] = from
  harm_to[harms] = from + 60 * minutes
  harm[harms] = fraction
}

BEGIN {
  state = 20260101
  cards = "card-authorisation-availability"
  vault = "token-vault-availability"
  background[cards] = 0.00012
  background[vault] = 0.00002
  add(cards, 1768910640, 31, 0.38)   # 2026-01-20 12:04Z, INC-18
  add(vault, 1768910640, 31, 0.62)
  add(cards, 1771297200, 110, 0.021) # 2026-02-17 03:00Z, which nobody logged
  add(cards, 1772100000, 60, 0.03)   # 2026-02-26 10:00Z, a load test
  add(cards, 1774359600, 130, 0.06)  # 2026-03-24 13:40Z, INC-32

  print "slo,start,end,good,total"
  for (start = 1767225600; start < 1775001600; start += 3600) {
    # From 00:00Z to 04:00Z on 7 March the Prometheus moved, and nothing was counted.
    if (start >= 1772841600 && start < 1772856000) continue
    hour = int(start / 3600) % 24
    traffic = hour < 5 ? 0.2 : hour < 8 ? 0.6 : hour < 20 ? 1 : 0.5
    for (i = 1; i <= 2; i++) {
      slo = i == 1 ? cards : vault
      total = int((i == 1 ? 60000 : 90000) * traffic * (0.9 + 0.2 * noise()))
      bad = int(total * bad_fraction(slo, start) + noise())
      printf "%s,%d,%d,%d,%d\n", slo, start, start + 3600, total - bad, total
    }
  }
}
