"""Sessions: a transcript as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import _core
from ._lazy import LazyList
from ._options import role_names
from ._text import clean_text

if TYPE_CHECKING:
    from pandas import DataFrame


class Session:
    """One conversation: its speakers and what they said, in order.

    Made by :func:`oars.read`, :func:`oars.read_text`, :meth:`from_turns` or :meth:`from_frame`;
    immutable, and free to be used from many threads.

    >>> import oars
    >>> session = oars.Session.from_turns(
    ...     [("Therapist", "What brings you here?"), ("Client", "I can't sleep.")]
    ... )
    >>> session
    <oars.Session '' 2 utterances, 2 speakers, roles known>
    >>> [(speaker.label, speaker.role) for speaker in session.speakers]
    [('Therapist', 'counselor'), ('Client', 'client')]
    >>> session.utterances[1].text
    "I can't sleep."
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Session) -> None:
        """For the package's own use: see the functions named above."""
        self._core = core

    @classmethod
    def from_turns(
        cls,
        turns: Iterable[tuple[str, str]],
        roles: Mapping[str, str] | None = None,
        *,
        infer_roles: bool = True,
        id: str = "",
    ) -> Session:
        """A session from pairs of speaker and text.

        Args:
            turns: ``(speaker, text)``, in order.
            roles: Label -> ``"counselor"``, ``"client"``, ``"other"`` or ``"unknown"``. Labels
                that are left out are understood where they name a role, as "Therapist" does.
            infer_roles: Whether roles that labels leave open may be inferred from how often each
                of two speakers says "you"; undecided cases stay unknown.
            id: The session's id.

        >>> import oars
        >>> session = oars.Session.from_turns(
        ...     [("Ana", "How was the week?"), ("Sam", "Long.")],
        ...     roles={"Ana": "counselor", "Sam": "client"},
        ... )
        >>> session.roles_known
        True
        """
        pairs = [_pair(turn) for turn in turns]
        absent: list[float | None] = [None] * len(pairs)
        return cls(
            _core.build_session(
                clean_text(id, "id"),
                [speaker for speaker, _ in pairs],
                [text for _, text in pairs],
                absent,
                absent,
                [],
                role_names(roles),
                infer_roles,
            )
        )

    @classmethod
    def from_frame(
        cls,
        frame: DataFrame,
        speaker: str = "speaker",
        text: str = "text",
        *,
        session: str | None = None,
        start: str | None = None,
        end: str | None = None,
        id: str | None = None,
        roles: Mapping[str, str] | None = None,
        infer_roles: bool = True,
    ) -> Session:
        """A session from a pandas DataFrame, one row an utterance, in the rows' order.

        Args:
            frame: The table. Missing texts and labels are read as empty, so that rows and
                utterances stay aligned.
            speaker, text: Names of the columns with the speaker's label and with what was said.
            session: Column with the session's id; it must hold one value
                (else see :meth:`list_from_frame`).
            start, end: Columns with times, in seconds or as timedelta.
            id: Column with the utterances' ids.
            roles, infer_roles: As in :meth:`from_turns`.

        Raises:
            Error: ``missing_column``, ``several_sessions``, ``invalid_option``.

        >>> import oars, pandas
        >>> frame = pandas.DataFrame(
        ...     {"who": ["Therapist", "Client"], "said": ["How are you?", "Tired."]}
        ... )
        >>> oars.Session.from_frame(frame, speaker="who", text="said")
        <oars.Session '' 2 utterances, 2 speakers, roles known>
        """
        from . import _frame

        columns = _frame.Columns(speaker, text, session, start, end, id)
        return _frame.one_session(frame, columns, role_names(roles), infer_roles)

    @classmethod
    def list_from_frame(
        cls,
        frame: DataFrame,
        speaker: str = "speaker",
        text: str = "text",
        *,
        session: str = "session",
        start: str | None = None,
        end: str | None = None,
        id: str | None = None,
        roles: Mapping[str, str] | None = None,
        infer_roles: bool = True,
    ) -> list[Session]:
        """Every session in a DataFrame, in the order in which their ids first appear.

        Arguments as in :meth:`from_frame`.

        >>> import oars, pandas
        >>> frame = pandas.DataFrame(
        ...     {
        ...         "session": ["a", "a", "b"],
        ...         "speaker": ["Therapist", "Client", "Client"],
        ...         "text": ["How are you?", "Tired.", "Hello."],
        ...     }
        ... )
        >>> [(s.id, len(s)) for s in oars.Session.list_from_frame(frame)]
        [('a', 2), ('b', 1)]
        """
        from . import _frame

        columns = _frame.Columns(speaker, text, session, start, end, id)
        return _frame.all_sessions(frame, columns, role_names(roles), infer_roles)

    @property
    def id(self) -> str:
        """A table's session column, else the file's stem."""
        return self._core.id

    @property
    def source(self) -> str:
        """The file's name as given; empty for text without a file."""
        return self._core.source

    @property
    def format(self) -> str:
        """Name of the reader, e.g. ``"vtt"``; empty if built by hand."""
        return self._core.format

    @property
    def speakers(self) -> list[_core.Speaker]:
        """The speakers in the order in which they first speak."""
        return self._core.speakers

    @property
    def utterances(self) -> Sequence[_core.Utterance]:
        """What was said, without codes; made when asked for."""
        return LazyList(self._core.utterance_count(), self._core.utterance)

    @property
    def diagnostics(self) -> list[_core.Diagnostic]:
        """Repairs and doubts met while reading."""
        return self._core.diagnostics

    @property
    def meta(self) -> list[tuple[str, str]]:
        """What else the file says of the session: pairs of name and value, never analyzed.

        A name may occur more than once. Utterances have ``meta``, too.

        >>> import oars
        >>> session = oars.read_text("Practice session 3\\n\\nTherapist: Hello.\\nClient: Hi.\\n")
        >>> session.meta
        [('front_matter', 'Practice session 3')]
        """
        return self._core.meta

    @property
    def roles_known(self) -> bool:
        """True if a counselor is known and no speaker's role is unknown."""
        return self._core.roles_known

    def with_roles(self, roles: Mapping[str, str], *, infer_roles: bool = True) -> Session:
        """The same session with these roles.

        >>> import oars
        >>> session = oars.Session.from_turns([("A", "How was it?"), ("B", "Hard.")])
        >>> session.roles_known
        False
        >>> session.with_roles({"A": "counselor", "B": "client"}).roles_known
        True
        """
        return Session(self._core.with_roles(role_names(roles), infer_roles))

    def role_evidence(self) -> list[_core.RoleEvidence]:
        """What the inference of roles saw of each speaker, in the order of :attr:`speakers`."""
        return self._core.role_evidence()

    def to_dict(self) -> dict[str, Any]:
        """As ``json.loads`` of :meth:`to_json`, but spans count code points, as Python does.

        >>> import oars
        >>> session = oars.Session.from_turns([("Client", "Naja… [sighs]")])
        >>> session.to_dict()["utterances"][0]["events"]
        [[6, 13]]
        """
        record: dict[str, Any] = json.loads(self._core.to_json(True))
        return record

    def to_json(self) -> str:
        """All of the session as one JSON object on one line, spans in UTF-8 bytes.

        It is read again as the same session; lines of several make a file of several.

        >>> import oars
        >>> session = oars.Session.from_turns([("Therapist", "What helps?"), ("Client", "Tea.")])
        >>> oars.read_text(session.to_json()).utterances[1].text
        'Tea.'
        """
        return self._core.to_json(False)

    def to_csv(self) -> str:
        """A table with its header, one row an utterance, a column for each field of ``meta``.

        >>> import oars
        >>> print(oars.Session.from_turns([("Therapist", "What helps?")], id="first").to_csv())
        session_id,utterance_id,speaker,role,start,end,text
        first,0,Therapist,counselor,,,What helps?
        <BLANKLINE>
        """
        return self._core.to_csv()

    def to_vtt(self) -> str:
        """WebVTT captions. Missing times are estimated from the neighbors', and a note says so.

        >>> import oars
        >>> captions = oars.Session.from_turns([("Therapist", "What helps?")]).to_vtt()
        >>> "<v Therapist>What helps?" in captions
        True
        """
        return self._core.to_vtt()

    def to_eaf(self) -> str:
        """For ELAN: a tier a speaker. Missing times are estimated from the neighbors'.

        :meth:`Analysis.to_eaf` adds the codes.
        """
        return self._core.to_eaf()

    def to_chat(self) -> str:
        """A CHAT transcript: a main line an utterance. :meth:`Analysis.to_chat` adds the codes.

        >>> import oars
        >>> lines = oars.Session.from_turns([("Therapist", "What helps?")]).to_chat().splitlines()
        >>> lines[0]
        '@UTF8'
        """
        return self._core.to_chat()

    def __len__(self) -> int:
        return self._core.utterance_count()

    def __repr__(self) -> str:
        roles = "known" if self.roles_known else "unknown"
        return (
            f"<oars.Session {self.id!r} {len(self)} utterances, "
            f"{len(self.speakers)} speakers, roles {roles}>"
        )


def _pair(turn: object) -> tuple[str, str]:
    if not isinstance(turn, (tuple, list)) or len(turn) != 2:
        raise TypeError("each turn must be a pair (speaker, text)")
    return clean_text(turn[0], "speaker"), clean_text(turn[1])
