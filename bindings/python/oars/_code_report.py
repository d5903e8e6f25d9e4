"""How well codes agree: figures as plain values and as text."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True)
class CodeReport:
    """Agreement on one code, over lines. What has nothing to divide by is None.

    Attributes:
        both: Lines with the code by people and by the coder.
        gold, found: Lines with it by people; by the coder.
        precision, recall, f1: Of the coder against people.
        kappa: Cohen's.
        f1_interval: 95% bootstrap interval over sessions; None with one session.
    """

    both: int
    gold: int
    found: int
    precision: float | None
    recall: float | None
    f1: float | None
    kappa: float | None
    f1_interval: tuple[float, float] | None

    @classmethod
    def of(cls, both: int, gold_alone: int, found_alone: int, neither: int) -> CodeReport:
        """From the four counts of lines."""
        gold, found = both + gold_alone, both + found_alone
        lines = gold + found_alone + neither
        agreed = both + neither
        chance = _share(gold * found + (lines - gold) * (lines - found), lines * lines)
        return cls(
            both=both,
            gold=gold,
            found=found,
            precision=_share(both, found),
            recall=_share(both, gold),
            f1=_share(2 * both, gold + found),
            kappa=None
            if chance is None or chance == 1
            else (agreed / lines - chance) / (1 - chance),
            f1_interval=None,
        )

    def with_interval(self, interval: tuple[float, float]) -> CodeReport:
        """The same with an interval of its F1."""
        return replace(self, f1_interval=interval)


@dataclass(frozen=True)
class CodesReport:
    """What :func:`evaluate_codes` found. ``str()`` makes a readable table.

    Attributes:
        lines, sessions: How many were compared.
        seed: As given.
        codes: By the code's id or its family's.
    """

    lines: int
    sessions: int
    seed: int
    codes: dict[str, CodeReport]

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    def __str__(self) -> str:
        width = max(map(len, [*self.codes, "code"]))
        head = f"{self.lines} lines, {self.sessions} sessions, seed {self.seed}"
        titles = f"{'code':<{width}}  people   coder  both  precision  recall     F1  95%"
        return "\n".join([head, "", titles, *(_row(*item, width) for item in self.codes.items())])


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _row(code: str, report: CodeReport, width: int) -> str:
    interval = report.f1_interval
    return (
        f"{code:<{width}}  {report.gold:>6}  {report.found:>6}  {report.both:>4}  "
        f"{_figure(report.precision):>9}  {_figure(report.recall):>6}  {_figure(report.f1):>5}"
        + (f"  {_figure(interval[0])} to {_figure(interval[1])}" if interval else "")
    )


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
