"""Makes a ledger of 1,000 SLOs with three years of hourly events and 100,000 incidents:
bench_measured.py PSGF LEDGER. The rows are put in by SQL, past the audit log: `psgf audit verify` would
say so."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time

SLO = """---
apiVersion: openslo/v1
kind: SLO
metadata: {{name: slo-{number}}}
spec:
  service: service-{service}
  indicatorRef: ratio
  timeWindow: [{{duration: 28d, isRolling: true}}]
  budgetingMethod: Occurrences
  objectives: [{{target: 0.999}}]
"""
HOURS = 3 * 365 * 24


def numbers(name: str, count: int) -> str:
    """A table of the numbers from 0 on, for a statement of SQL."""
    return (
        f"{name} (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM {name} WHERE n < {count - 1})"
    )


def main() -> None:
    psgf, ledger = sys.argv[1:]
    subprocess.run([psgf, "init", "--ledger", ledger, "--quiet"], check=True)
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as catalogue:
        for number in range(1_000):
            catalogue.write(SLO.format(number=number, service=number // 4))
        catalogue.flush()
        subprocess.run(
            [psgf, "slo", "import", catalogue.name, "--ledger", ledger, "--quiet"]
            + ["--effective-from", "2020-01-01"],
            check=True,
        )
    end = int(time.time()) // 3600
    first = (end - HOURS) * 3_600_000
    step = HOURS * 3_600_000 // 100_000
    database = sqlite3.connect(ledger)
    database.executescript(
        f"""
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        WITH {numbers("slos", 1_000)}
        INSERT INTO measured_series SELECT n + 1, 'slo-' || n FROM slos;
        INSERT INTO measurement
          (id, source, author, recorded_at, slo_count, interval_count, span_start, span_end,
           intervals_digest)
        VALUES (1, 'bench', 'bench', 0, 1000, {1_000 * HOURS}, {first}, {end * 3_600_000}, x'00');
        WITH {numbers("slos", 1_000)}, {numbers("hours", HOURS)}
        INSERT INTO measured_interval
        SELECT slos.n + 1, {first} + hours.n * 3600000, 1, {first} + (hours.n + 1) * 3600000,
          99980 + (hours.n * 7 + slos.n) % 20, 100000
        FROM slos, hours;
        WITH {numbers("incidents", 100_000)}
        INSERT INTO incident
          (id, title, mode, visibility, severity, trigger_kind, impact_started,
           impact_started_offset, impact_ended, impact_ended_offset, began)
        SELECT n + 1, 'Incident ' || n, 'real', 'internal', n % 5 + 1, 'config-push',
          {first} + n * {step}, 0, {first} + n * {step} + 1800000, 0, {first} + n * {step}
        FROM incidents;
        WITH {numbers("incidents", 100_000)}
        INSERT INTO incident_service SELECT n + 1, 0, 'service-' || n % 250 FROM incidents;
        WITH {numbers("incidents", 100_000)}
        INSERT INTO incident_slo
        SELECT n + 1, 'slo-' || (n % 250) * 4, 0, 0.05, NULL, NULL, NULL, 'own', NULL
        FROM incidents;
        PRAGMA journal_mode = WAL;
        """
    )
    database.close()
    os.sync()


if __name__ == "__main__":
    main()
