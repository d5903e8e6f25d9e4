"""Grouped cross-validation of training, the learning curve, and the model of all lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy

from . import _core
from ._analyzer import Analyzer
from ._calibrate import Ints
from ._coded import CodedData, CodedLine
from ._compare import compare
from ._copies import lone_copies, noisy_copy, plain_copy
from ._features import Features, Floats, Rows, find_features
from ._fit import Copy, Fitted, Lines, fit, label_goals
from ._folds import session_folds
from ._model_file import Model, model_bytes
from ._report import CurvePoint, TaskReport, TrainingReport
from ._scheme import OUTPUTS, TASKS
from ._session import Session

if TYPE_CHECKING:
    from ._folds import FoldMap
    from ._lessons import Lesson
    from ._path import FilePath

NOISY_WEIGHT = 0.5  # of a misheard line, in training
LONE_WEIGHT = 0.3  # of a line without what came before it
TEACHER_SHARE = 0.5  # of what is learned; the coders' labels are the rest
TAUGHT_LESSON = 2.0  # times a lesson's weight, where a teacher speaks of it, too
CURVE = (0.25, 0.5)  # of the training sources; all of them are the cross-validation itself


class Validated(NamedTuple):
    """What cross-validation found.

    Attributes:
        report: The figures.
        models: One a fold, trained without it.
        fold_of_session: Which of them each session is coded by.
    """

    report: TrainingReport
    models: list[Model]
    fold_of_session: list[int]


def _features(sessions: Sequence[Session], lines: Iterable[CodedLine]) -> Features:
    """Features are the same whatever coder comes after them."""
    return find_features(Analyzer("plain", coder="rules"), sessions, lines)


def _forms(coded: CodedData, seed: int) -> list[Features]:
    """Of the lines as they are, plain and misheard."""
    noisy = [noisy_copy(session, seed + n) for n, session in enumerate(coded.sessions)]
    forms = (coded.sessions, list(map(plain_copy, coded.sessions)), noisy)
    return [_features(sessions, coded.lines) for sessions in forms]


def _lines(copies: tuple[Copy, ...], coded: CodedData, first_source: int) -> Lines:
    sources = coded.source_numbers()
    labels = numpy.array([line.labels for line in coded.lines], numpy.intp)
    return Lines(
        copies,
        labels,
        label_goals(labels),
        numpy.array([first_source + sources[line.session] for line in coded.lines], numpy.intp),
    )


def _lesson_lines(lessons: Iterable[Lesson], first_source: int, seed: int) -> Iterator[Lines]:
    """The lessons, with sources that are numbered on."""
    for lesson in lessons:
        weights = (lesson.weight, lesson.weight, lesson.weight * NOISY_WEIGHT)
        copies = tuple(map(Copy, _forms(lesson.coded, seed), weights))
        yield _lines(copies, lesson.coded, first_source)
        first_source += len(lesson.coded.sessions)


def _check_teachers_folds(fold: Ints) -> None:
    """A teacher is trained without two of the folds."""
    count = len(numpy.unique(fold))
    if count < 3:
        _core.raise_invalid_option(
            f"a teacher needs three folds, and there are {count}",
            "divide the sessions into more folds, or train without a teacher",
        )


class CrossValidation:
    """Coded lines, divided into folds."""

    def __init__(
        self,
        coded: CodedData,
        lessons: Iterable[Lesson],
        folds: FilePath | FoldMap | None,
        seed: int,
        *,
        teacher: bool = False,
    ) -> None:
        sources = coded.source_numbers()
        self._seed = seed
        self._coded = coded
        self._fold_of_session = session_folds(coded, sources, folds, seed)
        self._fold = numpy.array([self._fold_of_session[line.session] for line in coded.lines])
        if teacher:
            _check_teachers_folds(self._fold)
        self._as_is, self._plain, self._noisy = _forms(coded, seed)
        alone = _features(*lone_copies(coded.sessions, coded.lines))
        copies = (
            Copy(self._as_is, 1.0),
            Copy(self._plain, 1.0),
            Copy(self._noisy, NOISY_WEIGHT),
            Copy(alone, LONE_WEIGHT),
        )
        self._lines = _lines(copies, coded, 0)
        lessons = list(lessons)
        self._lessons = list(_lesson_lines(lessons, len(sources), seed))
        self._beliefs = self._ask_teachers(lessons) if teacher else None

    def run(self) -> Validated:
        """Codes every line by a model that was trained without its fold."""
        folds = range(max(self._fold_of_session) + 1)
        models = [
            self._fit(self._taught(fold), numpy.flatnonzero(self._fold != fold)).model
            for fold in folds
        ]
        tasks = self._compare(models, self._as_is)
        curve = [*self._curve(), self._point(1.0, tasks)]
        report = TrainingReport(
            lines=len(self._fold),
            sessions=len({line.session for line in self._coded.lines}),
            sources=len(numpy.unique(self._lines.sources)),
            folds=len(numpy.unique(self._fold)),
            seed=self._seed,
            tasks=tasks,
            plain_tasks=self._compare(models, self._plain),
            noisy_tasks=self._compare(models, self._noisy),
            curve=curve,
        )
        return Validated(report, models, self._fold_of_session)

    def final_model(self, report: TrainingReport) -> bytes:
        """The file of the model that all lines make, which tells its cross-validated figures."""
        fitted = self._fit(self._taught(-1), numpy.arange(len(self._fold)))
        keys = ("macro_f1", "source_balanced_macro_f1", "kappa", "calibration_error")
        return model_bytes(
            fitted.model,
            {
                **self._origin(fitted),
                "lines": report.lines,
                "sessions": report.sessions,
                "sources": report.sources,
                "lessons": sum(len(part.labels) for part in self._lessons),
                "teacher": self._beliefs is not None,
                **{
                    kind: {
                        name: {key: round(getattr(task, key), 4) for key in keys}
                        for name, task in tasks.items()
                    }
                    for kind, tasks in (
                        ("tasks", report.tasks),
                        ("plain", report.plain_tasks),
                        ("noisy", report.noisy_tasks),
                    )
                },
            },
        )

    def _origin(self, fitted: Fitted) -> dict[str, object]:
        choices = [
            {
                task.name: choice._asdict()
                for task, choice in zip(TASKS, choices_of_set, strict=True)
            }
            for choices_of_set in fitted.choices
        ]
        return {"version": _core.version(), "seed": self._seed, "choices": choices}

    def _ask_teachers(self, lessons: Sequence[Lesson]) -> list[Floats]:
        from ._teacher import held_out_beliefs

        told = [lesson.coded for lesson in lessons]
        return held_out_beliefs(self._coded, told, self._fold, self._seed)

    def _taught(self, fold: int) -> list[Lines]:
        """The lines and the lessons, with what teachers that do not know the fold say of them; -1:
        no fold is kept from the model."""
        if self._beliefs is None:
            return [self._lines, *self._lessons]
        parts = [self._lines, *(lesson.weighted(TAUGHT_LESSON) for lesson in self._lessons)]
        return [
            part._replace(
                goals=(1 - TEACHER_SHARE) * part.goals + TEACHER_SHARE * beliefs[fold],
            )
            for part, beliefs in zip(parts, self._beliefs, strict=True)
        ]

    def _fit(self, parts: Sequence[Lines], rows: Rows) -> Fitted:
        """``parts`` are the lines, of which ``rows`` are taken, and the lessons."""
        lines, *lessons = parts
        return fit(lines.take(rows), lessons, self._seed)

    def _compare(self, models: Sequence[Model], features: Features) -> dict[str, TaskReport]:
        """The figures of all folds together, each fold coded by its model."""
        logs = numpy.zeros((len(self._fold), OUTPUTS))
        found = numpy.zeros_like(self._lines.labels)
        for fold, model in enumerate(models):
            rows = numpy.flatnonzero(self._fold == fold)
            logs[rows] = model.log_probabilities(features.take(rows))
            found[rows] = model.labels(features.take(rows), logs[rows])
        return compare(self._lines.labels, found, self._lines.sources, logs)

    def _curve(self) -> Iterator[CurvePoint]:
        """What parts of each fold's training sources give without a teacher, who knows the rest;
        a part with one source is left out."""
        for share in CURVE:
            parts = self._parts(share)
            if all(len(numpy.unique(self._lines.sources[part])) > 1 for part in parts):
                untaught = [self._lines, *self._lessons]
                models = [self._fit(untaught, part).model for part in parts]
                yield self._point(share, self._compare(models, self._as_is))

    def _point(self, share: float, tasks: Mapping[str, TaskReport]) -> CurvePoint:
        parts = self._parts(share)
        lines = round(sum(map(len, parts)) / len(parts))
        return CurvePoint(share, lines, {name: task.macro_f1 for name, task in tasks.items()})

    def _parts(self, share: float) -> list[Rows]:
        """For each fold the training lines that come from a share of its sources."""
        parts = []
        for fold in range(max(self._fold_of_session) + 1):
            rows = numpy.flatnonzero(self._fold != fold)
            sources = numpy.unique(self._lines.sources[rows])
            order = numpy.random.default_rng(self._seed).permutation(sources)
            kept = order[: math.ceil(share * len(sources))]
            parts.append(rows[numpy.isin(self._lines.sources[rows], kept)])
        return parts
