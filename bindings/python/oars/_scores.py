"""A session's figures, by profile and by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from . import _core

Value = TypeVar("Value")


def _attribute(mapping: Mapping[str, Value], name: str) -> Value:
    """mapping.name for mapping["name"]; private names are never entries, so that copying works."""
    if name.startswith("_"):
        raise AttributeError(name)
    try:
        return mapping[name]
    except KeyError as error:
        raise AttributeError(error.args[0]) from None


class ProfileScore(Mapping[str, "_core.Measure | _core.Count"]):
    """A coding scheme's view of the session: its measures and counts by id.

    ``profile["percent_open"]`` and ``profile.percent_open`` are the same. Every entry has ``id``,
    ``title``, ``value`` and ``source``; measures have more, such as ``interval``.

    >>> import oars
    >>> analysis = oars.Analyzer("miti4").analyze(
    ...     [("Therapist", "What helps you sleep?"), ("Client", "Walking, mostly.")]
    ... )
    >>> profile = analysis.scores["miti4"]
    >>> profile.id, profile.unit
    ('miti4', 'volley')
    >>> profile["talk"]
    Traceback (most recent call last):
    ...
    KeyError: ...
    """

    __slots__ = ("_core", "_entries")

    def __init__(self, core: _core.ProfileScore) -> None:
        self._core = core
        self._entries: dict[str, _core.Measure | _core.Count] = {
            **{count.id: count for count in core.counts},
            **{measure.id: measure for measure in core.measures},
        }

    @property
    def id(self) -> str:
        """e.g. ``"miti4"``."""
        return self._core.id

    @property
    def version(self) -> str:
        """Of the counting rules."""
        return self._core.version

    @property
    def title(self) -> str:
        """The scheme's name."""
        return self._core.title

    @property
    def unit(self) -> str:
        """What a count counts: ``"utterance"``, ``"sentence"`` or ``"volley"``."""
        return self._core.unit

    @property
    def measures(self) -> dict[str, _core.Measure]:
        """The figures that are computed from counts, by id."""
        return {measure.id: measure for measure in self._core.measures}

    @property
    def counts(self) -> dict[str, _core.Count]:
        """How often each of the scheme's codes was counted, by id."""
        return {count.id: count for count in self._core.counts}

    def __getitem__(self, key: str) -> _core.Measure | _core.Count:
        try:
            return self._entries[key]
        except KeyError:
            raise KeyError(f"{self.id} has no '{key}'; it has: {', '.join(self)}") from None

    def __getattr__(self, name: str) -> _core.Measure | _core.Count:
        return _attribute(self, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return (
            f"<oars.ProfileScore {self.id} {len(self._core.counts)} counts, "
            f"{len(self._core.measures)} measures>"
        )


class Scores(Mapping[str, ProfileScore]):
    """A session's figures: profiles by id, and who talked when.

    What cannot be computed is None, never 0.

    >>> import oars
    >>> scores = oars.Analyzer("plain").analyze(
    ...     [("Therapist", "What helps you sleep?"), ("Client", "Walking.")]
    ... ).scores
    >>> list(scores)
    ['plain']
    >>> scores.talk.counselor_words, scores.talk.client_words
    (4, 1)
    >>> scores.timing is None
    True
    """

    __slots__ = ("_core", "_profiles")

    def __init__(self, core: _core.SessionScore) -> None:
        self._core = core
        self._profiles = {profile.id: ProfileScore(profile) for profile in core.profiles}

    @property
    def roles_known(self) -> bool:
        """If False, there are no profiles and figures by role are None."""
        return self._core.roles_known

    @property
    def utterances(self) -> int:
        """How many utterances there are."""
        return self._core.utterances

    @property
    def words(self) -> int:
        """Words spoken by all."""
        return self._core.words

    @property
    def talk(self) -> _core.Talk:
        """Who talked, and how much."""
        return self._core.talk

    @property
    def clarity(self) -> _core.Clarity:
        """How plainly the counselor speaks."""
        return self._core.clarity

    @property
    def responses(self) -> Sequence[_core.Response]:
        """What the client said after each kind of the counselor's moves, "any" first.

        >>> import oars
        >>> talk = [("Therapist", "What helps you sleep?"), ("Client", "Walking. I like it.")]
        >>> oars.Analyzer("plain").analyze(talk).scores.responses
        [<oars.Response any 1 moves>, <oars.Response question.open 1 moves>]
        """
        return self._core.responses

    @property
    def timing(self) -> _core.Timing | None:
        """Latency, overlap, silence and pace; None without times."""
        return self._core.timing

    def __getitem__(self, key: str) -> ProfileScore:
        try:
            return self._profiles[key]
        except KeyError:
            raise KeyError(self._why_not(key)) from None

    def _why_not(self, key: str) -> str:
        if not self.roles_known:
            return (
                f"'{key}' needs the speakers' roles, which are not known; what to do: "
                "analyze(..., roles={'LABEL': 'counselor', ...}), labels as in session.speakers"
            )
        return f"no profile '{key}'; there are: {', '.join(self)}"

    def __getattr__(self, name: str) -> ProfileScore:
        return _attribute(self, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._profiles)

    def __len__(self) -> int:
        return len(self._profiles)

    def __repr__(self) -> str:
        profiles = ", ".join(self) or "none"
        return f"<oars.Scores {self.utterances} utterances, profiles: {profiles}>"
