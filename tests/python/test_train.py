"""Training on coded sessions."""

from __future__ import annotations

import json
import subprocess
import sys
import types
from collections.abc import Sequence
from pathlib import Path

import numpy
import oars
import pytest
from coded_sessions import HEADER, rows, table
from common import ROOT
from oars._calibrate import COMBINATIONS, Ints, calibrate, decide, fit_decision, log_loss
from oars._coded import CodedData, CodedLine, read_coded
from oars._copies import lone_copies, noisy_copy, plain_copy
from oars._cross_validate import CrossValidation
from oars._features import Floats
from oars._fit import Fitted, Lines, fit, label_goals
from oars._folds import deal
from oars._lessons import Lesson
from oars._net import train_net
from oars._scheme import OUTPUTS, TASKS

DATA = table(rows())


class Trained:
    """A model with all that was written beside it."""

    def __init__(self, folder: Path) -> None:
        self.model = folder / "my.model"
        self.predictions = folder / "cv.jsonl"
        self.report = oars.train(DATA, self.model, predictions=self.predictions, lessons=False)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return Trained(tmp_path_factory.mktemp("trained"))


def test_it_learns(trained: Trained) -> None:
    report = trained.report
    assert (report.lines, report.sessions, report.sources, report.folds) == (160, 10, 10, 5)
    for task in report.tasks.values():
        assert task.macro_f1 > 0.95 and task.kappa > 0.9
        assert task.calibration_error is not None and task.calibration_error < 0.2
        assert sum(map(sum, task.confusion)) == 160
    assert all(task.macro_f1 > 0.9 for task in report.plain_tasks.values())
    assert all(task.macro_f1 > 0.5 for task in report.noisy_tasks.values())
    assert [point.share for point in report.curve] == [0.25, 0.5, 1.0]
    assert report.curve[-1].macro_f1["question"] == report.tasks["question"].macro_f1


def test_the_report_reads(trained: Trained) -> None:
    text = str(trained.report)
    assert "160 counselor lines" in text and "learning curve" in text and "complex" in text
    assert json.loads(json.dumps(trained.report.to_dict()))["sessions"] == 10


def test_the_model_codes_new_lines(trained: Trained) -> None:
    analyzer = oars.Analyzer(model=trained.model)
    session = [
        ("Therapist", "How do you feel when you think of the choir?"),
        ("Client", "Well, the garden again."),
        ("Therapist", "Research shows that people sleep better without the radio."),
    ]
    first, _, last = analyzer.analyze(session).utterances
    assert (first.question, first.behavior, last.behavior) == ("open", "question", "input")


def test_predictions_are_those_of_the_report(trained: Trained) -> None:
    records = [json.loads(line) for line in trained.predictions.read_text().splitlines()]
    said = {(record["session"], record["id"]): record for record in records}
    assert len(said) == len(records) == 320 and "text" not in records[0]
    for number, name in ((4, "question"), (5, "reflection"), (6, "behavior")):
        coded = [row for row in rows() if row[2] == "therapist"]
        right = sum((said[row[0], row[1]][name] or "") == row[number] for row in coded)
        matrix = trained.report.tasks[name].confusion
        assert right == sum(matrix[label][label] for label in range(len(matrix)))


def test_nothing_that_was_said_is_in_the_model(trained: Trained) -> None:
    content = trained.model.read_bytes()
    assert b"garden" not in content and b"garden" not in trained.predictions.read_bytes()
    assert content.startswith(b"OARSMDL\n") and b'"question"' in content


def test_folds_may_be_given(tmp_path: Path) -> None:
    folds = {f"s{session}": session % 2 for session in range(10)}
    path = tmp_path / "folds.json"
    path.write_text(json.dumps({"note": "two", "folds": folds}))
    report = oars.train(DATA, tmp_path / "my.model", folds=path, lessons=False)
    assert (report.folds, report.curve[-1].lines) == (2, 80)


def test_sessions_of_one_source_stay_together(tmp_path: Path) -> None:
    body = [[*row, f"film{int(row[0][1:]) // 2}"] for row in rows()]
    data = table(body, [*HEADER, "video_url"])
    report = oars.train(data, tmp_path / "my.model", lessons=False)
    assert (report.sessions, report.sources) == (10, 5)


def refused(tmp_path: Path, data: bytes, **options: object) -> oars.Error:
    with pytest.raises(oars.Error) as caught:
        oars.train(data, tmp_path / "my.model", **options)  # type: ignore[arg-type]
    assert not list(tmp_path.glob("*.model*"))
    return caught.value


def test_what_cannot_be_trained_on(tmp_path: Path) -> None:
    error = refused(tmp_path, table(rows(4)))
    assert error.code == "invalid_option" and "4 coded sessions and 5 folds" in str(error)
    error = refused(tmp_path, table([row for row in rows() if row[5] != "complex"]))
    assert error.code == "malformed" and "reflection complex" in str(error)
    error = refused(tmp_path, DATA, folds={"s0": 1})
    assert error.code == "invalid_option" and "9 of 10 sessions" in str(error)
    error = refused(tmp_path, DATA, folds={f"s{session}": 0 for session in range(10)})
    assert error.code == "invalid_option" and "more folds" in str(error)
    error = refused(tmp_path, DATA, predictions=tmp_path / "no" / "cv.jsonl")
    assert error.code == "invalid_option"


def test_folds_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "folds.json"
    path.write_text("[1, 2]")
    assert refused(tmp_path, DATA, folds=path).code == "malformed"
    path.write_text("{")
    assert refused(tmp_path, DATA, folds=path).code == "malformed"
    assert refused(tmp_path, DATA, folds=tmp_path / "none.json").code == "file_not_found"


def test_dealing_keeps_folds_even() -> None:
    sizes = [9, 7, 5, 5, 4, 3, 3, 2, 1, 1]
    fold_of = deal(range(10), sizes, 4, 3)
    filled = [sum(sizes[s] for s, fold in fold_of.items() if fold == n) for n in range(4)]
    assert sum(filled) == 40 and max(filled) - min(filled) <= 2
    assert fold_of == deal(range(10), sizes, 4, 3)


def test_calibration_makes_scores_likely() -> None:
    draw = numpy.random.default_rng(5)
    labels = numpy.stack([draw.integers(0, len(task.labels), 600) for task in TASKS], 1)
    scores = draw.normal(size=(600, OUTPUTS)) * 0.1
    for number, task in enumerate(TASKS):
        scores[numpy.arange(600), task.first + labels[:, number]] += 0.2
    half = scores / 2  # a correction that says the same
    logs = calibrate(scores - half, half, labels).log_probabilities(scores - half, half)
    for number, task in enumerate(TASKS):
        probability = numpy.exp(logs[:, task.outputs])
        assert numpy.allclose(probability.sum(1), 1)
        shares = numpy.bincount(labels[:, number]) / 600
        assert numpy.allclose(probability.mean(0), shares, atol=0.01)
    assert (log_loss(logs, labels) < numpy.log([2.0, 2.0, 2.5])).all()


def test_labels_fit_together() -> None:
    names = {
        tuple(task.labels[label] for task, label in zip(TASKS, labels, strict=True))
        for labels in COMBINATIONS.tolist()
    }
    assert ("none", "none", "other") in names and ("open", "complex", "input") in names
    assert ("none", "simple", "reflection") in names and ("closed", "simple", "question") in names
    assert ("none", "none", "question") not in names and ("open", "none", "other") not in names
    # Three tasks whose own likeliest labels cannot be: the likeliest of what can is taken.
    logs = numpy.log([[0.6, 0.4, 1e-9, 0.9, 0.1, 1e-9, 0.7, 1e-9, 0.1, 0.2]])
    assert decide(logs, numpy.zeros(OUTPUTS)).tolist() == [[1, 0, 0]]


def test_decisions_raise_rare_labels() -> None:
    draw = numpy.random.default_rng(2)
    labels = numpy.zeros((400, 3), int)
    labels[:, 0] = draw.random(400) < 0.1
    labels[:, 2] = numpy.where(labels[:, 0] == 1, 0, 3)
    logs = numpy.full((400, OUTPUTS), numpy.log(0.01))
    logs[:, 3] = numpy.log(0.98)
    logs[:, [6, 9]] = numpy.log(0.49)
    logs[:, 0], logs[:, 1] = numpy.log(0.69), numpy.log(0.3)
    rare = labels[:, 0] == 1
    logs[rare, 0], logs[rare, 1] = numpy.log(0.54), numpy.log(0.45)
    assert (decide(logs, numpy.zeros(OUTPUTS))[:, 0] == 0).all()
    decision = fit_decision(logs, labels, numpy.ones((400, 3)))
    assert (decide(logs, decision)[:, 0] == labels[:, 0]).all()
    assert decision[[0, 3]].tolist() == [0, 0] and decision[1] > 0


def test_plain_copies_keep_rows_aligned() -> None:
    turns = [("Ana", "[laughs] Well, What'd help?"), ("Sam", "…"), ("Ana", "Naïve. 3 DAYS!")]
    session = oars.Session.from_turns(turns, {"Ana": "counselor", "Sam": "client"})
    copy = plain_copy(session)
    assert [u.text for u in copy.utterances] == ["well what'd help", "", "naïve 3 days"]
    assert [u.role for u in copy.utterances] == ["counselor", "client", "counselor"]


def test_misheard_copies_change_some_words_and_no_lines() -> None:
    words = " ".join(f"word{n}" for n in range(400))
    turns = [("Ana", words), ("Sam", "Yes."), ("Ana", "")]
    session = oars.Session.from_turns(turns, {"Ana": "counselor", "Sam": "client"})
    first, again, other = (noisy_copy(session, seed) for seed in (1, 1, 2))
    texts = [u.text for u in first.utterances]
    assert texts == [u.text for u in again.utterances] != [u.text for u in other.utterances]
    assert len(texts) == 3 and texts[1] and not texts[2]
    kept = set(words.split()) & set(texts[0].split())
    assert 340 < len(kept) < 395


def test_lone_copies_have_nothing_before_them() -> None:
    turns = [("Ana", "How was it?"), ("Sam", "Hard."), ("Ana", "It was hard.")]
    session = oars.Session.from_turns(turns, {"Ana": "counselor", "Sam": "client"})
    lines = [CodedLine(0, 0, (1, 0, 0)), CodedLine(0, 2, (0, 1, 1))]
    alone, moved = lone_copies([session], lines)
    texts = [[u.text for u in one.utterances] for one in alone]
    assert texts == [["How was it?"], ["It was hard."]]
    assert moved == [CodedLine(0, 0, (1, 0, 0)), CodedLine(1, 0, (0, 1, 1))]


def test_a_net_learns_what_no_sum_can() -> None:
    draw = numpy.random.default_rng(3)
    inputs = draw.choice([-1.0, 1.0], (3000, 6))
    goals = (inputs[:, :1] * inputs[:, 1:2]).repeat(OUTPUTS, 1)
    weights = numpy.ones(3000)
    net = train_net(inputs, goals, weights, seed=0)
    right = numpy.sign(net.outputs(inputs)) == goals
    assert right.mean() > 0.95
    again = train_net(inputs, goals, weights, seed=0)
    assert all((a == b).all() for a, b in zip(net, again, strict=True))


def beliefs_of_nobody(
    coded: CodedData, lessons: Sequence[CodedData], folds: Ints, seed: int
) -> list[Floats]:
    """What teachers say who have no idea; nothing at all of the fold that their pupil is tested
    on."""
    count = int(folds.max()) + 1
    beliefs = numpy.concatenate([numpy.full(len(t.labels), 1 / len(t.labels)) for t in TASKS])
    told = [numpy.tile(beliefs, (count + 1, len(part.lines), 1)) for part in (coded, *lessons)]
    told[0][folds, numpy.arange(len(folds))] = numpy.nan
    return told


def test_a_teacher_is_learned_from(monkeypatch: pytest.MonkeyPatch) -> None:
    teacher = types.SimpleNamespace(held_out_beliefs=beliefs_of_nobody)
    monkeypatch.setitem(sys.modules, "oars._teacher", teacher)
    monkeypatch.setattr("oars._cross_validate.CURVE", ())
    learned: list[Lines] = []
    fitted = fit_once(monkeypatch, learned)
    coded = read_coded(DATA)
    folds = {f"s{session}": session % 3 for session in range(10)}
    work = CrossValidation(coded, [Lesson(coded, 0.1)], folds, 0, teacher=True)
    assert b'"teacher": true' in work.final_model(work.run().report)
    assert len(fitted) == 1 and len(learned) == 2 * (3 + 1)
    for lines in learned:  # half of it the coders' labels, half of it what nobody knows
        nobody = label_goals(lines.labels) * 0.0
        for task in TASKS:
            nobody[:, task.outputs] = 1 / len(task.labels)
        assert numpy.allclose(lines.goals, (label_goals(lines.labels) + nobody) / 2)
    assert [len(lines.labels) for lines in learned[::2]] == [96, 112, 112, 160]
    for lesson in learned[1::2]:  # each line counts twice as much as it would by labels alone
        assert len(lesson.labels) == 160
        assert [copy.weight for copy in lesson.copies] == [0.2, 0.2, 0.1]


def fit_once(monkeypatch: pytest.MonkeyPatch, learned: list[Lines]) -> list[Fitted]:
    """Keeps what is to be learned, and fits the first of it alone."""
    fitted: list[Fitted] = []

    def note(lines: Lines, lessons: Sequence[Lines], seed: int) -> Fitted:
        learned.extend((lines, *lessons))
        if not fitted:
            fitted.append(fit(lines, lessons, seed))
        return fitted[0]

    monkeypatch.setattr("oars._cross_validate.fit", note)
    return fitted


def test_a_teacher_needs_three_folds() -> None:
    folds = {f"s{session}": session % 2 for session in range(10)}
    with pytest.raises(oars.Error, match="three folds") as caught:
        CrossValidation(read_coded(DATA), (), folds, 0, teacher=True)
    assert caught.value.code == "invalid_option"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "oars", *arguments],
        cwd=ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_gives_the_same_model(trained: Trained, tmp_path: Path) -> None:
    data, model = tmp_path / "coded.csv", tmp_path / "my.model"
    data.write_bytes(DATA)
    predictions = tmp_path / "cv.jsonl"
    written = ("--out", model, "--predictions", predictions)
    done = run("train", "--data", data, *written, "--no-lessons")
    assert (done.returncode, done.stdout) == (0, f"{trained.report}\n"), done.stderr
    assert model.read_bytes() == trained.model.read_bytes()
    assert predictions.read_bytes() == trained.predictions.read_bytes()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["coded.csv", "cv.jsonl", "my.model"]
    done = run("train", "--data", tmp_path / "none.csv", "--out", model)
    assert done.returncode == 1 and done.stderr.startswith("oars: ") and not done.stdout
    assert run("train").returncode == 2


BLOCKED = """
import sys
sys.modules["scipy"] = None
import oars
try:
    oars.train(b"", "my.model")
except ImportError as error:
    print(error)
"""

NO_ENCODER = BLOCKED.replace('"scipy"', '"torch"').replace('"my.model"', '"my.model", teacher=True')

UNTOUCHED = """
import sys
import oars
oars.Analyzer().analyze([("Therapist", "What helps?")]).to_dict()
print("numpy" in sys.modules, "scipy" in sys.modules)
"""


def test_what_training_needs_is_optional(tmp_path: Path) -> None:
    for script, said in (
        (BLOCKED, "pip install 'oars[train]'"),
        (NO_ENCODER, "pip install 'oars[teacher]'"),
        (UNTOUCHED, "False False"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert said in done.stdout, done.stderr
