"""A session with its codes and scores."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import _core
from ._html import scorecard
from ._lazy import LazyList
from ._scores import Scores
from ._session import Session

if TYPE_CHECKING:
    from pandas import DataFrame


class Analysis:
    """What :meth:`Analyzer.analyze` found: immutable, and free to be used from many threads.

    >>> import oars
    >>> analysis = oars.Analyzer().analyze(
    ...     [("Therapist", "What keeps you awake at night?"), ("Client", "The bills.")]
    ... )
    >>> analysis
    <oars.Analysis '' 2 utterances, 2 speakers, roles known>
    >>> first = analysis.utterances[0]
    >>> first.question, first.behavior, first.reflection
    ('open', 'question', None)
    >>> finding = first.findings[0]
    >>> finding.text == first.text[finding.begin:finding.end]
    True
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Analysis) -> None:
        """For the package's own use: see :class:`Analyzer`."""
        self._core = core

    @property
    def session(self) -> Session:
        """The session that was analyzed."""
        return Session(self._core.session)

    @property
    def scores(self) -> Scores:
        """The session's figures, by profile."""
        return Scores(self._core.scores)

    @property
    def utterances(self) -> Sequence[_core.CodedUtterance]:
        """Every utterance with its codes; made when asked for."""
        return LazyList(self._core.utterance_count(), self._core.utterance)

    def to_frame(self, *, text: bool = True) -> DataFrame:
        """A pandas DataFrame, one row an utterance, with the columns of the one-utterance record.

        Spans in ``findings`` count code points. ``start`` and ``end`` are NaN where absent, other
        absent values are None. ``text=False`` leaves out what was said.

        >>> import oars
        >>> frame = oars.Analyzer().analyze([("Therapist", "What helps?")]).to_frame()
        >>> list(frame.columns)[:6]
        ['session', 'id', 'speaker', 'role', 'start', 'end']
        >>> frame.loc[0, "question"]
        'open'
        """
        from . import _frame

        return _frame.to_frame(self._core, text)

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """The session's record as plain values.

        The same as ``json.loads`` of :meth:`to_json`, but spans count code points, as Python
        does, instead of UTF-8 bytes. ``text=False`` leaves out what was said.

        >>> import oars
        >>> record = oars.Analyzer().analyze([("Therapist", "What helps?")]).to_dict()
        >>> record["utterances"][0]["question"]
        'open'
        """
        record: dict[str, Any] = json.loads(self._core.to_json(text, True))
        return record

    def to_json(self, *, text: bool = True) -> str:
        """The session's record as the program writes it: one JSON object, spans in UTF-8 bytes."""
        return self._core.to_json(text, False)

    def to_jsonl(self, *, text: bool = True) -> str:
        """One JSON object an utterance and line, as the program writes it: spans in UTF-8 bytes."""
        return self._core.to_jsonl(text, False)

    def to_csv(self, *, text: bool = True) -> str:
        """A table with its header, as the program writes it: spans in UTF-8 bytes."""
        return _core.csv_header(text) + self._core.to_csv(text, False)

    def to_text(self, *, text: bool = True, color: bool = False, width: int = 100) -> str:
        """For a person at a terminal: the scorecard, then the coded lines.

        >>> import oars
        >>> text = oars.Analyzer().analyze([("Therapist", "What helps?")]).to_text(width=80)
        >>> "What helps" in text
        True
        """
        return self._core.to_text(text, color, width)

    def to_eaf(self) -> str:
        """For ELAN: a tier a speaker and, below it, one for each family of codes.

        >>> import oars
        >>> tiers = oars.Analyzer().analyze([("Therapist", "What helps?")]).to_eaf()
        >>> "question@Therapist" in tiers
        True
        """
        return self._core.to_eaf()

    def to_chat(self) -> str:
        """A CHAT transcript with the codes of an utterance on a ``%cod`` line below it.

        >>> import oars
        >>> "$question.open" in oars.Analyzer().analyze([("Therapist", "What helps?")]).to_chat()
        True
        """
        return self._core.to_chat()

    def __len__(self) -> int:
        return self._core.utterance_count()

    def __repr__(self) -> str:
        return repr(self.session).replace("oars.Session", "oars.Analysis", 1)

    def _repr_html_(self) -> str:
        """The scorecard in a notebook. It never shows what was said: notebooks are passed on."""
        return scorecard(self.session.id, len(self), self.scores)
