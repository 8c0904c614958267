"""Writes the performance page from the measured results beside it.

    python tests/bench/report.py

The results in ``docs/explanation/performance.json`` were taken with a harness that knows nothing about the bots it measures: it
types commands as ordinary people on a real homeserver and watches the rooms.
"""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "docs" / "explanation"
RESULTS = FOLDER / "performance.json"
PAGE = FOLDER / "performance.md"

_GOALS = (
    ("`!ping`, paired median against the floor, median of the runs", "≤ 1.10", "paired_ratio", "{:.2f}"),
    ("CPU of a durable reply, alone", "≤ 12 ms", "cpu_ms_per_reply_seq", "{:.1f} ms"),
    ("CPU of a durable reply, in bursts", "≤ 6 ms", "cpu_ms_per_reply_burst", "{:.1f} ms"),
    ("Burst replies a second against the floor", "≥ 0.80", "burst_ratio", "{:.2f}"),
    ("Memory, idle", "≤ 110 MiB", "rss_idle_mib", "{:.0f} MiB"),
    ("Start to first answer", "≤ 3 s", "ready_s", "{:.1f} s"),
)
_PLANNING_COLUMNS = ("event list", "event agenda month", "event agenda 2028-06", "roadmap list", "roadmap late", "roadmap mine")
_PEER_COLUMNS = (
    ("paired_ratio", "paired median"),
    ("burst_ratio", "burst"),
    ("cpu_ms_per_reply_seq", "CPU alone, ms"),
    ("cpu_ms_per_reply_burst", "CPU burst, ms"),
    ("rss_idle_mib", "memory, MiB"),
    ("ready_s", "start, s"),
    ("lost", "lost"),
    ("duplicates", "doubled"),
)


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines)


def values(results: dict[str, Any], bot: str, name: str) -> list[float]:
    """Return one figure of one bot over all runs."""
    return [row[name] for run in results["latency"] for row in run["rows"] if row["bot"] == bot and row[name] is not None]


def goals(results: dict[str, Any]) -> str:
    """Return what was to be reached and what was."""
    rows = []
    for what, goal, name, form in _GOALS:
        found = values(results, "jumelage", name)
        runs = ", ".join(form.format(value) for value in found)
        rows.append([what, goal, form.format(statistics.median(found)), runs])
    return table(["What", "To reach", "Median", "Each run"], rows)


def peers(results: dict[str, Any]) -> str:
    """Return all bots of the runs side by side, medians over the runs."""
    bots = list(dict.fromkeys(row["bot"] for run in results["latency"] for row in run["rows"]))
    rows = []
    for bot in bots:
        medians = [values(results, bot, name) for name, _ in _PEER_COLUMNS]
        rows.append([bot, *(f"{statistics.median(found):g}" if found else "" for found in medians)])
    return table(["Bot", *(title for _, title in _PEER_COLUMNS)], rows)


def reminders(results: dict[str, Any]) -> str:
    """Return the reminders that fell due in one second."""
    rows = [
        [
            row["bot"],
            row["mode"] + (f", after {row['out_at_kill']} were out" if row["mode"] == "crash" else ""),
            row["limits"],
            str(row["count"]),
            str(row["delivered"]),
            str(row["lost"]),
            str(row["duplicates"]),
            f"{row['late_p50_s']} / {row['late_max_s']}",
        ]
        for row in results["reminders"]
    ]
    head = ["Bot", "What happened", "Server's limits", "Set", "Delivered", "Lost", "Doubled", "Late, median / most, s"]
    return table(head, rows)


def encrypted(results: dict[str, Any]) -> str:
    """Return what encryption costs an answer."""
    rows = [
        [
            str(number),
            f"{run['paired_median']:.2f}",
            *(f"{run[what][kind]:g}" for what in ("p50_ms", "cpu_ms") for kind in ("plain", "encrypted")),
        ]
        for number, run in enumerate(results["encrypted"], 1)
    ]
    head = ["Run", "Encrypted against plain, paired median", "Plain, ms", "Encrypted, ms", "CPU plain, ms", "CPU encrypted, ms"]
    return table(head, rows)


def due_rows(results: dict[str, Any]) -> str:
    """Return what reminders cost that are not due for long."""
    rows = [
        [
            database,
            f"{run['rows']:,}",
            *(f"{run[name]:.2f}" for name in ("start_seconds", "next_due_ms", "plan_ms")),
            f"{run['memory_mib']:.1f}",
        ]
        for database, runs in results["due_rows"].items()
        for run in runs
    ]
    return table(
        ["Database", "Future rows", "Start, s", "Looking for the next, ms", "Planning one, ms", "Memory at most, MiB"], rows
    )


def planning(results: dict[str, Any]) -> str:
    """Return what a full calendar and a full roadmap cost."""
    rows = [
        [
            database,
            f"{run['milestones']:,} / {run['occurrences']:,}",
            f"{run['start_seconds']:.2f}",
            f"{run['memory_mib']:.1f}",
            *(f"{run['porto'][line]:g} / {run['bristol'][line]:g}" for line in _PLANNING_COLUMNS),
        ]
        for database, runs in results["planning"].items()
        for run in runs
    ]
    titles = (f"`!{line}`, ms" for line in _PLANNING_COLUMNS)
    return table(["Database", "Milestones / occurrences", "Start, s", "Memory at most, MiB", *titles], rows)


def plans_and_pictures(results: dict[str, Any]) -> str:
    """Return what it costs to make a plan and to draw a picture."""
    plans, pictures = results["plans"], results["pictures"]
    planned = [
        [
            f"a plan of 60 milestones, {stored}: proposing it and making it",
            "≤ 200 ms",
            f"{one['propose_ms']:g} + {one['make_ms']:g} ms",
        ]
        for stored, one in plans.items()
    ]
    drawn = [[f"a picture: {one['picture']}", "≤ 2 s", f"{one['median_ms'] / 1000:.1f} s"] for one in pictures["pictures"]]
    rows = [
        *planned,
        *drawn,
        ["the first picture of all, with the start of its process", "", f"{pictures['first_ms'] / 1000:.1f} s"],
        ["longest pause of the event loop meanwhile", "≤ 100 ms", f"{pictures['longest_pause_ms']:g} ms"],
        ["what the bot itself grew by", "", f"{pictures['bot_grew_mib']:g} MiB"],
    ]
    return table(["What", "To reach", "Measured"], rows)


def discord(results: dict[str, Any]) -> str:
    """Return what a crowd on Discord costs."""
    found = results["discord"]
    rounds = found["acknowledged"]
    each = ", ".join(str(one["p99_ms"]) for one in rounds)
    taps, memory = found["taps"], found["memory"]
    more = memory["both_mib"] - memory["matrix_mib"]
    rows = [
        ["100 commands at once, p99 until acknowledged", "< 300 ms", f"{each} ms in turn"],
        [f"{taps['taps']} taps on one card", "all counted", f"all, p99 until acknowledged {taps['p99_ms']} ms"],
        ["edits of that card", "a few", str(taps["edits"])],
        ["answers that ask to wait (429)", "0", str(taps["limited"])],
        [
            f"memory with {memory['servers']} servers, over Matrix alone",
            "≤ 35 MiB",
            f"{more:.1f} MiB ({memory['both_mib']} MiB)",
        ],
    ]
    return table(["What", "To reach", "Measured"], rows)


def translation(results: dict[str, Any]) -> str:
    """Return what translation costs beside the engine."""
    found = results["translation"]
    known = found["corrections"]
    rows = [
        [f"the pipeline, a message of {found['characters']} characters", "≤ 5 ms", _median(found["translated"])],
        ["the same, its lines known from the last hour", "≤ 2 ms", _median(found["known_lines"])],
        [f"a correction, found among {known['stored']:,}", "≤ 2 ms", _median(known)],
        ["telling the language of a short message", "≤ 0.1 ms", _median(found["detection_short"])],
        [f"telling that of one of {found['characters']} characters", "≤ 0.1 ms", _median(found["detection"])],
        ["passing a message on, its three transactions on disk", "", _median(found["passed_on"])],
    ]
    return table(["What, without the engine", "To reach, p50", "p50 / p95 / processor"], rows)


def at_once(results: dict[str, Any]) -> str:
    """Return what eight rooms that talk at the same time reach of what the engine can do."""
    rows = [
        [
            one["engine"],
            "eight rooms, passed on" if one["what"] == "rooms" else "the pipeline alone",
            f"{one['ratio']:.2f}",
            ", ".join(f"{ratio:.2f}" for ratio in one["ratios"]),
            f"{one['messages_per_second']:g}",
            f"{one['longest_pause_ms']:g}",
        ]
        for one in results["translation"]["at_once"]
    ]
    head = ["Engine", "What", "Of the engine alone", "Each round", "Messages a second", "Longest pause, ms"]
    return table(head, rows)


def masks(results: dict[str, Any]) -> str:
    """Return what comes back of mentions, links, code, emoji and numbers, one row for each way of each engine."""
    names = ("messages", "equal", "at_first", "numbers_masked", "in_pieces", "with_a_line_left")
    rows = [[one["way"], *(f"{one[name]:,}" for name in names)] for one in results["masks"]]
    head = ["Way", "Messages", "All equal", "At the first try", "With the numbers masked", "In pieces", "With a line left"]
    return table(head, rows)


def _median(found: dict[str, float]) -> str:
    return f"{found['p50_ms']:.2g} / {found['p95_ms']:.2g} / {found['cpu_ms']:.2g} ms"


def page(results: dict[str, Any]) -> str:
    """Return the whole page."""
    return (
        "\n\n".join(
            [
                "# How fast, how heavy, how sure",
                "<!-- Written by tests/bench/report.py from performance.json; change those. -->",
                results["method"],
                "## What was to be reached",
                goals(results),
                "## Beside other bots, in the same runs",
                peers(results),
                results["reading"],
                "## Reminders that all fall due in one second",
                reminders(results),
                results["limits"],
                "## Encrypted rooms",
                encrypted(results),
                results["encryption"],
                "## A million future reminders",
                due_rows(results),
                results["rows"],
                "## A full calendar and a full roadmap",
                planning(results),
                results["full"],
                "## Plans and pictures",
                plans_and_pictures(results),
                results["drawn"],
                "## A crowd on Discord",
                discord(results),
                results["crowd"],
                "## Translation",
                translation(results),
                at_once(results),
                results["translating"],
                masks(results),
                results["masking"],
            ]
        )
        + "\n"
    )


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(json.loads(RESULTS.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
