"""Writes 100,000 incidents in the shape of a status page's export, and a postmortem of each:
bench_data.py FOLDER.

The same files on every machine: incidents.json as psgf reads it, array.json as sqlite-utils does, tenth.json
with every tenth of them, and postmortems/. Sizes follow what real status pages hold: one to twelve updates of some hundred
characters. The words of postmortems are as frequent as in a language: of 20,000, the n-th is n
times as rare as the first (word1, word2, ...).
"""

import itertools
import json
import pathlib
import random
import sys
from datetime import datetime, timedelta, timezone

COUNT = 100_000
COMPONENTS = ["Actions", "API", "Pages", "Search", "Checkout", "Webhooks", "Login", "Reports"]
WORDS = (
    "we are investigating reports of degraded performance for some users and continue to monitor "
    "the mitigation that was deployed while error rates return to normal levels across regions"
).split()


VOCABULARY = [f"word{n}" for n in range(1, 20_001)]
FREQUENCIES = list(itertools.accumulate(1 / n for n in range(1, len(VOCABULARY) + 1)))


def text(dice: random.Random, words: int) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(words)).capitalize() + "."


def incident(dice: random.Random, number: int) -> dict:
    start = datetime(2022, 1, 1, tzinfo=timezone.utc) + timedelta(
        minutes=number * 24.5 + dice.randrange(600)
    )
    minutes = int(dice.lognormvariate(4.2, 1.1)) + 1
    updates = dice.choice([1, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12])
    stamp = lambda after: (start + timedelta(minutes=after)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "id": f"{number:08x}",
        "name": text(dice, 6),
        "status": "resolved",
        "impact": dice.choices(["minor", "major", "critical", "none"], [75, 17, 4, 4])[0],
        "created_at": stamp(0),
        "started_at": stamp(0),
        "updated_at": stamp(minutes),
        "monitoring_at": stamp(minutes * 0.7) if dice.random() < 0.3 else None,
        "resolved_at": stamp(minutes),
        "shortlink": f"https://status.example/{number:08x}",
        "components": [{"name": name} for name in dice.sample(COMPONENTS, dice.randrange(1, 4))],
        "incident_updates": [
            {
                "id": f"{number:08x}-{update}",
                "status": "resolved" if update == 0 else "update",
                "body": text(dice, dice.randrange(12, 60)),
                "created_at": stamp(minutes * (updates - update) / updates),
                "display_at": stamp(minutes * (updates - update) / updates),
                "incident_id": f"{number:08x}",
            }
            for update in range(updates)
        ],
    }


def postmortem(dice: random.Random, sentences: list[str], number: int) -> str:
    prose = lambda count: " ".join(dice.choices(sentences, k=count))
    return (
        f"---\nincident: INC-{number}\n---\n\n# {dice.choice(sentences)}\n\n"
        f"## Summary\n\n{prose(5)}\n\n## Impact\n\n{prose(5)}\n\n"
        f"## Contributing factors\n\n- {prose(1)}\n- {prose(1)}\n\n"
        f"## Lessons learned\n\n{prose(12)}\n"
    )


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    dice = random.Random(2026)
    incidents = [incident(dice, number) for number in range(COUNT)]
    with open(folder / "array.json", "w") as array:
        json.dump(incidents, array, separators=(",", ":"))
    for name, some in [("incidents.json", incidents), ("tenth.json", incidents[::10])]:
        with open(folder / name, "w") as export:
            json.dump({"page": {"id": "bench"}, "incidents": some}, export, separators=(",", ":"))
    (folder / "postmortems").mkdir()
    sentences = [
        " ".join(dice.choices(VOCABULARY, cum_weights=FREQUENCIES, k=dice.randrange(8, 24)))
        .capitalize() + "."
        for _ in range(COUNT)
    ]
    for number in range(1, COUNT + 1):
        (folder / "postmortems" / f"INC-{number}.md").write_text(
            postmortem(dice, sentences, number)
        )


main()
