"""Times psgf and the tools that it is compared with, in turn: bench.py BINARIES FOLDER."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

binaries = pathlib.Path(sys.argv[1]).absolute()
psgf = str(binaries / "psgf")
folder = pathlib.Path(sys.argv[2])
ledger = os.environ["PSGF_LEDGER"]


def run(*command: str, standard_input: str | None = None) -> tuple[float, float, int]:
    """Runs a command to its end: wall seconds, processor seconds, peak memory in KiB."""
    before = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if standard_input:
        process.stdin.write(standard_input.encode())
    process.stdin.close()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: {errors.decode()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def compare(title: str, ours, theirs, runs: int) -> None:
    """Runs both in turn and prints medians and the median of the ratios, pair by pair."""
    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(runs)]
    wall = [statistics.median(pair[side][0] for pair in pairs) for side in (0, 1)]
    cpu = [statistics.median(pair[side][1] for pair in pairs) for side in (0, 1)]
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    cpu_ratio = statistics.median(a[1] / max(b[1], 1e-9) for a, b in pairs)
    peak = max(a[2] for a, _ in pairs) / 1024
    print(
        f"{title}\n"
        f"  wall  {wall[0]:8.3f} s  against {wall[1]:8.3f} s  ratio {ratio:5.2f}\n"
        f"  cpu   {cpu[0]:8.3f} s  against {cpu[1]:8.3f} s  ratio {cpu_ratio:5.2f}\n"
        f"  peak memory {peak:.0f} MiB\n",
        flush=True,
    )


def measure(title: str, ours, runs: int) -> None:
    """Runs what has no peer and prints medians."""
    results = [ours() for _ in range(runs)]
    wall, cpu = (statistics.median(result[side] for result in results) for side in (0, 1))
    peak = max(result[2] for result in results) / 1024
    print(f"{title}\n  wall  {wall:8.3f} s  cpu {cpu:8.3f} s  peak memory {peak:.0f} MiB\n", flush=True)


def spread(times: list[float]) -> str:
    """The shortest, the median and the longest of some times in ms."""
    return " / ".join(f"{time:.1f}" for time in (min(times), statistics.median(times), max(times)))


def measure_reports() -> dict[str, list[float]]:
    """What a large review takes once it is read, in ms, by the one process that makes it."""
    lines = subprocess.run(
        [str(binaries / "bench-reports"), str(folder)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    measured = {name: [float(time) for time in times] for name, *times in (l.split("\t") for l in lines)}
    for name, times in measured.items():
        print(f"{name}: {spread(times)} ms")
    print()
    return measured


def compare_pages(measured: dict[str, list[float]]) -> None:
    """The pages of two Markdown texts, against pandoc's of the same files, with its start and without."""
    if not shutil.which("pandoc"):
        print("pandoc is not installed: the pages of a review are not compared with it\n")
        return
    (folder / "empty.md").write_text("")

    def pandoc(name: str, runs: int) -> list[float]:
        command = ["pandoc", "--from", "gfm", "--to", "html5", "--standalone", "--metadata", "title=t"]
        return [1000 * run(*command, str(folder / name))[0] for _ in range(runs)]

    pandoc("empty.md", 2)
    start = pandoc("empty.md", 21)
    print(f"pandoc, its start (an empty file): {spread(start)} ms")
    for name, runs in (("review.md", 21), ("incidents.md", 3)):
        theirs, ours = pandoc(name, runs), measured[f"{name}, its page"]
        middle = statistics.median(theirs)
        less = middle - statistics.median(start)
        print(
            f"{name} ({(folder / name).stat().st_size // 1024} KiB) by pandoc: {spread(theirs)} ms\n"
            f"  {middle / ours[1]:.1f} times what psgf takes; without pandoc's start {less / ours[1]:.1f} times"
        )
    print()


def new_ledger() -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(ledger + suffix).unlink(missing_ok=True)
    run(psgf, "init", "--quiet")


def import_all():
    new_ledger()
    return run(psgf, "import", "statuspage", str(folder / "incidents.json"), "--quiet")


def insert_all():
    (folder / "utils.db").unlink(missing_ok=True)
    return run(
        "sqlite-utils", "insert", str(folder / "utils.db"), "incidents",
        str(folder / "array.json"), "--pk", "id",
    )


def log_one():
    return run(psgf, "incident", "log", "Checkout times out", "--quiet")


def insert_one():
    return run("sqlite3", str(folder / "one.db"), "INSERT INTO row VALUES ('Checkout', 1, 'x')")


def bootstrap():
    return run(str(binaries / "bench-statistics"))


def bootstrap_numpy():
    return run("python3", str(pathlib.Path(__file__).parent / "bench_numpy.py"))


def review():
    return run(psgf, "review", "2025Q1", "--format", "json")


# The rows that the review reads: the incidents of the quarter and of the one before, and their
# services.
ROWS = """
SELECT * FROM incident WHERE began >= 1727740800000 AND began < 1743465600000;
SELECT s.* FROM incident_service s JOIN incident i ON i.id = s.incident
  WHERE i.began >= 1727740800000 AND i.began < 1743465600000;
"""


def read_rows():
    return run("sqlite3", "-readonly", ledger, standard_input=ROWS)


# The words of the postmortems are numbered, the first being the most frequent.
SEARCHES = {
    "a rare word": "word15000",
    "two common words": "word20 word30",
    "a phrase": '"word20 word30"',
    "a service": "word20 service:checkout",
    "a severity": "word20 severity:1",
    "a recent month": "word20 after:2026-07-15",
    "the first month": "word20 before:2022-02-01",
    "postmortems alone": "word20 word30 kind:postmortem",
    "a trigger that nothing has": "word20 trigger:capacity",
}


def import_postmortems():
    return run(psgf, "postmortem", "import", str(folder / "postmortems"), "--quiet")


def search(query: str):
    return run(psgf, "search", query)


compare("import of 100,000 incidents, against sqlite-utils insert", import_all, insert_all, 3)
compare("review of a quarter of them, against sqlite3 reading the same rows", review, read_rows, 11)
measure("import of a postmortem of each", import_postmortems, 1)
measure("the first search, which makes the index", lambda: search("word15000"), 1)
for title, query in SEARCHES.items():
    measure(f"search, {title}: {query}", lambda: search(query), 11)
run("sqlite3", str(folder / "one.db"), "PRAGMA journal_mode = WAL; CREATE TABLE row (a, b, c)")
new_ledger()
compare("incident log, against sqlite3 inserting one row", log_one, insert_one, 31)
compare("10,000 bootstrap means of 1,000 series, against NumPy", bootstrap, bootstrap_numpy, 11)

compare_pages(measure_reports())

tenth = str(folder / "tenth.db")
run(psgf, "init", "--quiet", "--ledger", tenth)
run(psgf, "import", "statuspage", str(folder / "tenth.json"), "--quiet", "--ledger", tenth)


def build_site():
    return run(psgf, "site", "build", "--out", str(folder / "site"), "--ledger", tenth)


def build_new_site():
    shutil.rmtree(folder / "site", ignore_errors=True)
    return build_site()


measure("site of 10,000 incidents, new", build_new_site, 5)
measure("site of 10,000 incidents, nothing changed", build_site, 5)
few = folder / "few-postmortems"
few.mkdir()
for number in range(1, 10_001):
    name = f"INC-{number}.md"
    (few / name).symlink_to(folder / "postmortems" / name)
run(psgf, "postmortem", "import", str(few), "--quiet", "--ledger", tenth)
measure("the same with a postmortem of each, new", build_new_site, 3)
measure("the same with a postmortem of each, nothing changed", build_site, 3)

measured = str(folder / "measured.db")
subprocess.run([sys.executable, "scripts/bench_measured.py", psgf, measured], check=True)
for title, command, runs in [
    ("gate, recorded", ["gate", "service-7"], 21),
    ("gate, only asked", ["gate", "service-7", "--dry-run"], 21),
    ("budget of one SLO", ["budget", "slo-28"], 21),
    ("budgets of all 1,000 SLOs", ["budget"], 5),
    ("policy check", ["policy", "check"], 3),
    ("feedback on all 1,000 SLOs", ["feedback", "run", "--dry-run"], 1),
]:
    measure(title, lambda: run(psgf, *command, "--ledger", measured), runs)
