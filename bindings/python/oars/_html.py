"""The scorecard that notebooks show."""

from __future__ import annotations

from html import escape

from . import _core
from ._scores import ProfileScore, Scores


def scorecard(session: str, utterances: int, scores: Scores) -> str:
    """Tables of measures and counts, without a word of the transcript."""
    parts = [
        f"<h4>{escape(session) or 'Session'}: {utterances} utterances, {scores.words} words</h4>"
    ]
    if not scores.roles_known:
        parts.append(
            "<p>The speakers' roles are not known, so there are no scores by role. "
            "Give them: <code>analyze(..., roles={'LABEL': 'counselor', ...})</code>.</p>"
        )
    parts.extend(_profile(profile) for profile in scores.values())
    return "\n".join(parts)


def _profile(profile: ProfileScore) -> str:
    rows = [_measure(measure) for measure in profile.measures.values()]
    counts = ", ".join(f"{escape(count.title)} {count.value}" for count in profile.counts.values())
    return (
        f"<table><caption>{escape(profile.title)}</caption>"
        "<tr><th>Measure</th><th>Value</th><th>95% interval</th><th>Of</th><th>Thresholds</th></tr>"
        + "".join(rows)
        + f"</table><p>{counts}</p>"
    )


def _measure(measure: _core.Measure) -> str:
    interval = measure.interval
    share = interval is not None
    spread = f"{_number(interval.low, True)} to {_number(interval.high, True)}" if interval else ""
    marks = ", ".join(
        f"{escape(threshold.name)} {_number(threshold.value, share)}"
        for threshold in measure.thresholds
    )
    base = f"{measure.base} (small sample)" if measure.small_sample else str(measure.base)
    cells = (escape(measure.title), _number(measure.value, share), spread, base, marks)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _number(value: float | None, share: bool) -> str:
    if value is None:
        return "not available"
    return f"{value:.0%}" if share else f"{value:.2f}"
