"""The labels and the speed of oars' own two coders."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy
import oars
from data import Data, Ints
from oars._scheme import TASKS, Task
from timing import timed


def rules(data: Data) -> tuple[Ints, float]:
    """The labels by rules, which nothing is trained for, and the lines a second."""
    analyzer = oars.Analyzer(coder="rules")
    records = (analyzer.analyze(session).to_jsonl(text=False) for session in data.coded.sessions)
    return _labels(data, "".join(records)), _speed(data, analyzer)


def learned(data: Data, predictions: str | None) -> tuple[Ints, float]:
    """The labels of models that were trained without each line's fold, and the lines a second.

    The speed is that of the model compiled in: all models are of one size.
    """
    records = Path(predictions).read_text("utf-8") if predictions else _trained(data)
    return _labels(data, records), _speed(data, oars.Analyzer(coder="learned"))


def _trained(data: Data) -> str:
    with tempfile.TemporaryDirectory() as folder:
        model, predictions = Path(folder, "model"), Path(folder, "predictions")
        oars.train(data.path, model, folds=data.folds_path, predictions=predictions)
        return predictions.read_text("utf-8")


def _labels(data: Data, lines: str) -> Ints:
    """The labels of the coded lines from a record an utterance, as JSON Lines."""
    records: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in filter(None, lines.split("\n")):
        record = json.loads(line)
        records[record["session"]].append(record)
    coded = data.coded
    for session in coded.sessions:
        if len(records[session.id]) != len(session):
            sys.exit(f"the codes of session '{session.id}' are not of these data")
    found = [records[coded.sessions[line.session].id][line.utterance] for line in coded.lines]
    return numpy.array([[_label(task, record) for task in TASKS] for record in found])


def _label(task: Task, record: dict[str, Any]) -> int:
    return task.labels.index(record[task.name] or "none")


def _speed(data: Data, analyzer: oars.Analyzer) -> float:
    """Counselor lines a second, from the file to labels and scores. The clients' lines are read
    and segmented on the way: oars hears them, and they take their share of the time."""
    labels, seconds = timed(partial(_coded_file, data.path, analyzer))
    return len(labels) / seconds


def _coded_file(path: str, analyzer: oars.Analyzer) -> list[tuple[str | None, ...]]:
    return [
        (utterance.question, utterance.reflection, utterance.behavior)
        for analysis in analyzer.analyze_all(path)
        for utterance in analysis.utterances
        if utterance.role == "counselor"
    ]
