"""How well a coder agrees with coded transcripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from . import _core
from ._analyzer import Analyzer, default_analyzer
from ._coded import CodedData, CodedSource, read_coded
from ._need import need_numpy
from ._report import EvaluationReport
from ._scheme import BEHAVIOR, QUESTION, REFLECTION, Labels


def evaluate(
    gold: CodedSource,
    analyzer: Analyzer | None = None,
    *,
    labels: Mapping[str, str] | None = None,
    seed: int = 0,
) -> EvaluationReport:
    """Codes sessions that people have coded, and compares.

    Needs numpy and scipy: ``pip install 'oars[train]'``. A model's figures mean something on
    sessions alone that it was not trained on; :func:`train` cross-validates.

    Args:
        gold, labels: As ``data`` and ``labels`` of :func:`train`.
        analyzer: The coder; None: the usual one.
        seed: Of the bootstrap, which draws sources, or sessions where the data name none.

    Raises:
        Error: ``missing_column``, ``malformed``, ``invalid_option``, and those of reading.
        ImportError: numpy or scipy is not installed.

    >>> import oars
    >>> table = (
    ...     "session,speaker,text,question,reflection,behavior\\n"
    ...     "1,therapist,What helps you sleep?,open,,question\\n"
    ...     "1,client,Walking.,,,\\n"
    ...     "1,therapist,Do you walk every day?,closed,,question\\n"
    ... )
    >>> report = oars.evaluate(table.encode())
    >>> report.tasks["question"].confusion
    [[0, 0, 0], [0, 1, 0], [0, 0, 1]]
    """
    need_numpy("evaluation")
    import numpy

    from ._compare import compare, intervals, session_icc

    coded = read_coded(gold, labels)
    expected = numpy.array([line.labels for line in coded.lines])
    found = numpy.array(list(_codes(coded, analyzer or default_analyzer())))
    numbers = coded.source_numbers()
    sources = numpy.array([numbers[line.session] for line in coded.lines])
    bounds = intervals(expected, found, sources, seed)
    tasks = {
        name: replace(task, intervals=bounds[name])
        for name, task in compare(expected, found, sources).items()
    }
    sessions = [line.session for line in coded.lines]
    compared, icc = session_icc(expected, found, sessions)
    return EvaluationReport(
        lines=len(sessions),
        sessions=len(set(sessions)),
        sources=len(set(sources.tolist())),
        seed=seed,
        tasks=tasks,
        compared_sessions=compared,
        icc=icc,
    )


def _codes(coded: CodedData, analyzer: Analyzer) -> Iterator[Labels]:
    """What the analyzer says of each line."""
    current, analysis = -1, None
    for line in coded.lines:
        if analysis is None or line.session != current:
            current = line.session
            analysis = analyzer.analyze(coded.sessions[current])
        yield _labels(analysis.utterances[line.utterance])


def _labels(utterance: _core.CodedUtterance) -> Labels:
    return (
        QUESTION.labels.index(utterance.question or "none"),
        REFLECTION.labels.index(utterance.reflection or "none"),
        BEHAVIOR.labels.index(utterance.behavior or "other"),
    )
