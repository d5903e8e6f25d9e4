"""Coding sessions, live sessions and single lines."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, Union

from . import _core
from ._analysis import Analysis
from ._frame import is_frame
from ._options import role_names
from ._path import FilePath
from ._read import Input, OnError, is_input, iter_sessions, read
from ._session import Session
from ._text import clean_text

if TYPE_CHECKING:
    from pandas import DataFrame

Source: TypeAlias = Union[Session, Input, Iterable[tuple[str, str]], "DataFrame"]
SourceOfMany: TypeAlias = Union[Input, "DataFrame", Iterable[Session | Input]]
Context: TypeAlias = str | Sequence[str | tuple[str, str]]


class Analyzer:
    """Codes sessions. Building one compiles the language pack's patterns: build one and keep it.

    Immutable, and free to be called from many threads at once; the interpreter's lock is released
    while a session is read or analyzed, so threads run in parallel.

    Args:
        profile: Which coding schemes to score: a name from :func:`profile_names`, several, or
            None for all.
        pack: A folder whose files replace those of the same name in the language pack.
        coder: What codes questions, reflections and the main behavior: ``"learned"``, a trained
            model after the rules, with their hits among its evidence, or ``"rules"`` alone. The
            rules code a line with nothing said before it.
        model: A model that :func:`train` wrote, for the learned coder; None: the one compiled in.
            Naming one asks for the learned coder.
        abstain: With the learned coder, a line of which a label's probability is below this keeps
            the rules' codes. From 0 (never) to 1.

    Raises:
        Error: ``invalid_option``, ``pack_invalid``, ``model_invalid``; ``file_not_found`` or
            ``file_unreadable`` for the model's file.

    >>> import oars
    >>> analyzer = oars.Analyzer(profile="miti4")
    >>> analysis = analyzer.analyze(
    ...     [("Therapist", "What would you like to change?"), ("Client", "My evenings.")]
    ... )
    >>> analysis.scores.miti4.id
    'miti4'

    Many sessions in threads:

    >>> from concurrent.futures import ThreadPoolExecutor
    >>> sessions = [oars.read_text("T: How was it?\\nC: Hard.\\nT: What helped?")] * 3
    >>> with ThreadPoolExecutor() as pool:
    ...     [len(analysis) for analysis in pool.map(analyzer.analyze, sessions)]
    [3, 3, 3]
    """

    __slots__ = ("_core", "_options")

    def __init__(
        self,
        profile: str | Iterable[str] | None = None,
        pack: FilePath | None = None,
        coder: str = "learned",
        model: FilePath | None = None,
        abstain: float = 0.0,
    ) -> None:
        profiles = [profile] if isinstance(profile, str) else list(profile or [])
        self._options = (profiles, _path(pack), coder, _path(model), abstain)
        self._core = _core.Analyzer(*self._options)

    def __reduce__(
        self,
    ) -> tuple[type[Analyzer], tuple[list[str], str | None, str, str | None, float]]:
        return Analyzer, self._options

    def analyze(
        self,
        source: Source,
        *,
        roles: Mapping[str, str] | None = None,
        infer_roles: bool = True,
    ) -> Analysis:
        """Codes and scores one session.

        Args:
            source: A :class:`Session`; a path, bytes or an open file, as :func:`read` takes them;
                pairs ``(speaker, text)``; or a DataFrame with the columns ``speaker`` and ``text``
                (:meth:`Session.from_frame` takes others).
            roles, infer_roles: As in :meth:`Session.from_turns`.

        Raises:
            Error: while reading; never because of what was said.
        """
        return Analysis(self._core.analyze(_session(source, roles, infer_roles)._core))

    def analyze_all(
        self,
        source: SourceOfMany,
        *,
        roles: Mapping[str, str] | None = None,
        infer_roles: bool = True,
        on_error: OnError | None = None,
    ) -> Iterator[Analysis]:
        """Codes and scores many sessions, one after the other, as the iterator asks for them.

        Args:
            source: A path, whose file may hold many sessions, or a folder; a DataFrame with the
                columns ``session``, ``speaker`` and ``text``; or sessions and paths.
            roles, infer_roles: As in :meth:`Session.from_turns`.
            on_error: As in :func:`read_all`.

        >>> import oars
        >>> table = "session_id,speaker,text\\n1,therapist,How are you?\\n2,therapist,And now?\\n"
        >>> analyzer = oars.Analyzer()
        >>> [a.session.id for a in analyzer.analyze_all(oars.read_all_text(table))]
        ['1', '2']
        """
        for session in _sessions(source, roles, infer_roles, on_error):
            yield Analysis(self._core.analyze(session._core))

    def code_text(self, text: str, context: Context = ()) -> _core.CodedUtterance:
        """Codes one counselor line; see :func:`code_text`."""
        return self._core.code_text(clean_text(text), _turns(context))

    def live(self, roles: Mapping[str, str] | None = None) -> LiveSession:
        """Begins a session that arrives utterance by utterance."""
        return LiveSession(self._core.live(), roles)

    def codes(self) -> list[_core.CodeInfo]:
        """Every code that this analyzer can give, in the codebook's order."""
        return self._core.codebook()

    def __repr__(self) -> str:
        return f"<oars.Analyzer profiles: {', '.join(self._options[0]) or 'all'}>"


class LiveSession:
    """A session in progress, made by :meth:`Analyzer.live`.

    Each utterance is coded from what came before it, so the codes are those of the whole session.
    For one thread at a time.

    >>> import oars
    >>> live = oars.Analyzer().live(roles={"Ana": "counselor", "Sam": "client"})
    >>> live.add("Ana", "What would help?").question
    'open'
    >>> live.add("Sam", "Sleep.").behavior is None
    True
    >>> len(live.analysis())
    2
    """

    __slots__ = ("_core", "_roles")

    def __init__(self, core: _core.LiveSession, roles: Mapping[str, str] | None) -> None:
        self._core = core
        self._roles = role_names(roles)

    def add(
        self,
        speaker: str,
        text: str,
        *,
        role: str | None = None,
        start: float | None = None,
        end: float | None = None,
    ) -> _core.CodedUtterance:
        """Codes the next utterance.

        The role is ``role``; else the speaker's in ``roles``; else what the label alone says, as
        "Therapist" does; else unknown. Times are seconds.
        """
        label = clean_text(speaker, "speaker")
        if role is None:
            role = self._roles.get(label) or _core.role_of_label(label)
        return self._core.add(label, clean_text(role, "role"), clean_text(text), start, end)

    def analysis(self) -> Analysis:
        """The session so far with its scores."""
        return Analysis(self._core.analysis())


_default: Analyzer | None = None
_default_lock = threading.Lock()


def default_analyzer() -> Analyzer:
    """The analyzer that all module-level functions share, made on first use."""
    global _default
    with _default_lock:
        if _default is None:
            _default = Analyzer()
        return _default


def code_text(text: str, context: Context = ()) -> _core.CodedUtterance:
    """Codes one counselor line, without a session.

    Args:
        text: What the counselor said.
        context: The turns before it, oldest first: a str is a client's line, a pair is
            ``(role, text)``. A single str is one client line.

    >>> import oars
    >>> oars.code_text("Are you feeling anxious?").question
    'closed'
    >>> oars.code_text("Can you describe what you're experiencing right now?").question
    'open'
    >>> oars.code_text("You can't sleep.", context=["I can't sleep at all."]).reflection
    'simple'
    """
    return default_analyzer().code_text(text, context)


def codes() -> list[_core.CodeInfo]:
    """The codebook.

    >>> import oars
    >>> "question.open" in [code.id for code in oars.codes()]
    True
    """
    return default_analyzer().codes()


def profile_names() -> list[str]:
    """The coding schemes that can be scored.

    >>> import oars
    >>> oars.profile_names()
    ['plain', 'miti4', 'miti3', 'misc25']
    """
    return _core.profile_names()


def _path(path: FilePath | None) -> str | None:
    return None if path is None else os.fspath(path)


def _turns(context: Context) -> list[tuple[str, str]]:
    if isinstance(context, str):
        return [("client", clean_text(context))]
    return [
        ("client", clean_text(turn))
        if isinstance(turn, str)
        else (clean_text(turn[0], "role"), clean_text(turn[1]))
        for turn in context
    ]


def _session(source: Source, roles: Mapping[str, str] | None, infer_roles: bool) -> Session:
    if isinstance(source, Session):
        return source.with_roles(roles, infer_roles=infer_roles) if roles else source
    if is_frame(source):
        return Session.from_frame(source, roles=roles, infer_roles=infer_roles)
    if is_input(source):
        return read(source, roles=roles, infer_roles=infer_roles)
    return Session.from_turns(source, roles, infer_roles=infer_roles)


def _sessions(
    source: SourceOfMany,
    roles: Mapping[str, str] | None,
    infer_roles: bool,
    on_error: OnError | None,
) -> Iterator[Session]:
    if is_frame(source):
        yield from Session.list_from_frame(source, roles=roles, infer_roles=infer_roles)
        return
    for item in [source] if is_input(source) else source:
        if isinstance(item, Session):
            yield _session(item, roles, infer_roles)
        else:
            yield from iter_sessions(item, None, on_error, roles=roles, infer_roles=infer_roles)
